import { expect, test } from '@playwright/test';
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

test('a guest wishes for another colour or size; the desk swaps it and sends it; nobody pays again', async ({
  page: desk,
  browser,
}) => {
  const email = 'swapper@example.com';
  const guest = await (await browser.newContext()).newPage();
  await addToCart(guest, '/p/harbour-tee');
  await goToCheckout(guest);
  await fillContact(guest, email);
  await fillCard(guest, goodCard);
  await placeOrder(guest);
  await expect(guest).toHaveURL(/\/order\/ord_/);
  const orderPage = guest.url();
  const orderId = /ord_[a-z0-9]+/.exec(orderPage)?.[0] ?? '';
  await signIn(desk, admin, `/admin/orders/${orderId}`);
  await desk.getByText('Send a parcel').click();
  await desk.getByRole('button', { name: 'It is on its way' }).click();
  await expect(desk.getByText('Write a return down')).toBeVisible();

  await guest.goto(orderPage);
  await guest.getByRole('link', { name: 'Send something back' }).click();
  await guest.getByLabel('Pieces to send back').selectOption('1');
  await guest.getByLabel('Why does it come back?').fill('One size too small');
  const wish = guest.getByLabel('What would you like for it?');
  const title = (await wish.getByRole('option').nth(1).textContent()) ?? '';
  await wish.selectOption({ index: 1 });
  await guest.getByRole('button', { name: 'Ask for the return' }).click();
  const returns = guest.locator('section').filter({ has: guest.getByRole('heading', { name: 'Returns' }) });
  await expect(returns).toContainText(`Instead: ${title}`);

  await desk.reload();
  await desk.getByText(/^Decide about a return/).click();
  await desk.getByLabel('Yes').check();
  await desk.getByRole('button', { name: 'Decide' }).click();
  await desk.getByText(/^Take a return in/).click();
  await expect(desk.getByLabel(/^Instead of/).locator('option:checked')).toContainText(title);
  await desk.getByRole('button', { name: 'It has arrived…' }).click();
  await desk.getByRole('button', { name: 'Yes, do it' }).click();
  await desk.getByText(/^Send the replacement/).click();
  const form = desk.locator('details').filter({ hasText: 'Send the replacement' });
  await form.getByLabel('Tracking number').fill('SWAP-1');
  await form.getByRole('button', { name: 'The replacement is on its way' }).click();
  const story = desk.locator('section').filter({ has: desk.getByRole('heading', { name: 'What happened' }) });
  await expect(story).toContainText('SWAP-1');
  expect((await mailTo(email, /what you chose instead/)).text).toContain('SWAP-1');
  await guest.reload();
  await expect(returns).toContainText('SWAP-1');
  await expect(returns).toContainText('Arrived, thank you');
});
