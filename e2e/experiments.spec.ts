import { type Browser, expect, type Page, test } from '@playwright/test';
import { admin, signIn } from './journey';

/** Which shelf a home page shows first. */
async function firstShelf(page: Page): Promise<'popular-first' | 'newest-first'> {
  const html = await page.locator('main').innerHTML();
  return html.indexOf('Just unpacked') < html.indexOf('id="popular"') ? 'newest-first' : 'popular-first';
}

/** A new browser each time, until there is one that sees the variant. */
async function visitorWho(browser: Browser, wanted: string): Promise<Page> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto('/');
    if ((await firstShelf(page)) === wanted) return page;
    await context.close();
  }
  throw new Error(`Nobody of thirty visitors saw ${wanted}.`);
}

test('two visitors see two variants, and each stays with theirs', async ({ browser }) => {
  const variants = ['popular-first', 'newest-first'];
  const pages = await Promise.all(variants.map((variant) => visitorWho(browser, variant)));
  for (let turn = 0; turn < 2; turn += 1) {
    for (const [index, page] of pages.entries()) {
      await page.reload();
      expect(await firstShelf(page)).toBe(variants[index]);
      // By a link within the shop, and in the other language too.
      await page.goto('/c/mugs');
      await page.getByRole('link', { name: 'Stoa' }).first().click();
      await expect(page).toHaveURL(/\/$/);
      expect(await firstShelf(page)).toBe(variants[index]);
    }
  }
});

test('what was seen is told once a visit, and stands at the desk; bots see the shop as it was', async ({
  page,
  browser,
  request,
}) => {
  const told: string[] = [];
  page.on('request', (sent) => sent.url().endsWith('/api/exposures') && told.push(sent.postData() ?? ''));
  await page.goto('/');
  await expect.poll(() => told).toEqual(['home-shelf-order']);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(told).toHaveLength(1);

  const bot = { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' };
  const answers = await Promise.all(Array.from({ length: 5 }, () => request.get('/', { headers: bot })));
  for (const answer of answers) {
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('stoa_visitor');
    const html = await answer.text();
    expect(html.indexOf('id="popular"')).toBeLessThan(html.indexOf('Just unpacked'));
  }

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, admin, '/admin/experiments');
  await expect(desk.getByRole('heading', { name: 'home-shelf-order' })).toBeVisible();
  const row = desk.getByRole('row', { name: /popular-first|newest-first/ });
  await expect(row.first()).toBeVisible();
  await expect
    .poll(
      async () => {
        await desk.reload();
        const cells = await row.getByRole('cell').nth(1).allTextContents();
        const others = await row.nth(1).getByRole('cell').nth(1).allTextContents();
        return [...cells, ...others].reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0);
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
});
