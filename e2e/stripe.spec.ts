import { expect, type Page, test } from '@playwright/test';
import { doubleKeys, StripeDouble } from '@/lib/payments/stripe-double/server';
import { agreeToDearer } from './dearer-journey';
import { addToCart, fillContact, orderNumber, placeOrder } from './journey';
import { openShopBeside } from './shop-beside';
import { standInForStripe } from './stripe-stand-in';

// One shop set up for Stripe, beside the one the other journeys are made in and on its stores.
test.describe.configure({ mode: 'serial' });

let double: StripeDouble;
let shop: Awaited<ReturnType<typeof openShopBeside>>;
let url: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  double = await StripeDouble.start();
  shop = await openShopBeside({
    STRIPE_SECRET_KEY: doubleKeys.secretKey,
    STRIPE_PUBLISHABLE_KEY: doubleKeys.publishableKey,
    STRIPE_WEBHOOK_SECRET: doubleKeys.webhookSecret,
    STRIPE_API_URL: double.url,
  });
  url = shop.url;
});

test.afterAll(async () => {
  await shop?.close();
  await double?.stop();
});

const deliver = () => double.events.deliver((request) => fetch(`${url}/api/webhooks/stripe`, request));

async function readyToPay(page: Page, email: string, card: string): Promise<void> {
  await standInForStripe(page, double.url);
  await addToCart(page, `${url}/p/poultry-shears`);
  await page.goto(`${url}/checkout`);
  await fillContact(page, email);
  await page.getByLabel('Card (stand-in)').fill(card);
}

test("the card's number goes to Stripe alone, and the order is captured there", async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(url)) sent.push(request.postData() ?? '');
  });
  await readyToPay(page, 'stripe@example.com', '4242424242424242');
  await expect(page.getByLabel('Card number')).toHaveCount(0);
  const options = await page.evaluate(() => (window as unknown as { stripeOptions: object }).stripeOptions);
  expect(options).toMatchObject({ mode: 'payment', currency: 'usd', captureMethod: 'manual' });
  await placeOrder(page);
  expect(await orderNumber(page)).not.toBe('');
  expect(sent.join('\n')).not.toContain('4242424242424242');
  const [intent] = [...double.intents.all.values()].slice(-1);
  expect(intent).toMatchObject({ status: 'succeeded', amount: intent?.received });
  expect((options as { amount: number }).amount).toBe(intent?.amount);
});

test('an unfinished card and a refused one are said, nothing typed is lost, another card pays', async ({
  page,
}) => {
  await readyToPay(page, 'stripe-refused@example.com', '');
  await placeOrder(page);
  await expect(page.getByText('Your card number is incomplete.')).toBeVisible();
  await page.getByLabel('Card (stand-in)').fill('4000000000009995');
  await placeOrder(page);
  await expect(page.getByText('There is not enough money on this card.')).toBeVisible();
  await expect(page.getByText('Your card was not charged.')).toBeVisible();
  await expect(page.getByLabel('City')).toHaveValue('Portland');
  await page.getByLabel('Card (stand-in)').fill('5555555555554444');
  await placeOrder(page);
  expect(await orderNumber(page)).not.toBe('');
});

test('a card whose bank asks: refused there, then confirmed', async ({ page }) => {
  await readyToPay(page, 'stripe-asked@example.com', '4000002760003184');
  await placeOrder(page);
  await page.getByRole('button', { name: 'refuse' }).click();
  await expect(page.getByText('Your bank could not confirm that it is you.')).toBeVisible();
  await placeOrder(page);
  await page.getByRole('button', { name: 'confirm' }).click();
  expect(await orderNumber(page)).not.toBe('');
});

test('confirmed, but the tab was closed: the webhook makes the order, and empties the cart', async ({
  page,
  context,
}) => {
  await readyToPay(page, 'stripe-closed@example.com', '4000002760003184');
  await placeOrder(page);
  await expect(page.getByRole('button', { name: 'confirm' })).toBeVisible();
  const [intent] = [...double.intents.all.values()].slice(-1);
  await page.close();
  if (!intent) throw new Error('no intent');
  double.intents.authenticate(intent, true);
  for (const status of await deliver()) expect(status).toBe(200);
  for (const status of await deliver()) expect(status).toBe(200);
  await expect
    .poll(async () => (await (await context.request.get(`${url}/api/me`)).json()).cartCount, {
      timeout: 30_000,
    })
    .toBe(0);
  await expect.poll(() => intent.status, { timeout: 30_000 }).toBe('succeeded');
});

test('a webhook that Stripe did not sign is refused', async ({ request }) => {
  const answer = await request.post(`${url}/api/webhooks/stripe`, { data: '{}' });
  expect(answer.status()).toBe(400);
});

test('without its script the checkout says so, and keeps what was typed', async ({ page }) => {
  await page.route('https://js.stripe.com/**', (route) => route.abort());
  await addToCart(page, `${url}/p/poultry-shears`);
  await page.goto(`${url}/checkout`);
  await fillContact(page, 'stripe-away@example.com');
  await expect(page.getByText('The fields for your card could not be loaded.')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue('stripe-away@example.com');
});

test('the difference of an exchange is paid in Stripe’s fields: incomplete, refused, then confirmed at the bank', async ({
  page: desk,
  browser,
}) => {
  const guest = await (await browser.newContext()).newPage();
  const email = `stripe-upgrader-${Date.now()}@example.com`;
  const { orderPage } = await agreeToDearer({ desk, guest }, { title: 'Market Apron', email });
  await guest.goto(orderPage);
  const way = (await guest.getByRole('link', { name: 'Pay $12.00 for it' }).getAttribute('href')) ?? '';
  await standInForStripe(guest, double.url);
  await guest.goto(url + way);
  const pay = guest.getByRole('button', { name: 'Pay $12.00' });
  await expect(guest.getByLabel('Card number')).toHaveCount(0);
  await guest.getByLabel('Card (stand-in)').fill('');
  await pay.click();
  await expect(guest.getByText('Your card number is incomplete.')).toBeVisible();
  await guest.getByLabel('Card (stand-in)').fill('4000000000009995');
  await pay.click();
  await expect(guest.getByText(/not enough money/i)).toBeVisible();
  await guest.getByLabel('Card (stand-in)').fill('4000002760003184');
  await pay.click();
  await guest.getByRole('button', { name: 'confirm' }).click();
  await expect(guest.getByRole('heading', { name: 'It is paid' })).toBeVisible();
  const [intent] = [...double.intents.all.values()].slice(-1);
  expect(intent).toMatchObject({ status: 'succeeded', received: 1200 });
});
