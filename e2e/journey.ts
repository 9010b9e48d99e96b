import { expect, type Page, type Request } from '@playwright/test';

/** What a shopper does, in the words of the screen. */
export const goodCard = '4242 4242 4242 4242';
export const refusedCard = '4000 0000 0000 0002';

export const admin = { email: 'admin@stoa.test', password: 'open-the-stoa' };
export const shopper = { email: 'shopper@stoa.test', password: 'walk-the-stoa' };

export async function addToCart(page: Page, productPath?: string): Promise<void> {
  if (productPath) await page.goto(productPath);
  await page.getByRole('button', { name: 'Add to cart' }).first().click();
  // The cart opens beside the page, and the page is under it until it is closed.
  const drawer = page.getByRole('dialog', { name: /^your cart/i });
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
}

export async function goToCheckout(page: Page): Promise<void> {
  await page.goto('/cart');
  await page
    .getByRole('link', { name: /checkout/i })
    .first()
    .click();
  await expect(page.getByLabel('Card number')).toBeVisible();
}

export async function fillContact(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Full name').fill("Zoë O'Brien <b>");
  await page.getByLabel('Country').selectOption('US');
  await page.getByLabel('Address', { exact: true }).fill('1 Agora Way');
  await page.getByLabel('City').fill('Portland');
  await page.getByLabel(/State or region/).fill('OR');
  await page.getByLabel('Postal code').fill('97205');
}

export async function fillCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Expiry').fill('12/34');
  await page.getByLabel('Security code').fill('123');
}

export async function placeOrder(page: Page): Promise<void> {
  await page.getByRole('button', { name: /place order|pay/i }).click();
}

/** The order's number as its page says it. */
export async function orderNumber(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/order\/ord_/);
  const text = (await page.locator('main').textContent()) ?? '';
  return /(?:#|No\.?\s*|Order\s+)(\d{4,})/i.exec(text)?.[1] ?? '';
}

export async function signIn(
  page: Page,
  who: { email: string; password: string },
  next = '/account',
): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Email').fill(who.email);
  await page.getByLabel('Password').fill(who.password);
  await page
    .locator('main')
    .getByRole('button', { name: /sign in/i })
    .click();
  await expect(page).toHaveURL(new RegExp(`${next.replaceAll('/', '\\/')}`));
}

/** Between a page's data and the scripts it names lies a moment in which the browser only reads. */
const quietMs = 400;

/** Follows a page's requests from now on; `settled` waits until none has been under way for a moment. */
export function watchRequests(page: Page): { settled: () => Promise<void> } {
  const underWay = new Set<Request>();
  let changedAt = Date.now();
  page.on('request', (request) => {
    underWay.add(request);
    changedAt = Date.now();
  });
  const end = (request: Request) => {
    underWay.delete(request);
    changedAt = Date.now();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  const isQuiet = () => underWay.size === 0 && Date.now() - changedAt >= quietMs;
  return { settled: () => expect.poll(isQuiet, { message: 'no request under way' }).toBe(true) };
}
