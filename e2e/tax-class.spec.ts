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

async function taxAs(desk: Page, name: string): Promise<void> {
  await desk.getByLabel('Taxed as').selectOption({ label: name });
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Saved.', { exact: true })).toBeVisible();
}

const taxRow = (page: Page) =>
  page.locator('dl > div').filter({ has: page.getByText('Tax', { exact: true }) });

test('a class chosen at the desk is what the till reckons by, and one that changed meanwhile is told before paying', async ({
  page,
  browser,
}) => {
  await signIn(page, admin, '/admin/products');
  await page.goto('/admin/products?q=beard+brush');
  await page.locator('main').getByRole('link', { name: 'Beard Brush' }).first().click();
  await taxAs(page, 'Standard');

  const visitor = await (await browser.newContext()).newPage();
  await addToCart(visitor, '/p/beard-brush');
  await goToCheckout(visitor);
  await fillContact(visitor, 'taxed@example.com');
  // California: 7.25 % of 22.00.
  await visitor.getByLabel(/State or region/).fill('CA');
  await visitor.getByLabel('Postal code').fill('94110');
  await expect(taxRow(visitor)).toContainText('$1.60');
  await fillCard(visitor, goodCard);

  await taxAs(page, 'Not taxed');
  await placeOrder(visitor);
  await expect(visitor.getByText('Your order has changed since you saw it.')).toBeVisible();
  await expect(taxRow(visitor)).toHaveCount(0);
  await fillCard(visitor, goodCard);
  await placeOrder(visitor);
  await expect(visitor).toHaveURL(/\/order\/ord_/);
  await expect(visitor.getByTestId('total')).toHaveText('$27.00');

  await taxAs(page, 'Standard');
  await page.reload();
  await expect(page.getByLabel('Taxed as')).toHaveValue('standard');
});

test('a page says of its prices what the till does: tax is added in dollars and included in euros', async ({
  page,
}) => {
  await page.goto('/p/beard-brush');
  await expect(page.getByText('plus tax', { exact: true })).toBeVisible();
  await expect(page.getByText('incl. tax')).toHaveCount(0);
  await page.getByRole('button', { name: 'EUR', exact: true }).click();
  await expect(page.getByText('incl. tax', { exact: true })).toBeVisible();
  await page.goto('/de/p/beard-brush');
  await expect(page.getByText('inkl. MwSt.', { exact: true })).toBeVisible();
});
