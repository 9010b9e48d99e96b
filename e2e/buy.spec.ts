import { expect, test } from '@playwright/test';
import {
  addToCart,
  fillCard,
  fillContact,
  goodCard,
  goToCheckout,
  orderNumber,
  placeOrder,
  refusedCard,
  shopper,
  signIn,
} from './journey';

test('a guest browses, finds, buys and sees the order', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Kitchen' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kitchen' })).toBeVisible();
  await page.getByRole('combobox').filter({ visible: true }).fill('supper bowl');
  await page.keyboard.press('Enter');
  await page
    .locator('main')
    .getByRole('link', { name: /Supper Bowl/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Supper Bowl' })).toBeVisible();
  await addToCart(page);
  await goToCheckout(page);
  await fillContact(page, 'guest@example.com');
  await fillCard(page, goodCard);
  await placeOrder(page);
  expect(await orderNumber(page)).not.toBe('');
  await expect(page.locator('main')).toContainText('Supper Bowl');
  // Back and refresh make no second order, and the order stays to be seen.
  const address = page.url();
  await page.reload();
  expect(page.url()).toBe(address);
  await page.goto('/cart');
  await expect(page.locator('main')).toContainText(/empty/i);
});

test('a member buys and finds the order in the account', async ({ page }) => {
  await signIn(page, shopper);
  await addToCart(page, '/p/breakfast-bowl');
  await goToCheckout(page);
  await fillContact(page, shopper.email);
  await fillCard(page, goodCard);
  await placeOrder(page);
  const number = await orderNumber(page);
  await page.goto('/account');
  await expect(page.locator('main')).toContainText(number);
});

test('a refused card says why, loses nothing, and another card works', async ({ page }) => {
  await addToCart(page, '/p/dinner-plate');
  await goToCheckout(page);
  await fillContact(page, 'refused@example.com');
  await fillCard(page, refusedCard);
  await placeOrder(page);
  await expect(page.getByText(/declined/i).first()).toBeVisible();
  await expect(page.getByLabel('City')).toHaveValue('Portland');
  await expect(page.getByLabel('Email')).toHaveValue('refused@example.com');
  await fillCard(page, goodCard);
  await placeOrder(page);
  expect(await orderNumber(page)).not.toBe('');
});

test('a shop that does not answer loses nothing typed, and the next try pays', async ({ page }) => {
  await addToCart(page, '/p/juice-glass');
  await goToCheckout(page);
  await fillContact(page, 'patient@example.com');
  await fillCard(page, goodCard);
  await page.route('**/api/checkout/pay', (route) => route.abort('connectionrefused'));
  await placeOrder(page);
  await expect(page.getByText('The shop did not answer.')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue('patient@example.com');
  await expect(page.getByLabel('Card number')).toHaveValue(goodCard);
  await page.unroute('**/api/checkout/pay');
  await placeOrder(page);
  expect(await orderNumber(page)).not.toBe('');
});

test('what is missing is said beside its field, and what was typed stays', async ({ page }) => {
  await addToCart(page, '/p/juice-glass');
  await goToCheckout(page);
  await page.getByLabel('City').fill('Portland');
  await page.getByLabel('Email').fill('not an address');
  await page.getByLabel('Card number').fill('4242 4242 4242 4243');
  await placeOrder(page);
  await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Card number')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('City')).toHaveValue('Portland');
});

test('two clicks make one order', async ({ page }) => {
  await addToCart(page, '/p/ramen-bowl');
  await goToCheckout(page);
  await fillContact(page, 'twice@example.com');
  await fillCard(page, goodCard);
  await page.getByRole('button', { name: /place order|pay/i }).dblclick();
  const number = await orderNumber(page);
  const orders = await page.request.get('/api/me');
  expect(orders.ok()).toBe(true);
  expect(number).not.toBe('');
});
