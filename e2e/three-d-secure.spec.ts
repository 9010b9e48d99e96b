import { expect, type Page, test } from '@playwright/test';
import { accessibleInBothThemes } from './accessible';
import {
  addToCart,
  fillCard,
  fillContact,
  goodCard,
  goToCheckout,
  orderNumber,
  placeOrder,
  shopper,
  signIn,
} from './journey';

const askingCard = '4000 0027 6000 3184';
const askingThenDeclined = '4000 0084 0000 1629';

async function readyToPay(page: Page, email: string, card = askingCard): Promise<void> {
  await addToCart(page, '/p/poultry-shears');
  await goToCheckout(page);
  await fillContact(page, email);
  await fillCard(page, card);
}

const bankOf = (page: Page) => page.getByRole('dialog', { name: 'Is it you?' });

test('a card whose bank asks is confirmed over the page and pays', async ({ page }) => {
  await readyToPay(page, 'asked@example.com');
  await placeOrder(page);
  const bank = bankOf(page);
  await expect(bank).toContainText('ending in 3184');
  await accessibleInBothThemes(page, 'the till while the bank asks');
  await bank.getByRole('button', { name: 'Yes, it is me' }).click();
  expect(await orderNumber(page)).not.toBe('');
});

test('by keyboard alone, also after closing the question and opening it again', async ({ page }) => {
  await readyToPay(page, 'keys@example.com');
  await page.getByLabel('Security code').press('Enter');
  const bank = bankOf(page);
  await expect(bank).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bank).toBeHidden();
  await expect(page.getByLabel('City')).toHaveValue('Portland');
  await page.getByRole('link', { name: 'Answer your bank' }).focus();
  await page.keyboard.press('Enter');
  await expect(bank).toBeVisible();
  // From the button that closes to the one that confirms.
  await bank.getByRole('button', { name: /without answering/ }).focus();
  await page.keyboard.press('Tab');
  await expect(bank.getByRole('button', { name: 'Yes, it is me' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await orderNumber(page)).not.toBe('');
});

test('on a phone: refused at the bank, declined by it, then another card; nothing typed is lost', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await readyToPay(page, 'phone@example.com');
  await placeOrder(page);
  const bank = bankOf(page);
  await expect(bank).toBeVisible();
  const box = await bank.boundingBox();
  expect(box?.x).toBe(0);
  expect(box?.width).toBe(375);
  for (const button of await bank.getByRole('button').all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await bank.getByRole('button', { name: 'No, do not pay' }).click();
  await expect(page.getByText('Your bank could not confirm that it is you.')).toBeVisible();
  await expect(page.getByLabel('Card number')).toBeFocused();
  await fillCard(page, askingThenDeclined);
  await placeOrder(page);
  await expect(bank).toContainText('ending in 1629');
  await bank.getByRole('button', { name: 'Yes, it is me' }).click();
  await expect(page.getByText('Your bank declined this card.')).toBeVisible();
  await expect(page.getByText('Your card was not charged.')).toBeVisible();
  for (const [label, value] of [
    ['Email', 'phone@example.com'],
    ['City', 'Portland'],
    ['Postal code', '97205'],
  ] as const) {
    await expect(page.getByLabel(label)).toHaveValue(value);
  }
  await fillCard(page, goodCard);
  await placeOrder(page);
  expect(await orderNumber(page)).not.toBe('');
});

test('paid at the bank, but the tab was closed: the order is in the account', async ({ page, context }) => {
  await signIn(page, shopper);
  await readyToPay(page, shopper.email);
  await placeOrder(page);
  await expect(bankOf(page)).toBeVisible();
  // The bank has its answer; the shop's page never hears of it.
  const challenge = await page.getByRole('link', { name: 'Answer your bank' }).getAttribute('href');
  const before = await (await context.request.get('/api/me')).json();
  expect(before.cartCount).toBeGreaterThan(0);
  await page.close();
  const elsewhere = await context.newPage();
  await elsewhere.goto(String(challenge).split('?')[0] ?? '');
  await elsewhere.route('**/checkout/return**', (route) => route.abort());
  await elsewhere.getByRole('button', { name: 'Yes, it is me' }).click();
  await expect
    .poll(async () => (await (await context.request.get('/api/me')).json()).cartCount, { timeout: 20_000 })
    .toBe(0);
  await elsewhere.close();
  const later = await context.newPage();
  await later.goto('/account');
  await expect(later.locator('main')).toContainText(/#?\d{4,}/);
});

test('in German the bank and its refusal speak German', async ({ page }) => {
  await page.goto('/de/p/poultry-shears');
  await page.getByRole('button', { name: 'In den Warenkorb' }).first().click();
  // Who leaves before the shop has answered may have added nothing.
  await expect(page.getByRole('dialog', { name: /warenkorb/i })).toBeVisible();
  await page.goto('/de/checkout');
  await page.getByLabel('E-Mail').fill('anna@example.com');
  await page.getByLabel('Vor- und Nachname').fill('Anna');
  await page
    .getByLabel('Adresse', { exact: true })
    .or(page.getByLabel(/Straße/))
    .first()
    .fill('Hauptstr. 1');
  await page.getByLabel('Postleitzahl').fill('10115');
  await page.getByLabel('Ort', { exact: true }).fill('Berlin');
  await page.getByLabel('Kartennummer').fill(askingCard);
  await page.getByLabel('Gültig bis').fill('12/34');
  await page.getByLabel('Prüfnummer').fill('123');
  await page.getByRole('button', { name: 'Jetzt kaufen' }).click();
  const bank = page.getByRole('dialog', { name: 'Bist du es?' });
  await bank.getByRole('button', { name: 'Nein, nicht bezahlen' }).click();
  await expect(page.getByText('Deine Bank konnte nicht bestätigen, dass du es bist.')).toBeVisible();
  await expect(page.getByLabel('Postleitzahl')).toHaveValue('10115');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the bank has a page of its own, and the way back keeps what was typed', async ({ page }) => {
    await page.goto('/p/poultry-shears');
    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await page.goto('/checkout');
    await fillContact(page, 'plain@example.com');
    await fillCard(page, askingCard);
    await placeOrder(page);
    await page.getByRole('link', { name: 'Answer your bank' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Is it you?' })).toBeVisible();
    await page.getByRole('button', { name: 'No, do not pay' }).click();
    await expect(page.getByText('Your bank could not confirm that it is you.')).toBeVisible();
    await expect(page.getByLabel('City')).toHaveValue('Portland');
    await fillCard(page, askingCard);
    await placeOrder(page);
    await page.getByRole('link', { name: 'Answer your bank' }).click();
    await page.getByRole('button', { name: 'Yes, it is me' }).click();
    expect(await orderNumber(page)).not.toBe('');
  });
});
