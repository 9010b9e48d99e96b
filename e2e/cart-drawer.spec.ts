import { expect, type Page, test } from '@playwright/test';

const drawerOf = (page: Page) => page.getByRole('dialog', { name: /^your cart/i });

async function open(page: Page, product: string): Promise<void> {
  await page.goto(product);
  await page.getByRole('button', { name: 'Add to cart' }).first().click();
  await expect(drawerOf(page)).toBeVisible();
}

test('the cart opens beside the page: change, take out, put back, check out', async ({ page }) => {
  await open(page, '/p/ring-cushion');
  const drawer = drawerOf(page);
  await expect(drawer.getByRole('status')).toContainText('Ring Cushion');
  await expect(page.getByTestId('cart-count')).toContainText('1');
  const subtotal = drawer.getByTestId('drawer-subtotal');
  const single = (await subtotal.textContent()) ?? '';
  await drawer.getByRole('button', { name: /^More: .*Ring Cushion/ }).press('Enter');
  await expect(drawer.getByRole('button', { name: /^More: .*Ring Cushion/ })).toBeFocused();
  await expect(subtotal).not.toHaveText(single);
  await expect(page.getByTestId('cart-count')).toContainText('2');
  await drawer.getByRole('button', { name: /^Remove .*Ring Cushion/ }).press('Enter');
  const undo = drawer.getByRole('button', { name: 'Put it back' });
  await expect(undo).toBeFocused();
  await expect(page.getByTestId('cart-count')).toHaveCount(0);
  await undo.press('Enter');
  await expect(page.getByTestId('cart-count')).toContainText('2');
  await drawer.getByRole('link', { name: 'Checkout' }).click();
  await expect(page.getByLabel('Card number')).toBeVisible();
});

test('the focus stays in the drawer and returns to where it was', async ({ page }) => {
  await page.goto('/p/linen-cushion');
  const button = page.getByRole('button', { name: 'Add to cart' }).first();
  await button.press('Enter');
  const drawer = drawerOf(page);
  await expect(drawer).toBeVisible();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const isInPage = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(isInPage).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(button).toBeFocused();
});

test('what does not reach the shop is said in the drawer, and the cart stays as it was', async ({
  page,
  context,
}) => {
  await open(page, '/p/stripe-cushion');
  const drawer = drawerOf(page);
  const subtotal = (await drawer.getByTestId('drawer-subtotal').textContent()) ?? '';
  await context.setOffline(true);
  await drawer.getByRole('button', { name: /^More: / }).click();
  await expect(drawer.getByText(/did not reach us/)).toBeVisible();
  await expect(drawer.getByTestId('drawer-subtotal')).toHaveText(subtotal);
});

test('the cart in the header opens beside the page, in the page’s language', async ({ page }) => {
  await page.goto('/de');
  await page.getByRole('link', { name: 'Warenkorb' }).click();
  const drawer = page.getByRole('dialog', { name: 'Dein Warenkorb' });
  await expect(drawer).toContainText('Dein Warenkorb ist leer');
  await drawer.getByRole('button', { name: 'Weiter umsehen' }).click();
  await expect(drawer).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the cart is a page', async ({ page }) => {
    await page.goto('/p/velvet-cushion');
    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await page.getByRole('link', { name: 'View cart' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible();
    await expect(page.locator('main')).toContainText('Velvet Cushion');
  });
});

test('who adds before the shop knows him keeps what he added, however late that answer comes', async ({
  page,
}) => {
  let told = () => {};
  const added = new Promise<void>((resolve) => (told = resolve));
  let isFirst = true;
  await page.route('**/api/me', async (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    const response = await route.fetch();
    await added;
    // Given up by then: nobody hears it.
    await route.fulfill({ response }).catch(() => {});
  });
  await open(page, '/p/ring-cushion');
  told();
  await page.goto('/cart');
  await expect(page.locator('main')).toContainText('Ring Cushion');
});
