import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLetOff } from '@/lib/aftercare/let-off';

const line = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 1000 }), fc.boolean())
  .map(([paidMinor, perMille, isCard]) => ({
    paidMinor,
    taxMinor: isCard ? 0 : Math.floor((paidMinor * perMille) / 1000),
    ...(isCard && { cards: [] }),
  }));

test('whatever is let go, its parts sum to it, none beyond what it cost, each with its share of its own tax', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 6 }),
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 0, max: 1000 }),
      (drawn, shippingMinor, perMille) => {
        const lines = drawn.map((one, index) => ({ ...one, lineId: `l${index}` }));
        const goods = lines.filter((one) => !('cards' in one));
        const whole = shippingMinor + goods.reduce((sum, one) => sum + one.paidMinor, 0);
        const letOffMinor = Math.floor((whole * perMille) / 1000);
        const taxMinor = lines.reduce((sum, one) => sum + one.taxMinor, 0) + Math.floor(shippingMinor / 10);
        const parts = splitLetOff({ lines, shippingMinor, taxMinor }, letOffMinor) ?? [];
        expect(parts.reduce((sum, part) => sum + part.amountMinor, 0)).toBe(letOffMinor);
        for (const part of parts) {
          const sold = goods.find(({ lineId }) => lineId === part.lineId) ?? {
            paidMinor: shippingMinor,
            taxMinor: Math.floor(shippingMinor / 10),
          };
          expect(part.amountMinor).toBeLessThanOrEqual(sold.paidMinor);
          expect(part.taxMinor).toBeLessThanOrEqual(part.amountMinor);
          expect(Math.abs(part.taxMinor - (sold.taxMinor * part.amountMinor) / sold.paidMinor)).toBeLessThan(
            1,
          );
        }
      },
    ),
  );
});

test('all of it let go takes all tax; more than goods cost is not told apart', () => {
  const sold = { lines: [{ lineId: 'a', paidMinor: 1190, taxMinor: 190 }], shippingMinor: 0, taxMinor: 190 };
  expect(splitLetOff(sold, 1190)).toEqual([{ lineId: 'a', amountMinor: 1190, taxMinor: 190 }]);
  expect(splitLetOff(sold, 1191)).toBeUndefined();
});
