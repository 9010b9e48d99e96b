import { expect, test } from '@playwright/test';
import { admin, shopper, signIn } from './journey';

test('a price changed at the desk is seen in the shop', async ({ page, browser }) => {
  const shop = await (await browser.newContext()).newPage();
  await shop.goto('/p/fruit-bowl');
  const price = `${60 + Math.floor(Math.random() * 30)}.${10 + Math.floor(Math.random() * 80)}`;
  await expect(shop.locator('main')).not.toContainText(`$${price}`);

  await signIn(page, admin, '/admin/products');
  await page.getByRole('searchbox').last().fill('Fruit Bowl');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Fruit Bowl' }).first().click();
  // `all()` waits for nothing: before the form has arrived it finds no field, and nothing would be changed.
  await expect(page.getByLabel('Price', { exact: true }).first()).toBeVisible();
  for (const field of await page.getByLabel('Compare-at price').all()) await field.fill('');
  for (const field of await page.getByLabel('Price', { exact: true }).all()) await field.fill(price);
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText(/saved/i).first()).toBeVisible();
  // The desk answered after the commit; every node hears of it within a second (0.2 s poll, then one
  // rendering). A loaded test machine renders slowly, so the wait is longer and the time is only noted.
  const savedAt = Date.now();
  await expect
    .poll(async () => (await (await shop.request.get('/p/fruit-bowl')).text()).includes(`$${price}`), {
      timeout: 5000,
      intervals: [50],
    })
    .toBe(true);
  test.info().annotations.push({ type: 'seen after', description: `${Date.now() - savedAt} ms` });
  await shop.reload();
  await expect(shop.locator('main')).toContainText(`$${price}`);
});

test('a shopper is sent away from the desk, a stranger to sign in', async ({ page }) => {
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, shopper);
  await page.goto('/admin/orders');
  await expect(page).not.toHaveURL(/\/admin/);
});

test('the desk lists orders and opens one', async ({ page }) => {
  await signIn(page, admin, '/admin/orders');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/orders/i);
});
