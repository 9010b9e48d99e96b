import { expect, type Page, test } from '@playwright/test';
import { accessibleInBothThemes } from './accessible';

async function signUp(page: Page, next: string): Promise<void> {
  await page.goto(`/sign-up?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Full name').fill('Wanda Wisher');
  await page.getByLabel('Email').fill(`wisher-${crypto.randomUUID().slice(0, 8)}@example.com`);
  await page.getByLabel('Password').fill('a-walk-in-the-shade');
  await page
    .locator('main')
    .getByRole('button', { name: /account/i })
    .click();
  await expect(page).toHaveURL(new RegExp(next.replaceAll('/', '\\/')));
}

/** The heart on a tile; pressed once the page's own question has been answered. */
async function heart(page: Page, title: string) {
  await page.waitForLoadState('networkidle');
  return page.getByRole('button', { name: `Save ${title} to the wishlist` }).first();
}

test('a guest saves by keyboard, sees the list, moves one to the cart and takes one off', async ({
  page,
}) => {
  await page.goto('/c/bowls');
  const ramen = await heart(page, 'Ramen Bowl');
  await expect(ramen).toHaveAttribute('aria-pressed', 'false');
  await ramen.focus();
  await page.keyboard.press('Enter');
  await expect(ramen).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'Ramen Bowl is on your wishlist.' })).toBeVisible();
  await expect(page.getByTestId('wish-count')).toContainText('1');
  await page.goto('/p/breakfast-bowl');
  await page.getByRole('button', { name: 'Save to wishlist' }).click();
  await expect(page.getByTestId('wish-count')).toContainText('2');
  // It is the shopper's and not the page's: a reload shows it, another shopper does not see it.
  await page.reload();
  await expect(page.getByRole('button', { name: 'Save to wishlist' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await page.goto('/wishlist');
  await expect(page.getByRole('listitem').filter({ hasText: 'Ramen Bowl' })).toBeVisible();
  await accessibleInBothThemes(page, 'the wishlist');
  await page.getByRole('button', { name: 'Move to cart: Breakfast Bowl' }).click();
  await expect(page.getByText('Breakfast Bowl is in your cart.')).toBeVisible();
  await expect(page.getByTestId('cart-count')).toContainText('1');
  await expect(page.getByRole('button', { name: 'Move to cart: Breakfast Bowl' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove Ramen Bowl' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing on your wishlist yet');
  await expect(page.getByTestId('wish-count')).toHaveCount(0);
});

test('what a guest saved is on the account after signing in, on any device', async ({ page, browser }) => {
  await page.goto('/c/plates');
  await (await heart(page, 'Side Plate')).click();
  await expect(page.getByTestId('wish-count')).toContainText('1');
  await signUp(page, '/wishlist');
  await expect(page.getByRole('listitem').filter({ hasText: 'Side Plate' })).toBeVisible();
  // Somebody else's page says nothing of it.
  const other = await (await browser.newContext()).newPage();
  await other.goto('/c/plates');
  await expect(await heart(other, 'Side Plate')).toHaveAttribute('aria-pressed', 'false');
  expect(await (await other.request.get('/c/plates')).text()).not.toContain('aria-pressed="true"');
});

test('a heart that could not be kept is taken back and says so', async ({ page }) => {
  await page.goto('/c/mugs');
  const mug = await heart(page, 'Dipped Mug');
  await page.route('**/api/wishlist/**', (route) => route.fulfill({ status: 503, body: '{}' }));
  await mug.click();
  await expect(page.getByRole('status').filter({ hasText: 'could not be reached' })).toBeVisible();
  await expect(mug).toHaveAttribute('aria-pressed', 'false');
});

test('who goes to the list before the shop has the wish finds it there a moment later', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/wishlist/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/p/ramen-bowl');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Save to wishlist' }).click();
  await page.getByRole('link', { name: 'See the list' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing on your wishlist yet');
  release();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ramen Bowl' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your wishlist');
});

test('the list in German, no wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/de/p/ramen-bowl');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Auf den Merkzettel', exact: true }).click();
  await page.getByRole('link', { name: 'Zum Zettel' }).click();
  await expect(page).toHaveURL(/\/de\/wishlist/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dein Merkzettel');
  await expect(page.locator('main')).toContainText('€');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('nonsense is refused and nothing breaks', async ({ request }) => {
  for (const id of ['x', 'prd_01jdefa0000000000000000000', "'%20or%201=1", '%00'])
    expect((await request.put(`/api/wishlist/${id}`)).status()).toBeLessThan(500);
  expect((await request.put('/api/wishlist/prd_01jdefa0000000000000000000')).status()).toBe(404);
});
