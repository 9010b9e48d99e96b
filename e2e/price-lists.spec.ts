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

/** A day and a time as its field takes it, in UTC, so many minutes from now. */
const fieldMoment = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 16);

test('a sale price set on the product is seen on page, in cart and at the till, and its end is told before paying', async ({
  page,
  browser,
}) => {
  await signIn(page, admin, '/admin/products');
  await page.getByRole('searchbox').last().fill('Bud Vase');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Bud Vase' }).first().click();
  const reduced = page.getByLabel(/reduced to, USD/i);
  await expect(reduced.first()).toBeVisible();
  await page.getByLabel('Ends (UTC)').fill(fieldMoment(600));
  await reduced.first().fill('9999');
  await page.getByRole('button', { name: 'Add sale price' }).click();
  await expect(page.getByText(/Must be below/)).toBeVisible();
  await expect(reduced.first()).toHaveValue('9999');
  for (const field of await reduced.all()) await field.fill('11.11');
  await page.getByRole('button', { name: 'Add sale price' }).click();
  await expect(page.getByText('Running', { exact: true })).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  await expect
    .poll(async () => (await (await visitor.request.get('/p/bud-vase')).text()).includes('$11.11'))
    .toBe(true);
  await addToCart(visitor, '/p/bud-vase');
  await visitor.goto('/cart');
  await expect(visitor.locator('main li').first().locator('s')).toBeVisible();
  await goToCheckout(visitor);
  await expect(visitor.getByText('$11.11').first()).toBeVisible();
  await fillContact(visitor, 'sale@example.com');
  await fillCard(visitor, goodCard);

  await page.getByRole('button', { name: 'End now' }).click();
  await expect(page.getByText('Ended', { exact: true })).toBeVisible();
  await placeOrder(visitor);
  await expect(visitor.getByText('Your order has changed since you saw it.')).toBeVisible();
  await placeOrder(visitor);
  await expect(visitor).toHaveURL(/\/order\/ord_/);
});
