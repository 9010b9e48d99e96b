import { expect, type Page, test } from '@playwright/test';
import { watchRequests } from './journey';

test('a piece pointed at is fetched ahead, and shown on the press without asking again', async ({ page }) => {
  await page.goto('/c/kitchen');
  const tile = page.locator('main article').getByRole('link').nth(5);
  const title = ((await tile.textContent()) ?? '').trim();
  const path = new URL((await tile.getAttribute('href')) ?? '', page.url()).pathname;
  const fetched = page.waitForResponse(
    (response) =>
      new URL(response.url()).pathname === path &&
      !response.request().headers()['next-router-segment-prefetch'],
  );
  const requests = watchRequests(page);
  await tile.hover();
  await (await fetched).finished();
  // The page's scripts are asked for when its data is read.
  await requests.settled();
  const scrolled = await page.evaluate(() => window.scrollY);

  await page.context().setOffline(true);
  await page.mouse.down();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.context().setOffline(false);
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`${path}$`));

  await page.goBack();
  await expect(page.locator('main article').first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);
});

test('what asks for another window, and the other buttons, do not lead away', async ({ page }) => {
  await page.goto('/c/kitchen');
  const tile = page.locator('main article').getByRole('link').first();
  const others = page.context().waitForEvent('page');
  await tile.click({ modifiers: ['ControlOrMeta'] });
  await (await others).close();
  await tile.hover();
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  await expect(page).toHaveURL(/\/c\/kitchen$/);
});

test('links are followed by keyboard, and once per press', async ({ page }) => {
  await page.goto('/c/kitchen');
  const visits = watchVisits(page);
  await page.locator('main article').getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/p\//);
  // In the header, which stays: the click that follows the press must not lead there a second time.
  await page.getByRole('navigation', { name: 'Categories' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/c\//);
  await page.goBack();
  await expect(page).toHaveURL(/\/p\//);
  expect(await visits()).toBe(0);
});

/** How often the document was loaded anew since. */
function watchVisits(page: Page): () => Promise<number> {
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  return async () => loads;
}
