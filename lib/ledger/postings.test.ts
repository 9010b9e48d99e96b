import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imbalanceOf, postingsForCapture, postingsForDispute, postingsForSale } from '@/lib/ledger/postings';

const minor = fc.integer({ min: 0, max: 1_000_000 });

const nothing = {
  ...{ discountMinor: 0, taxMinor: 0, includedTaxMinor: 0, includedShippingTaxMinor: 0 },
  ...{ giftCardMinor: 0, storeCreditMinor: 0 },
};

test('a sale books its parts and always balances', () => {
  const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(minor, minor, minor, fc.array(anyShare, { minLength: 5, maxLength: 5 }), (...drawn) => {
      const [subtotalMinor, shippingMinor, taxMinor, shares] = drawn;
      const [off = 0, inGoods = 0, inShipping = 0, byCard = 0, byCredit = 0] = shares;
      const discountMinor = Math.floor(off * subtotalMinor);
      const totalMinor = subtotalMinor - discountMinor + shippingMinor + taxMinor;
      const includedShippingTaxMinor = Math.floor(inShipping * shippingMinor);
      const giftCardMinor = Math.floor(byCard * totalMinor);
      const postings = postingsForSale({
        ...{ subtotalMinor, discountMinor, shippingMinor, taxMinor, totalMinor, giftCardMinor },
        includedShippingTaxMinor,
        includedTaxMinor: includedShippingTaxMinor + Math.floor(inGoods * (subtotalMinor - discountMinor)),
        storeCreditMinor: Math.floor(byCredit * (totalMinor - giftCardMinor)),
      });
      expect(imbalanceOf(postings)).toBe(0);
      expect(postings.every((posting) => posting.amountMinor !== 0)).toBe(true);
    }),
  );
});

test('tax in the prices is owed to the state and no revenue', () => {
  const postings = postingsForSale({
    ...{ ...nothing, subtotalMinor: 11_900, shippingMinor: 490, totalMinor: 12_390 },
    ...{ includedTaxMinor: 1978, includedShippingTaxMinor: 78, giftCardMinor: 2390 },
  });
  expect(postings).toEqual([
    { account: 'authorized-payments', amountMinor: 10_000 },
    { account: 'gift-card-liability', amountMinor: 2390 },
    { account: 'revenue', amountMinor: -10_000 },
    { account: 'shipping-revenue', amountMinor: -412 },
    { account: 'tax-payable', amountMinor: -1978 },
  ]);
});

test('after the capture the promise is gone and the processor holds the money', () => {
  const sale = { ...nothing, subtotalMinor: 3800, shippingMinor: 500, totalMinor: 4300 };
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
  const sale = { ...nothing, subtotalMinor: 100, shippingMinor: 0, totalMinor: 99 };
  expect(imbalanceOf(postingsForSale(sale))).toBe(-1);
});

test('a dispute is booked from wherever it stood, and comes to the same by any way', () => {
  const sums = (steps: { withdrawnMinor: number; lostMinor: number }[]) => {
    const balances: Record<string, number> = {};
    let from = { withdrawnMinor: 0, lostMinor: 0 };
    for (const to of steps) {
      for (const { account, amountMinor } of postingsForDispute(from, to))
        balances[account] = (balances[account] ?? 0) + amountMinor;
      from = to;
    }
    return Object.fromEntries(Object.entries(balances).filter(([, minor]) => minor !== 0));
  };
  const held = { withdrawnMinor: 900, lostMinor: 0 };
  const lost = { withdrawnMinor: 900, lostMinor: 900 };
  const won = { withdrawnMinor: 0, lostMinor: 0 };
  expect(sums([held])).toEqual({ 'dispute-hold': 900, 'processor-clearing': -900 });
  expect(sums([held, lost])).toEqual({ 'dispute-losses': 900, 'processor-clearing': -900 });
  expect(sums([lost])).toEqual(sums([held, lost]));
  expect(sums([held, won])).toEqual({});
  expect(sums([lost, won])).toEqual({});
});
