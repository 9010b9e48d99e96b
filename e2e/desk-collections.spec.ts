import { expect, type Page, test } from '@playwright/test';
import { admin, signIn } from './journey';

test('a collection is made at the desk, filled, and stands in the shop in both languages', async ({
  page,
  browser,
}) => {
  const name = `Rainy day ${Date.now().toString(36)}`;
  const handle = name.toLowerCase().replaceAll(' ', '-');
  const shop = await (await browser.newContext()).newPage();
  await signIn(page, admin, '/admin/collections');
  await page.getByRole('link', { name: 'New collection' }).click();
  await page.getByLabel('Text', { exact: true }).fill('A mug, a blanket <b>and</b> the window.');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveAccessibleDescription(
    'A collection needs a title.',
  );
  // What was typed is still there.
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/the window\.$/);
  await page.getByLabel('Title', { exact: true }).fill(name);
  await page.getByLabel('Title in German').fill(`Regentag ${handle}`);
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByLabel('Address')).toHaveValue(handle);

  await pick(page, 'Night Watch Mug');
  await pick(page, 'Picnic Blanket');
  await page.getByRole('button', { name: 'Move Picnic Blanket up' }).click();
  await expect(page.getByRole('button', { name: /^Take .* out$/ }).first()).toHaveAccessibleName(
    'Take Picnic Blanket out',
  );
  expect((await shop.request.get(`/collections/${handle}`)).status()).toBe(404);

  await page.getByLabel('In the shop').selectOption('yes');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect.poll(async () => (await shop.request.get(`/collections/${handle}`)).status()).toBe(200);
  await shop.goto(`/collections/${handle}`);
  await expect(shop.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(shop.getByText('A mug, a blanket <b>and</b> the window.')).toBeVisible();
  await expect(shop.locator('main article').first()).toContainText('Picnic Blanket');
  await shop.goto(`/de/collections/${handle}`);
  await expect(shop.getByRole('heading', { level: 1, name: `Regentag ${handle}` })).toBeVisible();

  await page.getByLabel('In the shop').selectOption('no');
  // What was said of the save before is taken back.
  await expect(page.getByText('Saved.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect.poll(async () => (await shop.request.get(`/collections/${handle}`)).status()).toBe(404);
});

async function pick(page: Page, title: string): Promise<void> {
  await page.getByLabel('Find products').fill(title);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Add ${title}` }).click();
  await expect(page.getByRole('button', { name: `Take ${title} out` })).toBeVisible();
}

test('a picture of a collection is refused by what it holds', async ({ page }) => {
  await signIn(page, admin, '/admin/collections');
  await page.locator('main ol').getByRole('link').first().click();
  await expect(page.getByText('Replace picture')).toBeVisible();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
  await expect(page.getByText('This is not a JPEG, PNG, WebP, AVIF or GIF picture.')).toBeVisible();
});

test('a category’s words in German are seen in the shop, with who said them at the desk', async ({
  page,
  browser,
}) => {
  const words = `Für kalte Hände, Nr. ${Date.now().toString(36)}.`;
  const shop = await (await browser.newContext()).newPage();
  await shop.goto('/de/c/knitwear');
  await expect(shop.locator('main')).not.toContainText(words);
  await signIn(page, admin, '/admin/translations');
  await page.getByRole('searchbox', { name: 'Search words' }).fill('knitwear');
  await page.keyboard.press('Enter');
  await page.getByLabel('Description of Knitwear').fill(words);
  await page.getByRole('button', { name: 'Save what Knitwear is called' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByText(/^Ada Keeper, /).first()).toBeVisible();
  await expect.poll(async () => (await shop.request.get('/de/c/knitwear')).text()).toContain(words);
});

test('a word of an option is added, found again and taken away', async ({ page }) => {
  const word = `Moondust ${Date.now().toString(36)}`;
  await signIn(page, admin, '/admin/translations');
  await page.getByRole('textbox', { name: 'Another word in German' }).fill('Mondstaub');
  await page.getByRole('button', { name: 'Add word' }).click();
  await expect(page.getByLabel('Word as products spell it')).toHaveAccessibleDescription(/as the products/);
  await expect(page.getByRole('textbox', { name: 'Another word in German' })).toHaveValue('Mondstaub');
  await page.getByLabel('Word as products spell it').fill(word);
  await page.getByRole('button', { name: 'Add word' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search words' }).fill(word);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: word })).toHaveValue('Mondstaub');
  await page.getByRole('textbox', { name: word }).fill('');
  await page.getByRole('button', { name: `Save ${word}` }).click();
  await expect(page.getByText('No options match')).toBeVisible();
});
