import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cartOf, isCartId } from '@/lib/cart/cart';
import type { StoredLine } from '@/lib/cart/cart-store';
import type { LiveVariant } from '@/lib/cart/live-lines';
import { newId } from '@/lib/id';

const stored: StoredLine = {
  variantId: 'v',
  quantity: 2,
  seenPriceMinor: 1900,
  seenCurrency: 'USD',
  addedAt: '',
};
const live: LiveVariant = {
  variantId: 'v',
  productId: 'p',
  handle: 'mug',
  title: 'Mug',
  variantTitle: 'Olive',
  sku: 'M-1',
  picture: undefined,
  priceMinor: 1900,
  compareAtMinor: null,
  available: 5,
  categoryIds: [],
  taxClass: 'standard',
  grams: 0,
  isSold: true,
};

describe('a line says what is in its way', () => {
  test.each([
    ['nothing', {}, undefined],
    ['exactly enough', { available: 2 }, undefined],
    ['too few', { available: 1 }, 'not-enough'],
    ['none', { available: 0 }, 'sold-out'],
    ['no longer sold', { isSold: false }, 'gone'],
    ['no longer sold and none', { isSold: false, available: 0 }, 'gone'],
    ['another price', { priceMinor: 2000 }, 'price-changed'],
    ['another price and too few', { priceMinor: 2000, available: 1 }, 'not-enough'],
  ])('%s', (_what, change, problem) => {
    const cart = cartOf('c', [stored], new Map([['v', { ...live, ...change }]]));
    expect(cart.lines[0]?.problem).toBe(problem);
  });

  test('in another currency a price is new to the shopper, but has not changed', () => {
    const market = { locale: 'de', currency: 'EUR' } as const;
    const inEuros = new Map([['v', { ...live, priceMinor: 1750 }]]);
    const [line] = cartOf('c', [stored], inEuros, market).lines;
    expect(line).toMatchObject({ unitPrice: { amountMinor: 1750, currency: 'EUR' }, seenPriceMinor: 1750 });
    expect(line?.problem).toBeUndefined();
    const seenInEuros = { ...stored, seenPriceMinor: 1700, seenCurrency: 'EUR' };
    expect(cartOf('c', [seenInEuros], inEuros, market).lines[0]?.problem).toBe('price-changed');
  });

  test('a variant the shop does not know is gone', () => {
    expect(cartOf('c', [stored], new Map()).lines[0]).toMatchObject({ problem: 'gone', available: 0 });
  });
});

test('the subtotal is the sum of the lines that can be bought', () => {
  const anyLine = fc.record({
    quantity: fc.integer({ min: 1, max: 99 }),
    priceMinor: fc.integer({ min: 0, max: 999_999_999 }),
    available: fc.integer({ min: 0, max: 200 }),
    isSold: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 50 }), (lines) => {
      const cart = cartOf(
        'c',
        lines.map((line, index) => ({ ...stored, variantId: `v${index}`, quantity: line.quantity })),
        new Map(lines.map((line, index) => [`v${index}`, { ...live, ...line, variantId: `v${index}` }])),
      );
      const expected = lines
        .filter((line) => line.isSold && line.available > 0)
        .reduce((sum, line) => sum + line.priceMinor * line.quantity, 0);
      expect(cart.subtotal.amountMinor).toBe(expected);
      expect(cart.itemCount).toBe(lines.reduce((sum, line) => sum + line.quantity, 0));
    }),
  );
});

test('a cart is named by its own id or by its account', () => {
  expect(isCartId(newId('cart'))).toBe(true);
  expect(isCartId(newId('account'))).toBe(true);
  expect(isCartId(newId('order'))).toBe(false);
  expect(isCartId('crt_\u0000')).toBe(false);
});
