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
import { linkIn, mailTo } from './mailbox';

/** Buys two pieces as a guest and answers the order's id. */
async function buyTwo(page: Page, email: string): Promise<string> {
  await addToCart(page, '/p/fruit-bowl');
  await addToCart(page);
  await goToCheckout(page);
  await fillContact(page, email);
  await fillCard(page, goodCard);
  await placeOrder(page);
  await expect(page).toHaveURL(/\/order\/ord_/);
  return /ord_[a-z0-9]+/.exec(page.url())?.[0] ?? '';
}

async function sendAll(desk: Page, orderId: string): Promise<void> {
  await signIn(desk, admin, `/admin/orders/${orderId}`);
  await desk.getByText('Send a parcel').click();
  await desk.getByRole('button', { name: 'It is on its way' }).click();
  await expect(
    desk.getByText('The parcel is written down.').or(desk.getByText('Parcel')).first(),
  ).toBeVisible();
}

test('a guest asks for a return from the letter, on a phone; the desk agrees; the order page tells', async ({
  page: desk,
  browser,
}) => {
  const email = 'returner@example.com';
  const guest = await (await browser.newContext({ viewport: { width: 375, height: 812 } })).newPage();
  const orderId = await buyTwo(guest, email);
  await expect(guest.getByRole('heading', { name: 'Returns' })).toHaveCount(0);
  await sendAll(desk, orderId);

  await guest.goto(linkIn(await mailTo(email, /^On its way/)));
  await guest.getByRole('link', { name: 'Send something back' }).click();
  await expect(guest.getByRole('heading', { name: 'Send something back' })).toBeVisible();
  const ask = guest.getByRole('button', { name: 'Ask for the return' });
  await ask.click();
  await expect(guest.getByRole('alert').filter({ hasText: 'at least one piece' })).toBeFocused();
  await guest.getByLabel('Pieces to send back').selectOption('1');
  await ask.click();
  await expect(guest.getByText('Please say why this comes back.')).toBeVisible();
  await expect(guest.getByLabel('Pieces to send back')).toHaveValue('1');
  expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await guest.getByLabel('Why does it come back?').fill('Smaller than I thought');
  await ask.click();
  await expect(guest).toHaveURL(new RegExp(`/order/${orderId}\\?proof=`));
  const returns = guest.locator('section').filter({ has: guest.getByRole('heading', { name: 'Returns' }) });
  await expect(returns).toContainText('Asked for, we will answer soon');
  await expect(returns).toContainText('Smaller than I thought');

  await desk.reload();
  await desk.getByText('Decide about a return').click();
  await desk.getByLabel('Yes').check();
  await desk.getByLabel('What the shopper shall know').fill('Use the box it came in.');
  await desk.getByRole('button', { name: 'Decide' }).click();
  await expect(desk.getByText('Take a return in').first()).toBeVisible();
  expect((await mailTo(email, /^Please send it back/)).text).toContain('Use the box it came in.');
  await guest.reload();
  await expect(returns).toContainText('Agreed: please send it to us');
  await expect(returns).toContainText('Use the box it came in.');
});

test('nobody asks for a return of an order that is not theirs', async ({ browser }) => {
  const guest = await (await browser.newContext()).newPage();
  const orderId = await buyTwo(guest, 'returner-2@example.com');
  const stranger = await (await browser.newContext()).newPage();
  for (const proof of ['', '?proof=made-up']) {
    const answer = await stranger.goto(`/order/${orderId}/return${proof}`);
    expect(answer?.status()).toBe(404);
  }
});
