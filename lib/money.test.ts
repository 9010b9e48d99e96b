import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDecimal, shareMinor, spreadMinor, sumMoney, timesQuantity, toDecimal } from './money';

describe('money', () => {
  test.each([
    ['1,299.50', 'USD', 129950],
    ['0.1', 'USD', 10],
    ['10', 'USD', 1000],
    ['10.000', 'USD', 1000],
    ['1300', 'JPY', 1300],
    ['1.234', 'KWD', 1234],
    ['1.234', 'USD', undefined],
    ['1.5', 'JPY', undefined],
    ['-1', 'USD', undefined],
    ['1e9', 'USD', undefined],
    ['', 'USD', undefined],
    ['12,34', 'USD', undefined],
    ['10000000.00', 'USD', undefined],
  ])('%s in %s is %s', (text, currency, expected) => {
    expect(parseDecimal(text, currency)).toBe(expected);
  });

  test('what is printed is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom('USD', 'JPY', 'KWD'),
        (amountMinor, currency) => {
          expect(parseDecimal(toDecimal({ amountMinor, currency }), currency)).toBe(amountMinor);
        },
      ),
    );
  });

  test('currencies do not mix and sums stay exact', () => {
    expect(() => sumMoney([{ amountMinor: 1, currency: 'EUR' }], 'USD')).toThrow(RangeError);
    expect(() => timesQuantity({ amountMinor: Number.MAX_SAFE_INTEGER, currency: 'USD' }, 2)).toThrow(
      RangeError,
    );
  });
});

test('an amount is spread in proportion, whole, and no share is larger than its weight', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (weights, part) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const amount = Math.floor(sum * part);
        const shares = spreadMinor(amount, weights);
        expect(shares.reduce((total, share) => total + share, 0)).toBe(amount);
        for (const [index, share] of shares.entries()) {
          const weight = weights[index] ?? 0;
          expect(share).toBeLessThanOrEqual(weight);
          expect(Math.abs(share - (sum === 0 ? 0 : (amount * weight) / sum))).toBeLessThan(1);
        }
      },
    ),
  );
  expect(spreadMinor(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(() => spreadMinor(1, [0, 0])).toThrow(RangeError);
});

test.each([
  [5, 1, 2, 3],
  [4, 1, 8, 1],
  [3, 1, 8, 0],
  [0, 1, 3, 0],
  [999_999_999_999, 999_999, 1_000_000, 999_998_999_999],
])('%d × %d ÷ %d, half up, is %d', (amount, numerator, denominator, share) => {
  expect(shareMinor(amount, numerator, denominator)).toBe(share);
});
