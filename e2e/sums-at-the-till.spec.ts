import { expect, test } from '@playwright/test';
import { addToCart, fillCard, fillContact, goodCard, goToCheckout, orderNumber } from './journey';

test('paying by keyboard while the sum is reckoned: what was not on the screen is not paid', async ({
  page,
}) => {
  await addToCart(page, '/p/pastry-brush');
  await goToCheckout(page);
  await fillContact(page, 'quick@example.com');
  await fillCard(page, goodCard);
  const sum = page.getByText('To pay').locator('..');
  const before = (await sum.textContent()) ?? '';
  let answer = () => {};
  const pressed = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/checkout', async (route) => {
    // The new sum comes when the key has been pressed, and not before.
    if (route.request().method() === 'POST') await pressed;
    await route.continue();
  });
  await page.getByLabel(/State or region/).fill('');
  await page.getByLabel('Country').selectOption('DE');
  await page.getByLabel('Security code').press('Enter');
  answer();
  await expect(page.getByText('What you pay has changed')).toBeFocused();
  await expect(sum).not.toHaveText(before);
  await expect(page.getByLabel('Card number')).toHaveValue(/4242/);
  await page.getByLabel('Security code').press('Enter');
  expect(await orderNumber(page)).not.toBe('');
});
