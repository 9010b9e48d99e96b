import { expect, type Page, test } from '@playwright/test';
import { admin, signIn } from './journey';

/** The euros on a product's tile in the German list of its shelf, in cents. */
async function centsOnTile(page: Page, handle: string): Promise<number> {
  const html = await (await page.request.get('/de/c/bowls')).text();
  const tile = html.slice(html.indexOf(`/de/p/${handle}`));
  const [, euros, cents] = /(\d+)[.,](\d\d)/.exec(/€\d+\.\d\d|\d+,\d\d\s€/.exec(tile)?.[0] ?? '') ?? [];
  return Number(euros) * 100 + Number(cents);
}

const patience = { timeout: 15_000, intervals: [100] };

test('the desk gives a product German words and a price in euros, else the rate does', async ({ page }) => {
  const title = `Schlüsselschale Nummer ${Math.floor(Math.random() * 1000)}`;
  await signIn(page, admin, '/admin/products');
  await page.getByRole('searchbox').last().fill('Key Bowl');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Key Bowl' }).first().click();
  const ownPrice = page.getByLabel('Price in EUR', { exact: true });
  const formerPrice = page.getByLabel('Compare-at in EUR', { exact: true });
  await expect(ownPrice.first()).toBeVisible();
  await page.getByLabel('Title in German').fill(title);
  for (const field of await formerPrice.all()) await field.fill('');
  for (const field of await ownPrice.all()) await field.fill('31.45');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect.poll(() => centsOnTile(page, 'key-bowl'), patience).toBe(3145);
  expect(await (await page.request.get('/de/c/bowls')).text()).toContain(title);

  for (const field of await ownPrice.all()) await field.fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  // 22 dollars at 0.92, to the nearest .90.
  await expect.poll(() => centsOnTile(page, 'key-bowl'), patience).toBe(1990);

  await page.goto('/admin/currencies');
  const rate = page.getByLabel('1 USD in EUR');
  await rate.fill('nothing');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('A number such as 0.92, above zero.')).toBeVisible();
  await expect(rate).toHaveValue('nothing');
  await rate.fill('1.84');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. The shop shows the new prices.')).toBeVisible();
  await expect(page.getByText('1 USD = 1.84 EUR')).toBeVisible();
  await expect.poll(() => centsOnTile(page, 'key-bowl'), patience).toBe(4090);
  await rate.fill('0.92');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => centsOnTile(page, 'key-bowl'), patience).toBe(1990);
});
