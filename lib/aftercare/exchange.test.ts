import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf } from '@/lib/aftercare/exchange';

const line = { pieces: 3, paidMinor: 3000, unitMinor: 1000 };

test.each([
  ['the same price', line, 1000, 2, 0],
  ['a lower price', line, 600, 2, 800],
  ['a higher price', line, 1200, 2, 0],
  ['with a discount of a third', { ...line, paidMinor: 2000 }, 700, 3, 600],
  ['something that was free', { ...line, paidMinor: 0, unitMinor: 0 }, 0, 1, 0],
])('%s', (_what, sold, newUnit, quantity, difference) => {
  expect(differenceOf(sold, newUnit, quantity)).toBe(difference);
});

test('never more goes back than was paid for the pieces', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), amount, amount, amount, (pieces, paid, unit, newUnit) => {
      const back = differenceOf({ pieces, paidMinor: paid, unitMinor: unit }, newUnit, pieces);
      expect(back).toBeGreaterThanOrEqual(0);
      expect(back).toBeLessThanOrEqual(paid);
    }),
  );
});
