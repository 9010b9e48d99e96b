import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const mug = '/p/morning-mug';
const plate = '/p/side-plate';

const shelf = (page: Page, name = 'You looked at these') => page.getByRole('region', { name });
const heading = (page: Page, name = 'You looked at these') => page.getByRole('heading', { level: 2, name });
const hrefsOn = (page: Page, name?: string) =>
  shelf(page, name)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

/** Opens a product and waits until this browser has noted it. */
async function lookAt(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const handle = path.split('/').at(-1);
  await expect
    .poll(() => page.evaluate(() => JSON.parse(localStorage.getItem('stoa-recent') ?? '[]')[0]))
    .toBe(handle);
}

test('who comes for the first time is shown no shelf, and no answer is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(heading(page)).toBeHidden();
  await lookAt(page, mug);
  await expect(heading(page)).toBeHidden();
  await expect(shelf(page)).toHaveCount(0);
  expect(asked.filter((path) => path.endsWith('/api/cards'))).toEqual([]);
});

test('what was looked at is on the home page, newest first, and beside other products', async ({ page }) => {
  await lookAt(page, mug);
  await lookAt(page, plate);
  await expect(shelf(page).getByRole('link', { name: 'Morning Mug' })).toBeVisible();
  expect(await hrefsOn(page)).toEqual([mug]);

  await page.goto('/');
  await expect(shelf(page).getByRole('link')).toHaveCount(2);
  expect(await hrefsOn(page)).toEqual([plate, mug]);
  await expect(shelf(page).getByRole('article').first()).toContainText(/\$\d+\.\d\d/);

  // Looked at again: it goes to the front, and is there once.
  await shelf(page).getByRole('link', { name: 'Morning Mug' }).click();
  await expect(page).toHaveURL(mug);
  await expect(shelf(page).getByRole('link')).toHaveCount(1);
  await page.goto('/');
  await expect(shelf(page).getByRole('link')).toHaveCount(2);
  expect(await hrefsOn(page)).toEqual([mug, plate]);
});

test('in German the shelf speaks German and names euros', async ({ page }) => {
  const name = 'Das hast du dir angesehen';
  await page.goto('/de');
  await expect(heading(page, name)).toBeHidden();
  await lookAt(page, `/de${plate}`);
  await lookAt(page, `/de${mug}`);
  await page.goto('/de');
  await expect(shelf(page, name).getByRole('link')).toHaveCount(2);
  expect(await hrefsOn(page, name)).toEqual([`/de${mug}`, `/de${plate}`]);
  await expect(shelf(page, name).getByRole('link', { name: 'Morgenbecher' })).toBeVisible();
  await expect(shelf(page, name).getByRole('article').first()).toContainText(/\d+,\d\d\s€/);
});

test('the page is the same for all, and the shelf moves nothing', async ({ page }) => {
  await lookAt(page, mug);
  await lookAt(page, plate);
  const html = await (await page.request.get('/')).text();
  const band = html.slice(html.indexOf('class="recent-room'));
  expect(band.slice(0, band.indexOf('</section>'))).not.toContain('href');

  // The answer is held back until the shelf's place is in view: it must fill what was kept for it.
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/cards?*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await heading(page).scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  const room = page.locator('.recent-room');
  const before = (await room.boundingBox())?.height;
  answer();
  await expect(shelf(page).getByRole('link')).toHaveCount(2);
  expect((await room.boundingBox())?.height).toBe(before);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
});

test('a machine that reads it finds nothing to complain about', async ({ page }) => {
  await lookAt(page, mug);
  await lookAt(page, plate);
  await page.goto('/');
  await expect(shelf(page).getByRole('link')).toHaveCount(2);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('.recent-band').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('what this browser remembers may be nonsense, and what is asked for too', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto('/');
  for (const kept of ['{', '{"a":1}', '[1,null]', '["no-such-product"]']) {
    await page.evaluate((text) => localStorage.setItem('stoa-recent', text), kept);
    await page.reload({ waitUntil: 'networkidle' });
    await expect(heading(page)).toBeHidden();
  }
  expect(faults).toEqual([]);
  expect((await page.request.get('/api/cards')).status()).toBe(400);
  expect((await page.request.get(`/api/cards?${'handle=a&'.repeat(25)}`)).status()).toBe(400);
  const answer = await page.request.get('/api/cards?handle=%00&handle=no-such-product&handle=morning-mug');
  expect(answer.status()).toBe(200);
  const { products } = (await answer.json()) as { products: { handle: string }[] };
  expect(products.map(({ handle }) => handle)).toEqual(['morning-mug']);
});
