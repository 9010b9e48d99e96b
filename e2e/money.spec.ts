import { expect, type Page, test } from '@playwright/test';
import {
  addToCart,
  admin,
  fillCard,
  fillContact,
  goodCard,
  goToCheckout,
  orderNumber,
  placeOrder,
  signIn,
} from './journey';

const uniqueCode = () => `T${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`.toUpperCase();

/** The amount in dollars behind a name in the summary, in cents. */
async function centsOf(page: Page, name: string): Promise<number> {
  const row = page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .last();
  const text = (await row.locator('dd').textContent()) ?? '';
  return Math.round(Number(text.replace(/[^0-9.-]/g, '')) * 100);
}

const apply = async (page: Page, code: string) => {
  await page.getByLabel('Coupon or gift card').fill(code);
  await page.getByRole('button', { name: 'Apply' }).click();
};

test('the desk makes a coupon; it is taken off in cart, till and order, and ended it is told', async ({
  page,
  browser,
}) => {
  const code = uniqueCode();
  await signIn(page, admin, '/admin/promotions');
  await page.getByRole('link', { name: 'New promotion' }).click();
  await page.getByLabel('Name', { exact: true }).fill('A fifth off');
  await page.getByLabel('Code').fill('no good code!');
  await page.getByLabel('Percent off').fill('20');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('3 to 40 letters')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('A fifth off');
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. The shop prices by it')).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  await addToCart(visitor, '/p/dinner-plate');
  await visitor.goto('/cart');
  await apply(visitor, 'nonsense');
  await expect(visitor.getByText('We do not know this code.')).toBeVisible();
  await expect(visitor.getByLabel('Coupon or gift card')).toHaveValue('nonsense');
  await apply(visitor, code.toLowerCase());
  await expect(visitor.getByText('A fifth off')).toBeVisible();
  await goToCheckout(visitor);
  await expect(visitor.getByText('A fifth off')).toBeVisible();
  const [goods, off] = [await centsOf(visitor, 'Subtotal'), await centsOf(visitor, 'A fifth off')];
  expect(off).toBe(-Math.round(goods / 5));
  await fillContact(visitor, 'coupon@example.com');
  await fillCard(visitor, goodCard);

  await page.getByRole('button', { name: 'End now' }).click();
  await expect(page.getByText('Ended.')).toBeVisible();
  await placeOrder(visitor);
  await expect(visitor.getByText('Your order has changed since you saw it.')).toBeVisible();
  await expect(visitor.getByText('It does not count at this time.')).toBeVisible();
  await placeOrder(visitor);
  expect(await orderNumber(visitor)).not.toBe('');
});

test('another state, another tax, told before paying and kept on the order', async ({ page }) => {
  await addToCart(page, '/p/dinner-plate');
  await goToCheckout(page);
  await fillContact(page, 'tax@example.com');
  await page.getByLabel(/State or region/).fill('california');
  await page.getByLabel('Postal code').fill('94110');
  await expect(page.getByText('Tax', { exact: true })).toBeVisible();
  const [goods, tax] = [await centsOf(page, 'Subtotal'), await centsOf(page, 'Tax')];
  expect(tax).toBe(Math.round(goods * 0.0725));
  await fillCard(page, goodCard);
  await placeOrder(page);
  await orderNumber(page);
  expect(await centsOf(page, 'Tax')).toBe(tax);
});

test('a gift card from the desk pays it all: no card is asked for', async ({ page, browser }) => {
  await signIn(page, admin, '/admin/gift-cards');
  await page.getByLabel('Amount').fill('500');
  await page.getByRole('button', { name: 'Give' }).click();
  await expect(page.getByText('Why: the books show it.')).toBeVisible();
  await page.getByLabel('Why').fill('A broken plate');
  await page.getByRole('button', { name: 'Give' }).click();
  const code = (await page.getByTestId('gift-card-code').textContent()) ?? '';
  await page.reload();
  await expect(page.getByText(code)).toHaveCount(0);

  const visitor = await (await browser.newContext()).newPage();
  await addToCart(visitor, '/p/dinner-plate');
  await goToCheckout(visitor);
  await apply(visitor, code.trim().toLowerCase());
  await expect(visitor.getByText(`Gift card ending in ${code.trim().slice(-4)}`)).toBeVisible();
  await expect(visitor.getByLabel('Card number')).toHaveCount(0);
  await fillContact(visitor, 'gift@example.com');
  await placeOrder(visitor);
  expect(await orderNumber(visitor)).not.toBe('');
  await expect(visitor.getByText('Gift card or store credit')).toBeVisible();
});

test('store credit pays when its owner says so', async ({ page, browser }) => {
  // An account of its own: other journeys buy from the shopper's cart.
  const email = `credit-${uniqueCode().toLowerCase()}@example.com`;
  await page.goto('/sign-up?next=%2Faccount');
  await page.getByLabel('Full name').fill('Cora Credit');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('a-walk-in-the-shade');
  await page.locator('main').getByRole('button').last().click();
  await expect(page).toHaveURL(/\/account/);

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, admin, '/admin/gift-cards');
  await desk.getByLabel('Amount').fill('3');
  await desk.getByLabel('Why').fill('Late parcel');
  await desk.getByLabel('Member’s e-mail').fill(email);
  await desk.getByRole('button', { name: 'Give' }).click();
  await expect(desk.getByText(`$3.00 of store credit given to ${email}.`)).toBeVisible();

  await addToCart(page, '/p/dinner-plate');
  await goToCheckout(page);
  await page.getByLabel('Use my store credit ($3.00)').click();
  await expect(page.getByText('To pay by card')).toBeVisible();
  expect(await centsOf(page, 'Store credit')).toBe(-300);
});

test('rates of tax and shipping are set at the desk, and bad ones are refused', async ({ page }) => {
  await signIn(page, admin, '/admin/taxes');
  await page.getByLabel('Country').fill('USA');
  await page.getByLabel('Percent').fill('seven');
  await page.getByRole('button', { name: 'Set rate' }).click();
  await expect(page.getByText('Two letters, such as US or DE.')).toBeVisible();
  await expect(page.getByLabel('Percent')).toHaveValue('seven');
  await page.getByLabel('Country').fill('nz');
  await page.getByLabel('Percent').fill('15');
  await page.getByLabel('Name').fill('GST');
  await page.getByRole('button', { name: 'Set rate' }).click();
  await expect(page.getByText('Saved. Carts are reckoned with it')).toBeVisible();
  await page.goto('/admin/shipping');
  await page.getByLabel('Price').fill('2.50');
  await page.getByLabel('From a total of').fill('10');
  await page.getByLabel('Below a total of').fill('5');
  await page.getByRole('button', { name: 'Add rate' }).click();
  await expect(page.getByText('More than where it begins.')).toBeVisible();
});

test('a gift card is corrected by a part, with a reason; one that would be over already is refused', async ({
  page,
}) => {
  await signIn(page, admin, '/admin/gift-cards');
  await page.getByLabel('Amount', { exact: true }).fill('77');
  await page.getByLabel('Why').fill(`To be corrected ${uniqueCode()}`);
  await page.getByLabel('Expires (UTC)').fill('2020-01-01T09:00');
  await page.getByRole('button', { name: 'Give' }).click();
  await expect(page.getByText('That is over already.')).toBeVisible();
  await expect(page.getByLabel('Amount', { exact: true })).toHaveValue('77');
  await page.getByLabel('Expires (UTC)').fill('2099-01-01T09:00');
  await page.getByRole('button', { name: 'Give' }).click();
  const code = (await page.getByTestId('gift-card-code').textContent()) ?? '';
  const row = page.getByRole('listitem').filter({ hasText: `Gift card …${code.trim().slice(-4)}` });
  await expect(row).toContainText('Good until Jan 1, 2099');
  await row.getByText('Correct it').click();
  await row.getByLabel('By how much').fill('-100');
  await row.getByLabel('Reason').fill('Given twice');
  await row.getByRole('button', { name: 'Correct' }).click();
  await expect(row.getByText('Only $77.00 of it is free.')).toBeVisible();
  await row.getByLabel('By how much').fill('-7.50');
  await row.getByRole('button', { name: 'Correct' }).click();
  await expect(row.getByText('Corrected.')).toBeVisible();
  await expect(row).toContainText('$69.50 of $77.00');
});
