import { expect, type Page, test } from '@playwright/test';
import { goodCard, refusedCard, shopper } from './journey';

async function fillGermanCheckout(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-Mail').fill(email);
  await page.getByLabel('Vor- und Nachname').fill('Jörg Groß');
  await expect(page.getByLabel('Land', { exact: true })).toHaveValue('DE');
  await page.getByLabel('Straße und Hausnummer').fill('Säulenweg 1');
  await page.getByLabel('Postleitzahl').fill('10115');
  await page.getByLabel('Ort', { exact: true }).fill('Berlin');
}

async function fillGermanCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Kartennummer').fill(number);
  await page.getByLabel('Gültig bis').fill('12/34');
  await page.getByLabel('Prüfnummer').fill('123');
}

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

test('a German address is bought for in German and in euros', async ({ page }) => {
  await page.goto('/de/p/espresso-cup');
  await page.getByRole('main').getByRole('button', { name: 'In den Warenkorb' }).first().click();
  await expect(page.getByTestId('cart-count').first()).toBeVisible();
  await page.goto('/de/cart');
  await expect(page.getByRole('heading', { level: 1, name: 'Dein Warenkorb' })).toBeVisible();
  await expect(page.getByTestId('subtotal')).toHaveText(/^\d+,\d\d\s€$/);
  await page.locator('main').getByRole('link', { name: 'Zur Kasse' }).click();
  await expect(page).toHaveURL('/de/checkout');
  await expect(page.getByRole('heading', { level: 1, name: 'Kasse' })).toBeVisible();
  await fillGermanCheckout(page, 'joerg@example.com');
  await fillGermanCard(page, refusedCard);
  await page.getByRole('button', { name: 'Jetzt kaufen' }).click();
  await expect(page.getByText('Deine Bank hat diese Karte abgelehnt.').first()).toBeVisible();
  await expect(page.getByLabel('Ort', { exact: true })).toHaveValue('Berlin');
  await fillGermanCard(page, goodCard);
  await page.getByRole('button', { name: 'Jetzt kaufen' }).click();
  await expect(page).toHaveURL(/\/de\/order\/ord_/);
  await expect(page.getByRole('heading', { level: 1, name: 'Danke, Jörg' })).toBeVisible();
  await expect(page.getByTestId('total')).toHaveText(/^\d+,\d\d\s€$/);
  await expect(page.getByRole('main')).toContainText('10115 Berlin');
  await expect(page.getByRole('main')).toContainText('Deutschland');
});

test('what is missing is said in German beside its field', async ({ page }) => {
  await page.goto('/de/p/side-plate');
  await page.getByRole('main').getByRole('button', { name: 'In den Warenkorb' }).first().click();
  await expect(page.getByTestId('cart-count').first()).toBeVisible();
  await page.goto('/de/checkout');
  await page.getByLabel('E-Mail').fill('keine Adresse');
  await page.getByLabel('Postleitzahl').fill('123');
  await page.getByRole('button', { name: 'Jetzt kaufen' }).click();
  await expect(page.getByText('Bitte sieh dir die markierten Felder noch einmal an.')).toBeVisible();
  await expect(page.getByText('Eine deutsche Postleitzahl hat 5 Ziffern.')).toBeVisible();
  await expect(page.getByText('Bitte gib deine Kartennummer ein.')).toBeVisible();
  await expect(page.getByLabel('E-Mail')).toHaveValue('keine Adresse');
});

test('signing in and out stays in German', async ({ page }) => {
  await page.goto('/de/account');
  await expect(page).toHaveURL('/de/sign-in?next=%2Fde%2Faccount');
  await page.getByLabel('E-Mail').fill('niemand@example.com');
  await page.getByLabel('Passwort').fill('nicht das richtige');
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByText('E-Mail und Passwort passen nicht zusammen.')).toBeVisible();
  await page.getByLabel('E-Mail').fill(shopper.email);
  await page.getByLabel('Passwort').fill(shopper.password);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL('/de/account');
  await expect(page.getByRole('heading', { name: 'Deine Bestellungen' })).toBeVisible();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page).toHaveURL('/de');
});

test('what is missing says so in German', async ({ page }) => {
  const response = await page.goto('/de/gibt-es-nicht');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zwischen diesen Säulen steht nichts');
  await expect(page).toHaveTitle(/Nicht gefunden/);
});

test('the currency changes the prices, not the language', async ({ page }) => {
  await page.goto('/p/morning-mug');
  const price = page
    .getByRole('main')
    .getByText(/^[€$]\d+\.\d\d$/)
    .first();
  await expect(price).toHaveText(/^\$/);
  await page.getByRole('contentinfo').getByRole('button', { name: 'EUR' }).click();
  await expect(page.getByRole('contentinfo').getByRole('button', { name: 'EUR' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(price).toHaveText(/^€/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/de/p/morning-mug');
  await expect(page.getByRole('main')).toContainText(/\d+,\d\d\s€/);
});

test('what is searched for in German stays in German', async ({ page }) => {
  await page.goto('/de');
  await page
    .getByRole('searchbox')
    .or(page.getByRole('combobox', { name: 'Im Laden suchen' }))
    .first()
    .fill('Morgenbecher');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/de\/search\?q=Morgenbecher/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('„Morgenbecher“');
  await page.getByRole('main').getByRole('link', { name: 'Morgenbecher' }).first().click();
  await expect(page).toHaveURL('/de/p/morning-mug');
  await expect(page.getByRole('heading', { level: 1, name: 'Morgenbecher' })).toBeVisible();
});

for (const path of ['/', '/c/mugs', '/p/morning-mug']) {
  test(`${path} says where it stands in each language`, async ({ page, baseURL }) => {
    for (const prefix of ['', '/de']) {
      const own = prefix + (prefix && path === '/' ? '' : path);
      await page.goto(own);
      const at = async (selector: string) =>
        new URL((await page.locator(selector).getAttribute('href')) ?? '', baseURL).pathname;
      expect(await at('link[rel=canonical]')).toBe(own);
      expect(await at('link[hreflang=en]')).toBe(path);
      expect(await at('link[hreflang=de]')).toBe(path === '/' ? '/de' : `/de${path}`);
      expect(await at('link[hreflang=x-default]')).toBe(path);
    }
  });
}

test('scripts carry no language: texts come with the page that shows them', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/_next/static/') && response.url().includes('.js'))
      scripts.push(await response.text());
  });
  await page.goto('/de/p/morning-mug', { waitUntil: 'networkidle' });
  expect(scripts.length).toBeGreaterThan(3);
  const all = scripts.join('\n');
  for (const text of ['Zum Inhalt springen', 'Skip to content', 'Menü schließen', 'Close menu'])
    expect(all.includes(text), text).toBe(false);
});
