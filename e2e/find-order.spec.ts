import { expect, test } from '@playwright/test';
import { addToCart, fillCard, fillContact, goodCard, goToCheckout, orderNumber, placeOrder } from './journey';
import { linkIn, mailsTo, mailTo } from './mailbox';

const answer = /If there is an order with this number and this address/;

test('a guest finds an order by number and address; who guesses is told the same and gets nothing', async ({
  page,
  browser,
}) => {
  const email = 'seeker@example.com';
  await addToCart(page, '/p/fruit-bowl');
  await goToCheckout(page);
  await fillContact(page, email);
  await fillCard(page, goodCard);
  await placeOrder(page);
  const number = await orderNumber(page);
  await mailTo(email, /^Your order/);

  const guest = await (await browser.newContext({ viewport: { width: 375, height: 812 } })).newPage();
  await guest.goto('/sign-in');
  await guest.getByRole('main').getByRole('link', { name: 'Find your order' }).click();
  await expect(guest.getByRole('heading', { name: 'Find your order' })).toBeVisible();
  const send = guest.getByRole('button', { name: 'Send me the way to it' });
  const ask = async (what: string, whose: string) => {
    await guest.getByLabel('Order number').fill(what);
    await guest.getByLabel('Email of the order').fill(whose);
    await send.click();
  };
  await ask('my bowl', email);
  await expect(guest.getByText('Please enter the number of your order')).toBeVisible();
  await expect(guest.getByLabel('Order number')).toHaveValue('my bowl');
  await expect(guest.getByLabel('Email of the order')).toHaveValue(email);

  const guesser = 'guesser@example.com';
  await ask(number, guesser);
  await expect(guest.getByRole('alert').filter({ hasText: answer })).toBeVisible();
  await guest.reload();
  await ask(`#${number}`, email.toUpperCase());
  await expect(guest.getByRole('alert').filter({ hasText: answer })).toBeVisible();
  const letter = await mailTo(email, /^The way to your order/);
  expect(await mailsTo(guesser)).toEqual([]);
  expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await guest.goto(linkIn(letter));
  await expect(guest.getByRole('list', { name: 'Order lines' })).toContainText('Fruit Bowl');
});

test('in German, and after too many tries there is a pause that says so', async ({ page }) => {
  await page.goto('/de/order/find');
  await expect(page.getByRole('heading', { name: 'Bestellung finden' })).toBeVisible();
  await page.getByLabel('Bestellnummer').fill('1');
  await page.getByLabel('E-Mail-Adresse der Bestellung').fill('too-often@example.com');
  const send = page.getByRole('button', { name: 'Schickt mir den Weg dorthin' });
  for (let tries = 0; tries < 5; tries += 1) {
    await send.click();
    await expect(page.getByRole('alert').filter({ hasText: 'Wenn es eine Bestellung' })).toBeVisible();
    await expect(send).toBeVisible();
  }
  await send.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Zu viele Versuche' })).toBeVisible();
});
