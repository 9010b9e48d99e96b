import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('a list is narrowed by boxes, and the back button takes it back', async ({ page }) => {
  await page.goto('/c/mugs');
  const count = page.locator('main').getByRole('status').first();
  await expect(count).toHaveText(/^10 pieces/);
  const maker = page.getByRole('checkbox', { name: /Studio Okto/ });
  await maker.check();
  await expect(page).toHaveURL(/\/c\/mugs\?brand=Studio\+Okto$/);
  await expect(count).toHaveText(/^6 pieces/);
  await page.getByRole('radio', { name: /Under/ }).check();
  await expect(page).toHaveURL(/price=-/);
  await expect(count).not.toHaveText(/^6 pieces/);
  await page.goBack();
  await expect(count).toHaveText(/^6 pieces/);
  await expect(maker).toBeChecked();
  await page.getByRole('link', { name: 'Remove Studio Okto' }).click();
  await expect(count).toHaveText(/^10 pieces/);
  await expect(maker).not.toBeChecked();
});

test('filters work without a script', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/c/mugs');
  await page.getByRole('checkbox', { name: /Maris Pottery/ }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/brand=Maris\+Pottery/);
  await expect(page.locator('main')).toContainText('4 pieces');
});

test('on a phone the filters are a sheet that says what it would show', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/search?q=mug');
  await page.getByRole('button', { name: 'Filter' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filter' });
  await sheet.getByRole('checkbox', { name: /Studio Okto/ }).check();
  await sheet.getByRole('button', { name: 'Show 6 pieces' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.locator('main').getByRole('status').first()).toHaveText(/^6 pieces/);
  await expect(page.getByRole('button', { name: 'Filter, 1 chosen' })).toBeVisible();
});

test('on a phone the orders and the way to the filters share a row', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  for (const address of ['/c/mugs', '/de/search?q=becher']) {
    await page.goto(address);
    const orders = page.getByRole('navigation', { name: /^(Sort|Sortieren)$/ });
    const filter = page.getByRole('button', { name: /^(Filter|Filtern)$/ });
    const [one, other] = [await orders.boundingBox(), await filter.boundingBox()];
    const middleOf = (box: typeof one) => (box?.y ?? 0) + (box?.height ?? 0) / 2;
    expect(Math.abs(middleOf(one) - middleOf(other))).toBeLessThan(3);
    expect((one?.x ?? 0) + (one?.width ?? 999)).toBeLessThanOrEqual(other?.x ?? 0);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test('what a tile takes off is what the product’s page says', async ({ page }) => {
  await page.goto('/c/knitwear');
  const tile = page.locator('main article').filter({ hasText: /−\d+%/ }).first();
  const said = /−\d+%/.exec((await tile.textContent()) ?? '')?.[0] ?? '';
  await tile.getByRole('link').first().click();
  await expect(page.getByText(/Lowest price of the 30 days before/)).toBeVisible();
  await expect(page.locator('main').getByText(said, { exact: true }).first()).toBeVisible();
});

test('the search field offers rooms and pieces, and remembers what was looked for', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('combobox').filter({ visible: true });
  await field.fill('mor');
  const offers = page.getByRole('listbox');
  await expect(offers.getByRole('option', { name: /Morning Mug/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('header').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(offers.locator('[aria-selected=true]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(offers).toBeHidden();

  await field.fill('mugs');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=mugs/);
  await field.fill('');
  await expect(offers.getByRole('option', { name: 'mugs' })).toBeVisible();
  await page.getByRole('button', { name: 'Forget these' }).click();
  await expect(offers.getByRole('option', { name: 'mugs' })).toHaveCount(0);

  await field.fill('mugs');
  await offers.getByRole('option', { name: /^Mugs/ }).click();
  await expect(page).toHaveURL(/\/c\/mugs$/);
});

test('nothing found: better words, rooms and what others took home; nothing left: one press clears', async ({
  page,
}) => {
  await page.goto('/search?q=zzzzqq');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing for');
  await expect(page.getByRole('heading', { name: 'Most taken home' })).toBeVisible();
  await page.goto('/c/mugs?brand=Nobody');
  await expect(page.locator('main')).toContainText('Nothing here fits all of that');
  await page.getByRole('link', { name: 'Clear all' }).last().click();
  await expect(page.locator('main').getByRole('status').first()).toHaveText(/^10 pieces/);
});

for (const address of ['/c/kitchen', '/search?q=mug'])
  test(`what shoppers rated best comes first at ${address}, and what nobody rated last`, async ({ page }) => {
    await page.goto(address);
    await page.getByRole('link', { name: 'Sort: best rated first' }).click();
    await expect(page).toHaveURL(/sort=rating/);
    await expect(page.getByRole('link', { name: 'Sort: best rated first' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    const averages = await page
      .locator('main article')
      .evaluateAll((tiles) =>
        tiles.map((tile) => Number.parseFloat(tile.querySelector('.stars')?.ariaLabel ?? '0')),
      );
    expect(averages[0]).toBeGreaterThan(0);
    expect(averages).toEqual(averages.toSorted((a, b) => b - a));
  });
