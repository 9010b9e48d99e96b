import { describe, expect, test } from 'vitest';
import { homeMarket } from '@/lib/market';
import type { CartLine } from './cart';
import { previewChange } from './preview-change';

const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

function line(
  variantId: string,
  unitMinor: number,
  quantity: number,
  more: Partial<CartLine> = {},
): CartLine {
  return {
    variantId,
    productId: 'prd_1',
    handle: 'mug',
    title: 'Mug',
    variantTitle: '',
    sku: '',
    picture: undefined,
    quantity,
    unitPrice: usd(unitMinor),
    lineTotal: usd(unitMinor * quantity),
    available: 5,
    categoryIds: [],
    taxClass: 'standard',
    grams: 0,
    seenPriceMinor: unitMinor,
    ...more,
  };
}

const cartOf = (...lines: CartLine[]) => ({
  id: 'crt_1',
  market: homeMarket,
  lines,
  subtotal: usd(0),
  sums: { discounts: [], total: usd(0), isTaxIncluded: false, freeShippingBy: [], codes: [] },
  itemCount: 0,
});

describe('previewChange', () => {
  test('a quantity changes its line, the subtotal and the count', () => {
    const cart = previewChange(cartOf(line('a', 2100, 1), line('b', 900, 2)), 'a', 3);
    expect(cart.lines.map(({ quantity }) => quantity)).toEqual([3, 2]);
    expect(cart.lines[0]?.lineTotal).toEqual(usd(6300));
    expect([cart.subtotal, cart.itemCount]).toEqual([usd(8100), 5]);
  });

  test('zero takes the line out', () => {
    const cart = previewChange(cartOf(line('a', 2100, 1), line('b', 900, 2)), 'a', 0);
    expect(cart.lines.map(({ variantId }) => variantId)).toEqual(['b']);
    expect([cart.subtotal, cart.itemCount]).toEqual([usd(1800), 2]);
  });

  test('lines that cannot be bought are not summed', () => {
    const cart = previewChange(
      cartOf(line('a', 2100, 1, { problem: 'sold-out' }), line('b', 900, 1)),
      'b',
      2,
    );
    expect(cart.subtotal).toEqual(usd(1800));
  });

  test('few enough is no longer a problem, a new price stays one', () => {
    const lines = [
      line('a', 100, 9, { problem: 'not-enough', available: 4 }),
      line('b', 100, 1, { problem: 'price-changed' }),
    ];
    expect(previewChange(cartOf(...lines), 'a', 4).lines[0]?.problem).toBeUndefined();
    expect(previewChange(cartOf(...lines), 'a', 5).lines[0]?.problem).toBe('not-enough');
    expect(previewChange(cartOf(...lines), 'b', 2).lines[1]?.problem).toBe('price-changed');
  });

  test('a line that is not there changes nothing but the sums', () => {
    expect(previewChange(cartOf(line('a', 100, 1)), 'z', 4).lines).toEqual([line('a', 100, 1)]);
  });
});
