import { expect, test } from '@playwright/test';

test('a page goes over into German and back without losing its place', async ({ page }) => {
  await page.goto('/c/mugs?sort=newest');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL('/de/c/mugs?sort=newest');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('contentinfo')).toContainText('Alle Preise mit Steuer');
  await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/c/mugs?sort=newest');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('without a script, language and currency are chosen all the same', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/p/morning-mug');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL('/de/p/morning-mug');
  await page.getByRole('contentinfo').getByRole('button', { name: 'USD' }).click();
  await expect(page).toHaveURL('/de/p/morning-mug');
  await expect(page.getByRole('contentinfo').getByRole('button', { name: 'USD' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await context.close();
});

test('walking on stays in the language', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto('/de');
  await page.getByRole('navigation', { name: 'Kategorien' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/de\/c\//);
  await page.locator('main article').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/de\/p\//);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.goBack();
  await expect(page).toHaveURL(/\/de\/c\//);
  await expect(page.getByRole('contentinfo')).toContainText('Alle Preise mit Steuer');
  expect(faults).toEqual([]);
});

test('a visitor chooses the language by the address alone', async ({ request }) => {
  const forged = await request.get('/cart', { headers: { 'x-stoa-locale': 'de' } });
  expect(await forged.text()).toContain('<html lang="en"');
  const german = await request.get('/de/cart');
  expect(await german.text()).toContain('<html lang="de"');
  expect((await request.get('/de/admin', { maxRedirects: 0 })).status()).toBe(404);
});

test('nonsense currencies are refused, and a kept page is not spoilt by them', async ({ request }) => {
  expect((await request.post('/api/currency', { form: { currency: 'BTC', next: '/' } })).status()).toBe(400);
  const away = await request.post('/api/currency', {
    form: { currency: 'EUR', next: '//elsewhere.example' },
    maxRedirects: 0,
  });
  expect([away.status(), away.headers().location]).toEqual([303, '/']);
  const odd = await request.get('/p/morning-mug', { headers: { cookie: 'stoa_currency=<script>' } });
  expect(odd.status()).toBe(200);
});
