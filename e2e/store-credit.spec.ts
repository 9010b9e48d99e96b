import { expect, test } from '@playwright/test';
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
import { mailTo } from './mailbox';

test('the desk gives store credit instead of money to the card; the member reads it and pays with it', async ({
  page,
  browser,
}) => {
  const email = `credit-${Date.now().toString(36)}@example.com`;
  const member = await (await browser.newContext()).newPage();
  await member.goto('/sign-up?next=%2Faccount');
  await member.getByLabel('Full name').fill('Cora Credit');
  await member.getByLabel('Email').fill(email);
  await member.getByLabel('Password').fill('a-walk-in-the-shade');
  await member.locator('main').getByRole('button').last().click();
  await expect(member).toHaveURL(/\/account$/);
  await addToCart(member, '/p/dust-brush');
  await goToCheckout(member);
  await fillContact(member, email);
  await fillCard(member, goodCard);
  await placeOrder(member);
  await expect(member).toHaveURL(/\/order\/ord_/);
  const orderId = /ord_[a-z0-9]+/.exec(member.url())?.[0] ?? '';

  await signIn(page, admin, `/admin/orders/${orderId}`);
  await page.getByText('Give money back').click();
  await page.getByLabel('An amount', { exact: true }).check();
  await page.getByLabel('Amount, in USD').fill('12.50');
  await page.getByLabel('Store credit, instead of to the card').check();
  await page.getByLabel('Reason, read by the shopper too').first().fill('Came late');
  await page.getByRole('button', { name: 'Refund…' }).click();
  await expect(
    page.getByText(/\$12\.50 goes back: what would go to the card becomes store credit/),
  ).toBeVisible();
  // Another choice is asked about anew.
  await page.getByLabel('The way it was paid').check();
  await expect(page.getByRole('button', { name: 'Yes, do it' })).toHaveCount(0);
  await page.getByLabel('Store credit, instead of to the card').check();
  await page.getByRole('button', { name: 'Refund…' }).click();
  await page.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(page.getByText('$12.50 went back.')).toBeVisible();
  await expect(page.getByText(/as store credit/).first()).toBeVisible();

  const letter = await mailTo(email, /of store credit for you/);
  expect(letter.text).toContain('$12.50 of store credit');
  expect(letter.text).toContain('Came late');
  await member.goto('/account');
  await expect(member.getByText('$12.50').first()).toBeVisible();
  await addToCart(member, '/p/dust-brush');
  await goToCheckout(member);
  // Checked once the till has reckoned with it.
  await member.getByLabel('Use my store credit ($12.50)').click();
  await expect(member.getByLabel('Use my store credit ($12.50)')).toBeChecked();
  await expect(member.getByText('−$12.50').or(member.getByText('-$12.50')).first()).toBeVisible();
});
