import { expect, type Page, test } from '@playwright/test';
import { accessibleInBothThemes } from './accessible';

/** Saves a product and waits until the shop has it, which the heart is ahead of. */
async function wish(page: Page, handle: string, count: number): Promise<void> {
  await page.goto(`/p/${handle}`);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Save to wishlist' }).click();
  await expect(page.getByTestId('wish-count')).toContainText(String(count));
}

test('a list is shown to others by a link, each thing on it can be bought, and the link can be withdrawn', async ({
  page,
  browser,
}) => {
  await wish(page, 'fishermans-jumper', 1);
  await wish(page, 'side-plate', 2);
  await page.goto('/wishlist');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const field = page.getByLabel('Link to this list');
  await expect(field).toHaveValue(/^http:\/\/[^/]+\/wishlist\/shared\/[\w-]{22}$/);
  const address = await field.inputValue();

  const other = await (await browser.newContext({ viewport: { width: 375, height: 800 } })).newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('A wishlist, shared with you');
  await expect(other.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow');
  await expect(other.getByText('2 things to remember')).toBeVisible();
  await expect(other.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  await expect(other.getByText('Show it to somebody')).toHaveCount(0);
  await accessibleInBothThemes(other, 'a shared wishlist');
  const overflow = await other.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await other.getByRole('button', { name: 'Add to cart: Side Plate' }).click();
  await expect(other.getByText('Side Plate is in your cart.')).toBeVisible();
  await expect(other.getByTestId('cart-count')).toContainText('1');
  // Nothing of it went from the list.
  await expect(other.getByRole('listitem').filter({ hasText: 'Side Plate' })).toBeVisible();
  await other.goto(address.replace('/wishlist/', '/de/wishlist/'));
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Ein Merkzettel für dich');

  await page.reload();
  await expect(page.getByText('2 things to remember')).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw the link' }).click();
  await expect(page.getByRole('button', { name: 'Make a link' })).toBeVisible();
  expect((await other.goto(address))?.status()).toBe(404);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This list is not shared');
});

test('a link that was never given shows nothing', async ({ request }) => {
  for (const token of ['x', 'A'.repeat(22), "'%20or%201=1", 'A'.repeat(3000)])
    expect((await request.get(`/wishlist/shared/${token}`)).status()).toBe(404);
});
