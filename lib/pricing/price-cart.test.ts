import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPromotion, promotion } from '@/lib/promotions/test-promotions';
import type { TaxRate } from '@/lib/tax/tax';
import { priceCart } from './price-cart';
import { cartToPrice, lineToPrice } from './test-carts';

const rate = (
  countryCode: string,
  millionths: number,
  taxClass: TaxRate['taxClass'] = 'standard',
  region = '',
): TaxRate => ({ countryCode, region, taxClass, millionths, name: 'Tax' });

const standard = { id: 'standard', priceMinor: 500 } as const;

describe('tax on a line is rounded half up, for each line', () => {
  test.each([
    // currency, unit, pieces, rate in millionths, included, tax
    ['USD', 999, 1, 88_750, false, 89],
    ['USD', 1000, 3, 88_750, false, 266],
    ['USD', 10, 1, 50_000, false, 1],
    ['USD', 9, 1, 50_000, false, 0],
    ['EUR', 1190, 1, 190_000, true, 190],
    ['EUR', 999, 1, 190_000, true, 160],
    ['EUR', 1, 1, 190_000, true, 0],
    ['JPY', 1000, 1, 100_000, false, 100],
    ['JPY', 105, 1, 100_000, true, 10],
    ['KWD', 1234, 1, 50_000, false, 62],
    ['KWD', 12_345, 2, 50_000, true, 1176],
    ['USD', 999_999_999, 99, 1_000_000, false, 98_999_999_901],
  ])(
    '%s: %d × %d at %d, included %j: %d',
    (currency, unitPriceMinor, quantity, millionths, isTaxIncluded, tax) => {
      const priced = priceCart(
        cartToPrice([lineToPrice(0, { unitPriceMinor, quantity })], {
          currency,
          isTaxIncluded,
          place: { countryCode: 'US', region: '' },
          taxRates: [rate('US', millionths)],
        }),
      );
      const goods = unitPriceMinor * quantity;
      expect(priced.lines[0]?.taxMinor).toBe(tax);
      expect(priced).toMatchObject(
        isTaxIncluded
          ? { taxMinor: 0, includedTaxMinor: tax, totalMinor: goods }
          : { taxMinor: tax, includedTaxMinor: 0, totalMinor: goods + tax },
      );
    },
  );

  test('not for the sum: two lines of 10 at 5 % bear 1 each', () => {
    const lines = [lineToPrice(0, { unitPriceMinor: 10 }), lineToPrice(1, { unitPriceMinor: 10 })];
    const place = { countryCode: 'US', region: '' };
    expect(priceCart(cartToPrice(lines, { place, taxRates: [rate('US', 50_000)] })).taxMinor).toBe(2);
  });
});

describe('which rate', () => {
  const taxRates = [
    rate('US', 60_000, 'standard', 'CA'),
    rate('US', 10_000),
    rate('US', 20_000, 'reduced'),
    rate('US', 50_000, 'shipping', 'CA'),
  ];
  test.each([
    ['the region before the country', 'CA', 'standard', 60],
    ['the country where the region has none', 'TX', 'standard', 10],
    ['of the class', 'CA', 'reduced', 20],
    ['none for the exempt', 'CA', 'exempt', 0],
  ] as const)('%s', (_what, region, taxClass, tax) => {
    const priced = priceCart(
      cartToPrice([lineToPrice(0, { taxClass })], { place: { countryCode: 'US', region }, taxRates }),
    );
    expect(priced.taxMinor).toBe(tax);
  });

  test('shipping has a class of its own, and is not taxed where none is named', () => {
    const to = (region: string) =>
      priceCart(
        cartToPrice([lineToPrice(0)], {
          shipping: standard,
          place: { countryCode: 'US', region },
          taxRates,
        }),
      ).shippingTaxMinor;
    expect([to('CA'), to('TX')]).toEqual([25, 0]);
  });

  test('while nobody knows where it goes no tax is reckoned', () => {
    expect(priceCart(cartToPrice([lineToPrice(0)], { taxRates })).taxMinor).toBe(0);
  });
});

test('discounts come before tax, and tax is on what is left', () => {
  const priced = priceCart(
    cartToPrice([lineToPrice(0, { unitPriceMinor: 1190 })], {
      currency: 'EUR',
      isTaxIncluded: true,
      promotions: [promotion({ percentBasisPoints: 5000 })],
      place: { countryCode: 'DE', region: '' },
      taxRates: [rate('DE', 190_000)],
    }),
  );
  expect(priced).toMatchObject({ discountMinor: 595, includedTaxMinor: 95, totalMinor: 595 });
});

test('gift cards pay first, then store credit, and the card what is left', () => {
  const priced = priceCart(
    cartToPrice([lineToPrice(0, { unitPriceMinor: 5000 })], {
      purses: [
        { id: 'a', kind: 'gift-card', availableMinor: 3000 },
        { id: 'b', kind: 'gift-card', availableMinor: 0 },
        { id: 'c', kind: 'store-credit', availableMinor: 9000 },
      ],
    }),
  );
  expect(priced.purses).toEqual([
    { id: 'a', kind: 'gift-card', amountMinor: 3000 },
    { id: 'c', kind: 'store-credit', amountMinor: 2000 },
  ]);
  expect(priced.dueMinor).toBe(0);
});

test('whatever the cart, the parts sum to the whole and nothing is negative', () => {
  const anyLine = fc.record({
    quantity: fc.integer({ min: 1, max: 99 }),
    unitPriceMinor: fc.nat(200_000),
    taxClass: fc.constantFrom('standard' as const, 'reduced' as const, 'exempt' as const),
  });
  const anyRates = fc.array(
    fc.record({
      countryCode: fc.constant('US'),
      region: fc.constantFrom('', 'CA'),
      taxClass: fc.constantFrom('standard' as const, 'reduced' as const, 'shipping' as const),
      millionths: fc.nat(300_000),
      name: fc.constant('Tax'),
    }),
  );
  const anyPurse = fc.record({
    id: fc.stringMatching(/^[a-z]{8}$/),
    kind: fc.constantFrom('gift-card' as const, 'store-credit' as const),
    availableMinor: fc.nat(500_000),
  });
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 12 }),
      fc.array(anyPromotion('USD'), { maxLength: 5 }),
      fc.constantFrom(undefined, standard, { id: 'express' as const, priceMinor: 1400 }),
      anyRates,
      fc.boolean(),
      fc.array(anyPurse, { maxLength: 3 }),
      (lines, promotions, shipping, taxRates, isTaxIncluded, purses) => {
        const priced = priceCart(
          cartToPrice(
            lines.map((line, index) => lineToPrice(index, line)),
            {
              ...{ promotions, shipping, taxRates, isTaxIncluded, purses },
              place: { countryCode: 'US', region: 'CA' },
            },
          ),
        );
        const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
        const tax = sum(priced.lines.map((line) => line.taxMinor)) + priced.shippingTaxMinor;
        expect(priced.taxMinor + priced.includedTaxMinor).toBe(tax);
        expect(priced.subtotalMinor).toBe(sum(priced.lines.map((line) => line.grossMinor)));
        expect(priced.discountMinor).toBe(sum(priced.adjustments.map(({ amountMinor }) => amountMinor)));
        expect(priced.totalMinor).toBe(
          priced.subtotalMinor - priced.discountMinor + priced.shippingMinor + priced.taxMinor,
        );
        expect(priced.dueMinor + sum(priced.purses.map(({ amountMinor }) => amountMinor))).toBe(
          priced.totalMinor,
        );
        for (const line of priced.lines) {
          const off = priced.adjustments.filter(({ target }) => target === line.variantId);
          expect(line.discountMinor).toBe(sum(off.map(({ amountMinor }) => amountMinor)));
          expect(line.discountMinor).toBeLessThanOrEqual(line.grossMinor);
        }
        const least = [
          ...priced.lines.flatMap((line) => [line.discountMinor, line.taxMinor]),
          ...priced.adjustments.map(({ amountMinor }) => amountMinor - 1),
          ...[priced.dueMinor, priced.totalMinor, priced.shippingTaxMinor],
        ];
        expect(Math.min(...least)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
