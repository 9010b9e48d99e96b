import { expect, test } from '@playwright/test';
import { accessibleInBothThemes } from './accessible';
import { agreeToDearer } from './dearer-journey';
import { fillCard } from './journey';
import { mailTo } from './mailbox';

test('a guest wishes for something dearer, and pays the difference by the letter before it is sent', async ({
  page: desk,
  browser,
}) => {
  const email = `upgrader-${Date.now()}@example.com`;
  const guest = await (await browser.newContext()).newPage();
  const { orderPage } = await agreeToDearer({ desk, guest }, { title: 'Workshop Apron', email });
  const letter = await mailTo(email, /to pay before your replacement leaves/);
  const way = /https?:\/\/\S+\/difference\/\S+/.exec(letter.text)?.[0] ?? '';
  const payer = await (await browser.newContext()).newPage();
  await payer.goto(new URL(way).pathname + new URL(way).search);
  await expect(payer.getByText('$12.00').first()).toBeVisible();
  await payer.getByRole('button', { name: 'Pay $12.00' }).click();
  await expect(payer.getByLabel('Card number')).toHaveAttribute('aria-invalid', 'true');
  await accessibleInBothThemes(payer, 'the page on which a difference is paid');
  await fillCard(payer, '4000 0000 0000 0002');
  await payer.getByRole('button', { name: 'Pay $12.00' }).click();
  await expect(payer.getByLabel('Card number')).toHaveAttribute('aria-invalid', 'true');
  await expect(payer.getByLabel('Card number')).toHaveValue('4000 0000 0000 0002');
  await expect(payer.getByText('Your bank declined this card')).toBeVisible();
  await fillCard(payer, '4000 0027 6000 3184');
  await payer.getByRole('button', { name: 'Pay $12.00' }).click();
  await expect(payer.getByRole('button', { name: 'Yes, it is me' })).toBeVisible();
  await accessibleInBothThemes(payer, 'the bank asks about a difference');
  await payer.getByRole('button', { name: 'Yes, it is me' }).click();
  await expect(payer.getByRole('heading', { name: 'It is paid' })).toBeVisible();

  await desk.reload();
  await desk.getByText(/^Send the replacement/).click();
  const form = desk.locator('details').filter({ hasText: 'Send the replacement' });
  await form.getByRole('button', { name: 'The replacement is on its way' }).click();
  await expect(desk.getByText(/^Give back the difference/)).toBeVisible();
  const story = desk.locator('section').filter({ has: desk.getByRole('heading', { name: 'What happened' }) });
  await expect(story).toContainText('Difference paid');
  await expect(async () => {
    await payer.goto(`${new URL(orderPage).pathname.replace(/\/$/, '')}/invoice${new URL(orderPage).search}`);
    await expect(payer.getByText('What it costs more than what was sent back')).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await accessibleInBothThemes(payer, 'the invoices');
});
