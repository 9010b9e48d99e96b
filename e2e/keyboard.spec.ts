import { expect, type Locator, type Page, test } from '@playwright/test';
import { goodCard } from './journey';

/** Presses Tab until the thing has the focus, as one would who has no mouse. */
async function tabTo(page: Page, thing: Locator): Promise<void> {
  await expect(thing).toBeVisible();
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    if (await thing.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not come to ${thing}.`);
}

/** The focus must be seen: an outline, or another edge. */
async function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
  });
}

test('from the home page to a paid order by keyboard alone', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await tabTo(page, page.locator('#search-wide'));
  await page.keyboard.type('tapas plate');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=tapas/);
  await tabTo(page, page.locator('main').getByRole('link', { name: 'Tapas Plate', exact: true }).first());
  expect(await isSeen(page)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tapas Plate' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Add to cart' }));
  expect(await isSeen(page)).toBe(true);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: /^your cart/i });
  await tabTo(page, drawer.getByRole('link', { name: 'Checkout' }));
  await page.keyboard.press('Enter');
  await fillByKeyboard(page);
  await tabTo(page, page.getByRole('button', { name: 'Place order' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/order\/ord_/);
  await expect(page.locator('main')).toContainText('Tapas Plate');
});

async function fillByKeyboard(page: Page): Promise<void> {
  const fields: [label: string | RegExp, words: string][] = [
    ['Email', 'keys@example.com'],
    ['Full name', 'Kim Keys'],
    ['Country', 'United States'],
    ['Address', '1 Agora Way'],
    ['Postal code', '97205'],
    ['City', 'Portland'],
    [/State or region/, 'OR'],
    ['Card number', goodCard],
    ['Expiry', '12/34'],
    ['Security code', '123'],
  ];
  for (const [label, words] of fields) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(words);
  }
}
