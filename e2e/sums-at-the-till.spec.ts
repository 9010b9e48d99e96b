import { expect, test } from '@playwright/test';
import { addToCart, fillCard, fillContact, goodCard, goToCheckout, orderNumber } from './journey';

test('paying by keyboard while the sum is reckoned: what was not on the screen is not paid', async ({
  page,
}) => {
  await addToCart(page, '/p/pastry-brush');
  await goToCheckout(page);
  await fillContact(page, 'quick@example.com');
  await fillCard(page, goodCard);
  const before = await page.getByText('To pay').locator('..').textContent();
  await page.getByLabel(/State or region/).fill('');
  await page.getByLabel('Country').selectOption('DE');
  await page.getByLabel('Security code').press('Enter');
  await expect(page.getByText('What you pay has changed')).toBeFocused();
  await expect(page.getByText('To pay').locator('..')).not.toHaveText(before ?? '');
  await expect(page.getByLabel('Card number')).toHaveValue(/4242/);
  await page.getByLabel('Security code').press('Enter');
  expect(await orderNumber(page)).not.toBe('');
});
