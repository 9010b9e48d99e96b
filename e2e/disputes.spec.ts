import { expect, test } from '@playwright/test';
import { accessibleInBothThemes } from './accessible';
import { addToCart, admin, fillCard, fillContact, goToCheckout, placeOrder, signIn } from './journey';

test('a payment is disputed at the bank; the desk finds it, answers once, and the money is back', async ({
  page: desk,
  browser,
}) => {
  const guest = await (await browser.newContext()).newPage();
  await addToCart(guest, '/p/crossback-apron');
  await goToCheckout(guest);
  await fillContact(guest, 'disputer@example.com');
  await fillCard(guest, '4000 0000 0000 0259');
  await placeOrder(guest);
  await expect(guest).toHaveURL(/\/order\/ord_/);
  const orderId = /ord_[a-z0-9]+/.exec(guest.url())?.[0] ?? '';

  await signIn(desk, admin, '/admin/disputes');
  const row = desk.locator('li').filter({ has: desk.locator(`a[href="/admin/orders/${orderId}"]`) });
  await expect(async () => {
    await desk.reload();
    await expect(row).toContainText('Fraudulent', { timeout: 1000 });
  }).toPass();
  await expect(row).toContainText('is held back until it is decided');
  await accessibleInBothThemes(desk, 'the list of disputes');
  await row.getByRole('link').click();
  const panel = desk
    .locator('section')
    .filter({ has: desk.getByRole('heading', { name: 'Disputed at the bank' }) });
  await panel.getByText('Answer the bank').click();
  await panel.getByRole('button', { name: 'Send it to the bank…' }).click();
  await expect(panel.getByText('Please write what the bank shall read.')).toBeVisible();
  await accessibleInBothThemes(desk, 'a dispute on its order');
  const text = 'Signed for at the door: winning_evidence';
  await panel.getByLabel('What the bank shall read').fill(text);
  await panel.getByRole('button', { name: 'Send it to the bank…' }).click();
  await expect(panel.getByLabel('What the bank shall read')).toHaveValue(text);
  await panel.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(panel).toContainText('Won');
  await expect(panel).toContainText('The money was given back.');
  const story = desk.locator('section').filter({ has: desk.getByRole('heading', { name: 'What happened' }) });
  await expect(story).toContainText(text);
  await desk.goto('/admin/disputes?tab=decided');
  await expect(row).toContainText('Won');
});
