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
import { mailsTo, mailTo } from './mailbox';

const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/;

const chooseWorth = (page: Page, worth: string) =>
  page
    .getByRole('group', { name: 'Worth' })
    .getByRole('radio', { name: worth, exact: true })
    .check({ force: true });

/** Buys one card of 50 as a guest, and answers where its order is. */
async function buyCard(
  page: Page,
  email: string,
  giftTo?: { email: string; words: string },
): Promise<string> {
  await page.goto('/p/gift-card');
  await chooseWorth(page, '50');
  await addToCart(page);
  await goToCheckout(page);
  await fillContact(page, email);
  if (giftTo) {
    await page.getByLabel('A few words with it').fill(giftTo.words);
    await fillCard(page, goodCard);
    await placeOrder(page);
    // Words for nobody: nothing typed is lost, and nothing is paid.
    await expect(page.getByText('Please enter the address your words shall go to.')).toBeVisible();
    await expect(page.getByLabel('A few words with it')).toHaveValue(giftTo.words);
    await page.getByLabel('Send the gift card to').fill('my friend');
    await fillCard(page, goodCard);
    await placeOrder(page);
    await expect(page.getByText('This does not look like an e-mail address.')).toBeVisible();
    await page.getByLabel('Send the gift card to').fill(giftTo.email);
  }
  await fillCard(page, goodCard);
  await placeOrder(page);
  await expect(page).toHaveURL(/\/order\/ord_/);
  return page.url();
}

test('a guest buys a gift card, reads its code and pays with it', async ({ page }) => {
  const email = 'card-buyer@example.com';
  await page.goto('/p/gift-card');
  await expect(page.getByText('Sent by e-mail as soon as it is paid')).toBeVisible();
  await expect(page.getByText('with standard shipping')).toHaveCount(0);
  await expect(page.getByText('no tax', { exact: true })).toBeVisible();
  await buyCard(page, email);
  await expect(page.getByText('By e-mail', { exact: true })).toBeVisible();
  await expect(page.getByTestId('total')).toHaveText('$50.00');
  await expect(page.getByText('Gift card of $50.00')).toBeVisible();
  const told = code.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '';
  expect(told).not.toBe('');
  expect((await mailTo(email, /^A gift card for/)).text).toContain(told);

  await addToCart(page, '/p/nail-brush');
  await page.goto('/cart');
  await page.getByLabel('Coupon or gift card').fill(told.toLowerCase());
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('$50.00 on it')).toBeVisible();
  await goToTill(page);
  await fillContact(page, email);
  await placeOrder(page);
  await expect(page).toHaveURL(/\/order\/ord_/);
  await expect(page.getByText('Gift card or store credit')).toBeVisible();
});

/** Nothing may be left for a card: its fields need not be there. */
async function goToTill(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /checkout/i })
    .first()
    .click();
  await expect(page.getByLabel('Email')).toBeVisible();
}

test('a present goes to whom it is for, with a few words and no way to the order; the desk takes it back', async ({
  page,
  browser,
}) => {
  const friend = `friend-${Date.now()}@example.com`;
  const guest = await (await browser.newContext({ viewport: { width: 375, height: 812 } })).newPage();
  const address = await buyCard(guest, 'giver@example.com', {
    email: friend,
    words: 'For the <b>new</b> house',
  });
  const letter = await mailTo(friend, /^A gift card for/);
  expect(letter.text).toContain('For the <b>new</b> house');
  expect(letter.html).not.toContain('<b>new</b>');
  expect(letter.text).toMatch(code);
  expect(letter.text).not.toContain('/order/');
  expect((await mailsTo('giver@example.com')).filter(({ subject }) => /gift card/i.test(subject))).toEqual(
    [],
  );
  await expect(guest.getByText(`Sent to ${friend}.`)).toBeVisible();

  const orderId = /ord_[a-z0-9]+/.exec(address)?.[0] ?? '';
  await signIn(page, admin, `/admin/orders/${orderId}`);
  await expect(page.getByText(`Gift cards to ${friend}`)).toBeVisible();
  await page.getByText('Give money back').click();
  await expect(page.getByText('of 1, $50.00 left to spend')).toBeVisible();
  await page.getByLabel('All that is left, $50.00').check();
  await page.getByLabel('Reason, read by the shopper too').first().fill('Bought twice');
  await page.getByRole('button', { name: 'Refund…' }).click();
  await page.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(page.getByText('Nothing is left to do.')).toBeVisible();
  await expect(page.getByText('Taken back')).toBeVisible();
  await guest.reload();
  await expect(guest.getByText('Given back: its code is worth nothing any more.')).toBeVisible();
});

test('the desk sells a product as a gift card: no stock to fill in, no sale price, no tax', async ({
  page,
}) => {
  await signIn(page, admin, '/admin/products');
  await page.goto('/admin/products?q=gift+card');
  await page.locator('main').getByRole('link', { name: 'Gift Card', exact: true }).first().click();
  await expect(page.getByLabel('Sold as')).toHaveValue('gift-card');
  await expect(page.getByLabel('Taxed as')).toHaveValue('exempt');
  await expect(page.getByLabel('Stock')).toHaveCount(0);
  await page.getByLabel('Taxed as').selectOption('standard');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('Taxed as')).toHaveValue('exempt');
});
