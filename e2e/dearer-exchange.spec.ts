import { expect, type Page, test } from '@playwright/test';
import { accessibleInBothThemes } from './accessible';
import {
  addToCart,
  admin,
  fillCard,
  fillContact,
  goodCard,
  goToCheckout,
  placeOrder,
  signIn,
} from './journey';
import { mailTo } from './mailbox';

const product = '/p/workshop-apron';

/** The second of its variants costs twelve more from now on. */
async function raisePrice(desk: Page): Promise<void> {
  await desk.goto('/admin/products?q=Workshop+Apron');
  await desk
    .getByRole('link', { name: /Workshop Apron/ })
    .first()
    .click();
  const prices = desk.getByLabel('Price', { exact: true });
  await expect(prices.first()).toBeVisible();
  const price = Number(await prices.first().inputValue());
  await prices.nth(1).fill((price + 12).toFixed(2));
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText(/saved/i).first()).toBeVisible();
}

test('a guest wishes for something dearer, and pays the difference by the letter before it is sent', async ({
  page: desk,
  browser,
}) => {
  const email = `upgrader-${Date.now()}@example.com`;
  await signIn(desk, admin, '/admin');
  await raisePrice(desk);
  const guest = await (await browser.newContext()).newPage();
  await addToCart(guest, product);
  await goToCheckout(guest);
  await fillContact(guest, email);
  await fillCard(guest, goodCard);
  await placeOrder(guest);
  await expect(guest).toHaveURL(/\/order\/ord_/);
  const orderPage = guest.url();
  const orderId = /ord_[a-z0-9]+/.exec(orderPage)?.[0] ?? '';
  await desk.goto(`/admin/orders/${orderId}`);
  await desk.getByText('Send a parcel').click();
  await desk.getByRole('button', { name: 'It is on its way' }).click();
  await expect(desk.getByText('Write a return down')).toBeVisible();

  await guest.goto(orderPage);
  await guest.getByRole('link', { name: 'Send something back' }).click();
  await guest.getByLabel('Pieces to send back').selectOption('1');
  await guest.getByLabel('Why does it come back?').fill('I would rather have the other');
  const dearer = guest.getByRole('option', { name: /\$12\.00 more each/ });
  await guest
    .getByLabel('What would you like for it?')
    .selectOption((await dearer.getAttribute('value')) ?? '');
  await accessibleInBothThemes(guest, 'the returns form');
  await guest.getByRole('button', { name: 'Ask for the return' }).click();
  await expect(guest.getByText('Asked for, we will answer soon')).toBeVisible();

  await desk.reload();
  await desk.getByText(/^Decide about a return/).click();
  await desk.getByLabel('Yes').check();
  await desk.getByRole('button', { name: 'Decide' }).click();
  await desk.getByText(/^Take a return in/).click();
  await desk.getByRole('button', { name: 'It has arrived…' }).click();
  await desk.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(desk.getByText(/^Waits for \$12\.00/)).toBeVisible();
  await expect(desk.getByText(/^Send the replacement/)).toBeHidden();
  await accessibleInBothThemes(desk, 'the desk with an unpaid exchange');

  const letter = await mailTo(email, /to pay before your replacement leaves/);
  const way = /https?:\/\/\S+\/difference\/\S+/.exec(letter.text)?.[0] ?? '';
  const payer = await (await browser.newContext()).newPage();
  await payer.goto(new URL(way).pathname + new URL(way).search);
  await expect(payer.getByText('$12.00').first()).toBeVisible();
  await payer.getByRole('button', { name: 'Pay $12.00' }).click();
  await expect(payer.getByLabel('Card number')).toHaveAttribute('aria-invalid', 'true');
  await accessibleInBothThemes(payer, 'the page on which a difference is paid');
  await fillCard(payer, '4000 0000 0000 0002');
  await payer.getByRole('button', { name: 'Pay $12.00' }).click();
  await expect(payer.getByLabel('Card number')).toHaveAttribute('aria-invalid', 'true');
  await expect(payer.getByLabel('Card number')).toHaveValue('4000 0000 0000 0002');
  await expect(payer.getByText('Your bank declined this card')).toBeVisible();
  await fillCard(payer, '4000 0027 6000 3184');
  await payer.getByRole('button', { name: 'Pay $12.00' }).click();
  await expect(payer.getByRole('button', { name: 'Yes, it is me' })).toBeVisible();
  await accessibleInBothThemes(payer, 'the bank asks about a difference');
  await payer.getByRole('button', { name: 'Yes, it is me' }).click();
  await expect(payer.getByRole('heading', { name: 'It is paid' })).toBeVisible();

  await desk.reload();
  await desk.getByText(/^Send the replacement/).click();
  const form = desk.locator('details').filter({ hasText: 'Send the replacement' });
  await form.getByRole('button', { name: 'The replacement is on its way' }).click();
  await expect(desk.getByText(/^Give back the difference/)).toBeVisible();
  const story = desk.locator('section').filter({ has: desk.getByRole('heading', { name: 'What happened' }) });
  await expect(story).toContainText('Difference paid');
  await expect(async () => {
    await payer.goto(`${new URL(orderPage).pathname.replace(/\/$/, '')}/invoice${new URL(orderPage).search}`);
    await expect(payer.getByText('What it costs more than what was sent back')).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await accessibleInBothThemes(payer, 'the invoices');
});
