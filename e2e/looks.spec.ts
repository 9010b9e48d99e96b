import { expect, type Page, test } from '@playwright/test';
import { accessible } from './accessible';
import {
  addToCart,
  admin,
  fillCard,
  fillContact,
  goodCard,
  goToCheckout,
  placeOrder,
  shopper,
  signIn,
} from './journey';

const forEverybody = [
  '/',
  '/de',
  '/collections/evening-light',
  '/c/kitchen',
  '/c/mugs',
  '/p/morning-mug',
  '/de/p/morning-mug',
  '/search?q=lamp',
  '/search?q=zzzzqq',
  '/cart',
  '/wishlist',
  '/sign-in',
  '/sign-up',
  '/order/find',
  '/no-such-page',
];

const desk = [
  '/admin',
  '/admin/products',
  '/admin/orders',
  '/admin/disputes',
  '/admin/disputes?tab=decided',
  '/admin/price-lists',
  '/admin/price-lists/new',
  '/admin/reviews',
  '/admin/search',
];

/** By day at a desk, by lamplight on a phone: each page is seen in both. */
const views = [
  { name: 'light, wide', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark, on a phone', colorScheme: 'dark', viewport: { width: 375, height: 800 } },
] as const;

for (const { name, colorScheme, viewport } of views) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport });
    // Many pages one after the other, each with the whole of axe.
    test.describe.configure({ timeout: 180_000 });

    test('the pages for everybody', async ({ page }) => {
      for (const route of forEverybody) await look(page, route);
    });

    test('a shopper’s own pages', async ({ page }) => {
      await signIn(page, shopper);
      await addToCart(page, '/p/side-plate');
      await page.getByRole('link', { name: 'Cart', exact: true }).click();
      await expect(page.getByRole('dialog', { name: /^your cart/i })).toBeVisible();
      await accessible(page, 'the cart’s drawer');
      await look(page, '/cart');
      await look(page, '/checkout');
      await goToCheckout(page);
      await placeOrder(page);
      await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
      await accessible(page, 'the till’s complaints');
      await fillContact(page, shopper.email);
      await fillCard(page, goodCard);
      await placeOrder(page);
      await expect(page).toHaveURL(/\/order\/ord_/);
      await look(page, page.url());
      await look(page, '/account');
      const order = page.locator('main a[href*="/account/orders/"]').first();
      await look(page, (await order.getAttribute('href')) ?? '');
    });

    test('the desk', async ({ page }) => {
      await signIn(page, admin, '/admin');
      for (const route of desk) await look(page, route);
      await page.goto('/admin/products');
      const product = page.locator('main a[href*="/admin/products/"]').first();
      await look(page, (await product.getAttribute('href')) ?? '');
      await page.goto('/admin/orders');
      const order = page.locator('main a[href*="/admin/orders/"]').first();
      if ((await order.count()) > 0) await look(page, (await order.getAttribute('href')) ?? '');
    });
  });
}

/** Accessible, nothing moves while it arrives, and nothing is wider than the window. */
async function look(page: Page, route: string): Promise<void> {
  await page.goto(route);
  await page.waitForLoadState('networkidle');
  expect.soft(await shiftOf(page), `${route} moves while it arrives`).toBeLessThan(0.01);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${route} is wider than the window`).toBeLessThanOrEqual(0);
  await accessible(page, route);
}

function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
}
