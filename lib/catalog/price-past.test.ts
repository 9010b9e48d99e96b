import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PriceStep, pricePastOf } from './price-past';

const now = new Date('2026-11-24T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
/** `[days ago, price, compared with]`, oldest first. */
const past = (...steps: [number, number, number?][]): PriceStep[] =>
  steps.map(([days, amountMinor, compareAtMinor = null]) => ({
    changedAt: daysAgo(days),
    amountMinor,
    compareAtMinor,
  })) as PriceStep[];

describe('the lowest price of the 30 days before the reduction', () => {
  const table: [name: string, steps: PriceStep[], lowest: number | undefined][] = [
    ['a steady price, then a sale', past([200, 5000], [10, 4000, 5000]), 5000],
    ['a dip inside of the 30 days', past([200, 5000], [25, 4200], [20, 5000], [10, 4000, 5000]), 4200],
    ['a dip that ended before them', past([200, 5000], [60, 4200], [45, 5000], [10, 4000, 5000]), 5000],
    ['a dip that reaches into them', past([200, 5000], [60, 4200], [39, 5000], [10, 4000, 5000]), 4200],
    ['raised just before the sale', past([200, 4000], [12, 6000], [10, 4500, 6000]), 4000],
    ['reduced in steps: before the first', past([200, 5000], [20, 4500, 5000], [5, 4000, 5000]), 5000],
    [
      'sale after sale: the last one counts',
      past([90, 5000], [40, 3000, 5000], [20, 5000], [5, 4000, 5000]),
      3000,
    ],
    ['a step up within a sale begins a new one', past([90, 5000], [30, 3000, 5000], [5, 4000, 5000]), 3000],
    ['a reduction that lasts for long', past([400, 5000], [200, 4000, 5000]), 5000],
    ['only what it is compared with changed', past([90, 5000], [20, 4000, 5000], [5, 4000, 6000]), 5000],
    ['young: sold for less than 30 days', past([15, 5000], [10, 4000, 5000]), 5000],
    ['on sale since its first day', past([15, 4000, 5000]), undefined],
  ];
  test.each(table)('%s', (_, steps, lowest) => {
    expect(pricePastOf(steps, now)).toMatchObject({ lowestMinor: lowest });
  });

  test('there is none when the price is not reduced', () => {
    expect(pricePastOf([], now)).toBeUndefined();
    expect(pricePastOf(past([50, 4000, 5000], [10, 5000]), now)).toBeUndefined();
  });

  test('a change that is dated later does not count yet', () => {
    expect(pricePastOf(past([50, 5000], [-1, 4000, 5000]), now)).toBeUndefined();
  });

  test('no price of the 30 days before was lower', () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (drawn) => {
        let days = drawn.reduce((sum, [gap]) => sum + gap, 1);
        const steps = drawn.map(([gap, amount]) => {
          days -= gap;
          return { changedAt: daysAgo(days), amountMinor: amount, compareAtMinor: amount % 2 ? 30 : null };
        });
        const found = pricePastOf(steps, now);
        if (!found) return;
        const reducedAt = new Date(found.reducedAt).getTime();
        for (let day = 30; day > 0; day -= 1) {
          const moment = reducedAt - day * 86_400_000;
          const held = steps.filter((one) => one.changedAt.getTime() <= moment).at(-1);
          if (held) expect(held.amountMinor).toBeGreaterThanOrEqual(found.lowestMinor ?? Infinity);
        }
      }),
    );
  });
});

describe('what is drawn', () => {
  test('begins 30 days before the reduction, with the price that held then', () => {
    const steps = pricePastOf(past([200, 5000], [60, 4800], [10, 4000, 5000]), now)?.steps;
    expect(steps).toEqual([
      { at: daysAgo(40).toISOString(), amountMinor: 4800 },
      { at: daysAgo(10).toISOString(), amountMinor: 4000 },
    ]);
  });

  test('reaches back 90 days at most', () => {
    const steps = pricePastOf(past([400, 5000], [200, 4000, 5000]), now)?.steps;
    expect(steps).toEqual([{ at: daysAgo(90).toISOString(), amountMinor: 4000 }]);
  });

  test('says nothing of changes that left the price as it was', () => {
    const steps = pricePastOf(past([90, 5000], [20, 4000, 5000], [5, 4000, 6000]), now)?.steps;
    expect(steps?.map((step) => step.amountMinor)).toEqual([5000, 4000]);
  });
});
