import { expect, type Page, test } from '@playwright/test';
import {
  addToCart,
  admin,
  fillCard,
  fillContact,
  goodCard,
  goToCheckout,
  placeOrder,
  signIn,
} from './journey';

/** A day and a time as its field takes it, in UTC, so many minutes from now. */
const fieldMoment = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 16);

const priceIn = (page: Page, title: string) =>
  page.locator('article').filter({ hasText: title }).first().locator('[data-price-of]');

/** Opens a page and answers how much of it has moved since, as browsers count it. */
async function shiftOn(page: Page, path: string): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = window as unknown as { moved: number };
    seen.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path);
  return () => page.evaluate(() => (window as unknown as { moved: number }).moved);
}

test('a sale price set on the product is seen on page, in cart and at the till, and its end is told before paying', async ({
  page,
  browser,
}) => {
  await signIn(page, admin, '/admin/products');
  await page.getByRole('searchbox').last().fill('Bud Vase');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Bud Vase' }).first().click();
  const reduced = page.getByLabel(/reduced to, USD/i);
  await expect(reduced.first()).toBeVisible();
  await page.getByLabel('Ends (UTC)').fill(fieldMoment(600));
  await reduced.first().fill('9999');
  await page.getByRole('button', { name: 'Add sale price' }).click();
  await expect(page.getByText(/Must be below/)).toBeVisible();
  await expect(reduced.first()).toHaveValue('9999');
  for (const field of await reduced.all()) await field.fill('11.11');
  await page.getByRole('button', { name: 'Add sale price' }).click();
  await expect(page.getByText('Running', { exact: true })).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  await expect
    .poll(async () => (await (await visitor.request.get('/p/bud-vase')).text()).includes('$11.11'))
    .toBe(true);
  await addToCart(visitor, '/p/bud-vase');
  await visitor.goto('/cart');
  await expect(visitor.locator('main li').first().locator('s')).toBeVisible();
  await goToCheckout(visitor);
  await expect(visitor.getByText('$11.11').first()).toBeVisible();
  await fillContact(visitor, 'sale@example.com');
  await fillCard(visitor, goodCard);

  await page.getByRole('button', { name: 'End now' }).click();
  await expect(page.getByText('Ended', { exact: true })).toBeVisible();
  await placeOrder(visitor);
  await expect(visitor.getByText('Your order has changed since you saw it.')).toBeVisible();
  await placeOrder(visitor);
  await expect(visitor).toHaveURL(/\/order\/ord_/);
});

test('a group made at the desk has its own price on the page, in the drawer and at the till; others do not', async ({
  page,
  browser,
}) => {
  const word = `${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`;
  const email = `trade-${word}@example.com`;
  const member = await (await browser.newContext()).newPage();
  await member.goto('/sign-up?next=%2Faccount');
  await member.getByLabel('Full name').fill('Tara Trade');
  await member.getByLabel('Email').fill(email);
  await member.getByLabel('Password').fill('a-walk-in-the-shade');
  await member.locator('main').getByRole('button').last().click();
  await expect(member).toHaveURL(/\/account/);

  await signIn(page, admin, '/admin/price-lists/groups');
  await page.getByLabel('Name').fill(`Trade ${word}`);
  await page.getByRole('button', { name: 'Make group' }).click();
  await page.getByRole('link', { name: `Trade ${word}` }).click();
  await page.getByLabel('E-mail address of the account').fill('nobody-at-all@example.com');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText('Nobody has an account with this address.')).toBeVisible();
  await expect(page.getByLabel('E-mail address of the account')).toHaveValue('nobody-at-all@example.com');
  await page.getByLabel('E-mail address of the account').fill(email);
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText('Tara Trade has its prices from now on.')).toBeVisible();

  await page.goto('/admin/price-lists/new');
  await page.getByLabel('Name').fill(`Trade prices ${word}`);
  await page.getByLabel('For whom').selectOption({ label: `Trade ${word}` });
  await page.getByLabel('Prices', { exact: true }).fill('NO-SUCH-SKU, 12.50');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Line 1: nothing has the SKU NO-SUCH-SKU.')).toBeVisible();
  await expect(page.getByLabel('Prices', { exact: true })).toHaveValue('NO-SUCH-SKU, 12.50');
  const skus = ['MEADOW-VASE-OLIVE', 'MEADOW-VASE-OCHRE'];
  await page
    .getByLabel('Prices', { exact: true })
    .fill(['sku,price', ...skus.map((sku) => `${sku},43.21`)].join('\n'));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. The shop prices by it.')).toBeVisible();

  await member.goto('/p/meadow-vase');
  await expect(member.getByText('$43.21').first()).toBeVisible();
  await expect(member.getByText(/Your price/)).toBeVisible();
  await member.getByRole('button', { name: 'Add to cart' }).first().click();
  await expect(member.getByRole('dialog', { name: /^your cart/i })).toContainText('$43.21');
  await goToCheckout(member);
  await expect(member.getByText('$43.21').first()).toBeVisible();
  await fillContact(member, email);
  await fillCard(member, goodCard);
  await placeOrder(member);
  await expect(member).toHaveURL(/\/order\/ord_/);
  await expect(member.getByText('$43.21').first()).toBeVisible();

  // Lists say the same, on a phone too, and nothing moves for it.
  await member.setViewportSize({ width: 375, height: 812 });
  const moved = await shiftOn(member, '/c/jugs-and-vases?sort=price-desc');
  await expect(priceIn(member, 'Meadow Vase')).toContainText('$43.21');
  expect(await moved()).toBeLessThan(0.01);
  await member.goto('/search?q=meadow+vase');
  await expect(priceIn(member, 'Meadow Vase')).toContainText('$43.21');
  await member
    .getByRole('button', { name: /save meadow vase/i })
    .first()
    .click();
  await member.goto('/wishlist');
  await expect(member.locator('main li').filter({ hasText: 'Meadow Vase' })).toContainText('$43.21');

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto('/p/meadow-vase');
  await expect(stranger.getByText('$62.00').first()).toBeVisible();
  await expect(stranger.getByText('$43.21')).toHaveCount(0);
});
