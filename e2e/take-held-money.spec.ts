import { expect, type Page, test } from '@playwright/test';
import { addToCart, admin, fillCard, fillContact, goodCard, placeOrder, signIn } from './journey';
import { openShopBeside } from './shop-beside';

let shop: Awaited<ReturnType<typeof openShopBeside>>;

// Bought where the bank holds the money and is silent when it shall take it; the desk is in the shop where it answers.
test.beforeAll(async () => {
  test.setTimeout(120_000);
  shop = await openShopBeside({ STOA_TEST_GATEWAY: 'capture:fail' });
});
test.afterAll(() => shop?.close());

async function buy(guest: Page, email: string): Promise<{ id: string; page: string }> {
  await addToCart(guest, `${shop.url}/p/fishermans-jumper`);
  await guest.goto(`${shop.url}/checkout`);
  await fillContact(guest, email);
  await fillCard(guest, goodCard);
  await placeOrder(guest);
  await expect(guest).toHaveURL(/\/order\/ord_/);
  return { id: /ord_[a-z0-9]+/.exec(guest.url())?.[0] ?? '', page: guest.url() };
}

test('the desk takes held money, in part and whole; page and invoice say what was taken', async ({
  page: desk,
  browser,
}) => {
  const guest = await (await browser.newContext()).newPage();
  const part = await buy(guest, 'held-in-part@example.com');
  await expect(guest.getByText('The money is held on your card')).toBeVisible();
  await expect(guest.getByText('placed and paid')).toHaveCount(0);
  await expect(guest.getByText('To be paid with')).toBeVisible();
  const whole = await buy(guest, 'held-whole@example.com');
  await signIn(desk, admin, '/admin');

  await desk.goto(`/admin/orders/${part.id}`);
  await desk.getByText('Take the money').click();
  const amount = desk.getByLabel(/^Amount, in USD/);
  const held = Number(await amount.inputValue());
  const takes = desk.getByRole('button', { name: 'Take it…' });
  await amount.fill((held + 1).toFixed(2));
  await desk.getByLabel('Reason, kept with the payment').fill('One is missing');
  await takes.click();
  await desk.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(desk.getByText(/^At most \$/)).toBeVisible();
  await expect(desk.getByLabel('Reason, kept with the payment')).toHaveValue('One is missing');
  await amount.fill('20.00');
  await takes.click();
  await expect(desk.getByText('$20.00 is taken from the card')).toBeVisible();
  await desk.getByRole('button', { name: 'Yes, do it' }).click();
  const story = desk.locator('section').filter({ has: desk.getByRole('heading', { name: 'What happened' }) });
  await expect(story).toContainText('take 2000: One is missing');
  await expect(story).toContainText('Captured');

  await desk.goto(`/admin/orders/${whole.id}`);
  await desk.getByText('Take the money').click();
  await desk.getByLabel('Reason, kept with the payment').fill('It is packed');
  await takes.click();
  await desk.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(story).toContainText('Captured');

  await guest.goto(whole.page);
  await expect(guest.getByText('placed and paid')).toBeVisible();
  const invoice = new URL(part.page);
  await expect(async () => {
    await guest.goto(`${shop.url}${invoice.pathname}/invoice${invoice.search}`);
    await expect(guest.getByText('Not charged')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(guest.getByText('$20.00').last()).toBeVisible();
});
