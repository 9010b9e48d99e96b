import { expect, type Page, test } from '@playwright/test';
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
import { linkIn, mailsTo, mailTo } from './mailbox';

/** Buys as a guest and answers the order's id. */
async function buy(page: Page, email: string): Promise<string> {
  await addToCart(page, '/p/fruit-bowl');
  await goToCheckout(page);
  await fillContact(page, email);
  await fillCard(page, goodCard);
  await placeOrder(page);
  await expect(page).toHaveURL(/\/order\/ord_/);
  return /ord_[a-z0-9]+/.exec(page.url())?.[0] ?? '';
}

test('an order is refunded in part and sent at the desk; each is kept with who and why', async ({
  page,
  browser,
}) => {
  const email = 'after-refund@example.com';
  const guest = await (await browser.newContext()).newPage();
  const orderId = await buy(guest, email);
  await signIn(page, admin, `/admin/orders/${orderId}`);
  await page.getByText('Give money back').click();
  await page.getByLabel('An amount').check();
  await page.getByLabel(/^Amount, in/).fill('2.50');
  await page.getByRole('button', { name: 'Refund…' }).click();
  const reason = page.getByLabel(/^Reason/).first();
  await expect(page.getByText('Please say why. It is kept with the refund.')).toBeVisible();
  await expect(page.getByLabel(/^Amount, in/)).toHaveValue('2.50');
  await reason.fill('A scratch on the rim');
  await page.getByRole('button', { name: 'Refund…' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '$2.50 goes back' })).toBeVisible();
  await page.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(page.getByText('$2.50 went back.')).toBeVisible();
  const story = page.locator('section').filter({ has: page.getByRole('heading', { name: 'What happened' }) });
  await expect(story).toContainText('A scratch on the rim');
  await expect(story).toContainText(admin.email);

  await page.goto(`/order/${orderId}/invoice`);
  await expect(page.getByRole('article', { name: /^Invoice INV-\d{4}-\d{6}/ })).toContainText('Fruit Bowl');
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByRole('article', { name: /^Credit note CN-/ }).count();
    })
    .toBe(1);
  await expect(page.getByRole('article', { name: /^Credit note/ })).toContainText('$2.50');
  const pdf = page.getByRole('link', { name: 'As a PDF' });
  const answer = await page.request.get((await pdf.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect(answer.headers()['content-disposition']).toMatch(/filename="INV-\d{4}-\d{6}\.pdf"/);
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await guest.request.get(`/order/${orderId}/invoice.pdf?proof=made-up`)).status()).toBe(404);
  await page.goto(`/admin/orders/${orderId}`);

  await page.goto('/admin/orders');
  await page.getByLabel('Where they stand').selectOption('Partly refunded');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/standing=partly\+refunded/);
  await expect(page.getByRole('row').filter({ hasText: email })).toContainText('Partly refunded');
  await expect(page.getByLabel('Where they stand')).toHaveValue('partly refunded');
  await page.goto(`/admin/orders/${orderId}`);

  await page.getByText('Send a parcel').click();
  await page.getByLabel('Tracking number').fill('JD0146');
  await page.getByRole('button', { name: 'It is on its way' }).click();
  await expect(story).toContainText('JD0146');
  await expect(page.getByText('Cancel the order')).toHaveCount(0);

  const letter = await mailTo(email, /^Your order \d+ at Stoa$/);
  expect(letter.text).toContain('1 × Fruit Bowl');
  expect((await mailTo(email, /^\$2\.50 went back to you/)).html).toContain('A scratch on the rim');
  expect((await mailTo(email, /^On its way/)).text).toContain('JD0146');
  expect(await mailsTo(email)).toHaveLength(3);
  // On another device, with nothing but the letter.
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(linkIn(letter));
  await expect(elsewhere.getByRole('list', { name: 'Order lines' })).toContainText('Fruit Bowl');
});

test('an order is cancelled at the desk, on a phone', async ({ page, browser }) => {
  const email = 'after-cancel@example.com';
  const orderId = await buy(await (await browser.newContext()).newPage(), email);
  await page.setViewportSize({ width: 375, height: 812 });
  await signIn(page, admin, `/admin/orders/${orderId}`);
  await page.locator('summary', { hasText: 'Cancel the order' }).click();
  await page
    .getByLabel(/^Reason/)
    .last()
    .fill('Ordered twice');
  await page.getByRole('button', { name: 'Cancel the order…' }).click();
  await page.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(page.getByText('Nothing is left to do.')).toBeVisible();
  await expect(page.getByText('Ordered twice').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  expect((await mailTo(email, /is cancelled$/)).text).toContain('Ordered twice');
});
