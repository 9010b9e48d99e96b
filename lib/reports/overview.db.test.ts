import { expect, test } from 'vitest';
import { useTestStores } from '@/db/test-stores';
import { pay, readyToPay, stockedVariant } from '@/lib/checkout/test-buyers';
import { deskOverview } from './overview';

useTestStores();

test('euros and dollars are told apart, and together only at the stated rate', async () => {
  const { variantId } = await stockedVariant(9, 10_000);
  for (const currency of ['USD', 'EUR'] as const) {
    const outcome = await pay(await readyToPay([[variantId, 1]], { locale: 'en', currency }));
    expect(outcome.kind).toBe('ordered');
  }
  // A replica answers, and may hear of the orders a moment later.
  await expect.poll(async () => (await deskOverview()).days.at(-1)?.orderCount).toBe(2);
  const { days, rates } = await deskOverview();
  // 100 dollars are 91.90 euros at 0.92, rounded to .90; standard shipping is free from here on.
  expect(days.at(-1)).toMatchObject({
    revenue: [
      { amountMinor: 10_000, currency: 'USD' },
      { amountMinor: 9190, currency: 'EUR' },
    ],
    inBase: { amountMinor: 10_000 + Math.round(9190 / 0.92), currency: 'USD' },
  });
  expect(rates).toEqual([{ currency: 'EUR', rate: 0.92 }]);
});
