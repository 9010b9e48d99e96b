import { expect, type Page } from '@playwright/test';
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

/** The second of a product's variants costs twelve more than the first from now on. */
async function raisePrice(desk: Page, title: string): Promise<void> {
  await desk.goto(`/admin/products?q=${encodeURIComponent(title)}`);
  await desk.getByRole('link', { name: title }).first().click();
  const prices = desk.getByLabel('Price', { exact: true });
  await expect(prices.first()).toBeVisible();
  const price = Number(await prices.first().inputValue());
  await prices.nth(1).fill((price + 12).toFixed(2));
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText(/saved/i).first()).toBeVisible();
}

/**
 * A guest buys one piece, sends it back and wishes for the dearer one; the desk has taken it in, and the replacement
 * waits for $12.00. Each journey takes a product of its own.
 */
export async function agreeToDearer(
  { desk, guest }: { desk: Page; guest: Page },
  bought: { title: string; email: string },
): Promise<{ orderId: string; orderPage: string }> {
  const { title, email } = bought;
  await signIn(desk, admin, '/admin');
  await raisePrice(desk, title);
  await addToCart(guest, `/p/${title.toLowerCase().replaceAll(' ', '-')}`);
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
  return { orderId, orderPage };
}
