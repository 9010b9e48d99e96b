import { describe, expect, test } from 'vitest';
import { obstacleTo } from '@/lib/promotions/promotion';
import { promotion } from '@/lib/promotions/test-promotions';
import { priceCart } from './price-cart';
import { cartToPrice, lineToPrice } from './test-carts';

const card = lineToPrice(9, { unitPriceMinor: 5000, quantity: 2, taxClass: 'exempt', isGiftCard: true });
const mug = lineToPrice(1, { unitPriceMinor: 2000 });
const tax = {
  ...{
    taxRates: [
      { countryCode: 'US', region: '', taxClass: 'standard' as const, millionths: 100_000, name: '' },
    ],
  },
  place: { countryCode: 'US', region: '' },
};
const half = promotion({ id: 'half', kind: 'percent', percentBasisPoints: 5000 });
const purse = { id: 'p', kind: 'gift-card' as const, availableMinor: 100_000 };

describe('gift cards in a cart', () => {
  test('bear no discount and no tax, and what is owed already pays for the rest only', () => {
    const priced = priceCart(cartToPrice([mug, card], { ...tax, promotions: [half], purses: [purse] }));
    expect(priced).toMatchObject({
      ...{ subtotalMinor: 12_000, discountMinor: 1000, taxMinor: 100, totalMinor: 11_100 },
      ...{ giftCardsMinor: 10_000, dueMinor: 10_000, purses: [{ amountMinor: 1100 }] },
    });
    expect(priced.lines[1]).toMatchObject({ discountMinor: 0, taxMinor: 0 });
  });

  test('are not among the pieces of buy-x-get-y', () => {
    const third = promotion({
      id: 'xy',
      kind: 'buy-x-get-y',
      percentBasisPoints: 10_000,
      buyPieces: 2,
      getPieces: 1,
    });
    expect(priceCart(cartToPrice([mug, card], { promotions: [third] })).discountMinor).toBe(0);
  });

  test('reach no minimum, and alone no promotion fits them', () => {
    const now = { currency: 'USD', now: new Date('2026-11-25T12:00:00Z') };
    const from = promotion({ ...half, minimumTotals: { USD: 3000 } });
    expect(obstacleTo(from, [mug, card], now)).toEqual({ kind: 'below-total', missingMinor: 1000 });
    expect(obstacleTo(half, [card], now)).toEqual({ kind: 'other-goods' });
  });
});
