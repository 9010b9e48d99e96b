import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceBands, roundPrices } from './price-bands';

/** As PostgreSQL's width_bucket counts. */
function bucketsOf(prices: number[]): number[] {
  const counts = Array.from({ length: roundPrices.length + 1 }, () => 0);
  for (const price of prices) {
    const at = roundPrices.filter((bound) => bound <= price).length;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

test('bands are few, follow one another and hold every price', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000 }), { maxLength: 200 }), (prices) => {
      const bands = priceBands(bucketsOf(prices), undefined);
      expect(bands.length).toBeLessThanOrEqual(6);
      expect(bands.length).not.toBe(1);
      for (const [index, band] of bands.entries()) {
        expect(band.fromMinor).toBe(bands[index - 1]?.toMinor);
        expect(band.count).toBe(
          prices.filter((price) => price >= (band.fromMinor ?? 0) && price < (band.toMinor ?? Infinity))
            .length,
        );
      }
      if (bands.length > 0) expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(prices.length);
    }),
  );
});

test('the chosen band is marked', () => {
  const bands = priceBands(bucketsOf([500, 600, 2500, 2600, 9900, 9950, 400, 20_000, 30_000]), {
    toMinor: 750,
  });
  expect(bands.filter((band) => band.isChosen)).toEqual([{ toMinor: 750, count: 3, isChosen: true }]);
});
