import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxAmountMinor } from '@/lib/money';
import { type Conversion, convertPrice, type Rounding, roundingOf, roundings } from './convert-price';

const by = (rounding: Rounding, rate = '0.92'): Conversion => ({ rate, ...roundings[rounding] });

describe('a price in another currency', () => {
  test.each<[Rounding, number, number]>([
    ['ninety', 2600, 2390],
    ['ninety', 18900, 17390],
    ['ninety', 98000, 90190],
    ['half', 2600, 2400],
    ['half', 2650, 2450],
    ['half', 2630, 2400],
    ['whole', 2600, 2400],
    ['whole', 2700, 2500],
    ['cent', 2613, 2404],
    ['cent', 1, 1],
    // Small amounts: a step would change them too much.
    ['ninety', 150, 138],
    ['ninety', 1076, 990],
    ['ninety', 1080, 990],
    ['half', 400, 368],
    ['whole', 900, 828],
    ['ninety', 1, 1],
    ['ninety', 0, 0],
  ])('%s: %i → %i', (rounding, from, to) => expect(convertPrice(from, by(rounding))).toBe(to));

  test('halves go up', () => {
    expect(convertPrice(2450, by('whole', '1'))).toBe(2500);
    expect(convertPrice(3, by('cent', '0.5'))).toBe(2);
  });

  test('never is more than a card can pay', () => {
    expect(convertPrice(maxAmountMinor, by('ninety', '150'))).toBe(maxAmountMinor);
  });

  const amounts = fc.integer({ min: 0, max: maxAmountMinor });
  const conversions = fc
    .record({
      rate: fc.integer({ min: 1, max: 200_000_000 }).map((rate) => (rate / 1_000_000).toFixed(6)),
      rounding: fc.constantFrom<Rounding>('ninety', 'half', 'whole', 'cent'),
    })
    .map(({ rate, rounding }) => by(rounding, rate));

  test('keeps the order of prices: the dearer thing is never the cheaper one', () => {
    fc.assert(
      fc.property(amounts, amounts, conversions, (one, other, conversion) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(convertPrice(low, conversion)).toBeLessThanOrEqual(convertPrice(high, conversion));
      }),
    );
  });

  test('ends as its rule says or is small, is off by half a step at most, and is free only if it was', () => {
    fc.assert(
      fc.property(amounts, conversions, (amount, conversion) => {
        const { stepMinor, endingMinor, rate } = conversion;
        const converted = convertPrice(amount, conversion);
        const isSmall = amount * Number(rate) <= endingMinor + 9 * stepMinor;
        if (!isSmall && converted < maxAmountMinor) {
          expect(converted % stepMinor).toBe(endingMinor % stepMinor);
          expect(Math.abs(converted - amount * Number(rate))).toBeLessThanOrEqual(stepMinor / 2 + 1e-3);
        }
        expect(converted === 0).toBe(amount === 0);
      }),
    );
  });
});

test('every rounding is found by its numbers', () => {
  for (const [name, numbers] of Object.entries(roundings)) expect(roundingOf(numbers)).toBe(name);
  expect(roundingOf({ stepMinor: 7, endingMinor: 3 })).toBeUndefined();
});
