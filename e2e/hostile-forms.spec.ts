import { expect, type Page, test } from '@playwright/test';
import {
  addToCart,
  admin,
  fillCard,
  fillContact,
  goodCard,
  goToCheckout,
  orderNumber,
  placeOrder,
  signIn,
} from './journey';

const tags = '"><script>window.hacked=1</script>';
const words = [tags, "'; drop table orders; --", '\u0000\u0007', '\ud800🦊', 'x'.repeat(100_000)];

/** Whatever the shop says to hostile words, it is no 5xx, and nothing of them runs. */
function watch(page: Page): () => Promise<void> {
  const faults: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url().slice(0, 100)}`);
  });
  return async () => {
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await expect(page.getByText('A stone came loose')).toHaveCount(0);
  };
}

/** Types past what the browser would hold back, as a program would. */
async function force(page: Page, label: string | RegExp, word: string): Promise<void> {
  const field = page.getByLabel(label, typeof label === 'string' ? { exact: true } : {});
  await field.evaluate((element) => {
    for (const name of ['maxlength', 'min', 'max', 'step', 'pattern']) element.removeAttribute(name);
    if (element instanceof HTMLInputElement) element.type = 'text';
  });
  await field.fill(word);
}

/** Sends the form and waits until its button can be pressed again, or another page has come. */
async function sendAndSettle(page: Page, name: RegExp): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('main').getByRole('button', { name }).first().click();
  await answered;
  await expect(page.getByText(/^(Placing|Putting|Saving|Signing|Opening|One moment)/)).toHaveCount(0);
}

test('hostile words in every field of the checkout get a message, and a good order follows', async ({
  page,
}) => {
  test.slow();
  const isUnharmed = watch(page);
  await addToCart(page, '/p/juice-glass');
  await goToCheckout(page);
  const fields = ['Email', 'Full name', 'City', 'Postal code', 'Card number', 'Expiry', 'Security code'];
  for (const word of words) {
    for (const label of [...fields, /State or region/]) await force(page, label, word);
    await force(page, 'Address', word);
    await sendAndSettle(page, /place order|pay/i);
    await expect(page.getByLabel('Card number')).toHaveAttribute('aria-invalid', 'true');
    await isUnharmed();
  }
  await fillContact(page, 'after-all@example.com');
  await force(page, 'Full name', tags);
  await fillCard(page, goodCard);
  await placeOrder(page);
  expect(await orderNumber(page)).not.toBe('');
  await expect(page.locator('main')).toContainText(tags);
  await isUnharmed();
});

test('hostile words at sign-in and sign-up get a message', async ({ page }) => {
  test.slow();
  const isUnharmed = watch(page);
  for (const word of words) {
    await page.goto('/sign-in');
    await force(page, 'Email', word);
    await force(page, 'Password', word);
    await sendAndSettle(page, /sign in/i);
    await expect(page).toHaveURL(/sign-in/);
    await page.goto('/sign-up');
    await force(page, /name/i, word);
    await force(page, 'Email', word);
    await force(page, /password/i, word);
    await sendAndSettle(page, /create|open|sign up/i);
    await expect(page).toHaveURL(/sign-up/);
    await isUnharmed();
  }
});

test('quantities that are none are refused, and the cart keeps its own', async ({ page }) => {
  const isUnharmed = watch(page);
  await addToCart(page, '/p/juice-glass');
  for (const quantity of ['-1', '1e9', '99999999999999999999', '0.5', 'NaN', tags]) {
    await page.goto('/p/juice-glass');
    await force(page, 'Quantity', quantity);
    await sendAndSettle(page, /add to cart/i);
    await isUnharmed();
  }
  await page.goto('/cart');
  await expect(page.locator('main')).toContainText('Juice Glass');
  const me = await (await page.request.get('/api/me')).json();
  expect(me.cartCount).toBeGreaterThan(0);
  expect(me.cartCount).toBeLessThan(1000);
});

test('hostile words in a product at the desk are refused or shown as text', async ({ page }) => {
  test.slow();
  const isUnharmed = watch(page);
  for (const word of words) {
    await page.goto('/');
    const found = await page.request.get(
      `/admin/products?q=${encodeURIComponent(word.slice(0, 1000).toWellFormed())}`,
    );
    expect(found.status()).toBeLessThan(500);
  }
  await signIn(page, admin, '/admin/products');
  for (const word of words) {
    const query = encodeURIComponent(word.slice(0, 1000).toWellFormed());
    for (const door of [
      '/admin/products?q=',
      '/admin/products?page=',
      '/admin/orders?q=',
      '/admin/orders?page=',
    ]) {
      const answer = await page.request.get(door + query);
      expect(answer.status(), door).toBeLessThan(500);
      expect(await answer.text()).not.toContain('<script>window.hacked');
    }
  }
  await page.getByRole('searchbox').last().fill('Coupe Plate');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Coupe Plate' }).first().click();
  for (const word of words) {
    const price = page.getByLabel('Price', { exact: true }).first();
    await expect(price).toBeVisible();
    await price.fill(word);
    await sendAndSettle(page, /^save$/i);
    await expect(page.getByText('Please look at the marked fields.')).toBeVisible();
    await isUnharmed();
  }
});

test("another person's order is not shown, whatever the proof", async ({ page, browser }) => {
  await addToCart(page, '/p/juice-glass');
  await goToCheckout(page);
  await fillContact(page, 'mine@example.com');
  await fillCard(page, goodCard);
  await placeOrder(page);
  await orderNumber(page);
  const address = new URL(page.url());
  const stranger = await (await browser.newContext()).newPage();
  for (const proof of ['', '?proof=', '?proof=AAAA', '?proof=a&proof=b', `?proof=${'x'.repeat(5000)}`]) {
    await stranger.goto(address.pathname + proof);
    await expect(stranger.locator('main')).not.toContainText('mine@example.com');
  }
});

test('doors that take posts refuse what is no form', async ({ request }) => {
  const bodies = ['', '{', '\u0000', 'currency=%ff', 'x'.repeat(100_000)];
  const types = [
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/x-none',
  ];
  for (const door of ['/api/currency', '/cart', '/checkout', '/p/juice-glass', '/sign-in', '/api/search']) {
    for (const data of bodies) {
      for (const type of types) {
        const response = await request.post(door, {
          data,
          headers: { 'content-type': type },
          maxRedirects: 0,
        });
        expect(response.status(), `${door} ${type} ${data.slice(0, 10)}`).toBeLessThan(500);
      }
    }
  }
  for (const action of ['x', '0'.repeat(42), 'f'.repeat(42)]) {
    const response = await request.post('/cart', { data: '[]', headers: { 'next-action': action } });
    expect(response.status(), `action ${action}`).toBeLessThan(500);
  }
});
