import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imbalanceOf, postingsForCapture, postingsForSale } from '@/lib/ledger/postings';

const minor = fc.integer({ min: 0, max: 1_000_000 });

test('a sale books its parts and always balances', () => {
  fc.assert(
    fc.property(minor, minor, minor, minor, (subtotalMinor, shippingMinor, taxMinor, off) => {
      const discountMinor = Math.min(off, subtotalMinor);
      const totalMinor = subtotalMinor - discountMinor + shippingMinor + taxMinor;
      const postings = postingsForSale({ subtotalMinor, discountMinor, shippingMinor, taxMinor, totalMinor });
      expect(imbalanceOf(postings)).toBe(0);
      expect(postings.every((posting) => posting.amountMinor !== 0)).toBe(true);
    }),
  );
});

test('after the capture the promise is gone and the processor holds the money', () => {
  const sale = { subtotalMinor: 3800, discountMinor: 0, shippingMinor: 500, taxMinor: 0, totalMinor: 4300 };
  const balances: Record<string, number> = {};
  for (const { account, amountMinor } of [...postingsForSale(sale), ...postingsForCapture(4300)]) {
    balances[account] = (balances[account] ?? 0) + amountMinor;
  }
  expect(balances).toEqual({
    'processor-clearing': 4300,
    'authorized-payments': 0,
    revenue: -3800,
    'shipping-revenue': -500,
  });
});

test('a sale whose parts do not make its total is seen', () => {
  const sale = { subtotalMinor: 100, discountMinor: 0, shippingMinor: 0, taxMinor: 0, totalMinor: 99 };
  expect(imbalanceOf(postingsForSale(sale))).toBe(-1);
});
