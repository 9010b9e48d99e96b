import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDecimal, sumMoney, timesQuantity, toDecimal } from './money';

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
