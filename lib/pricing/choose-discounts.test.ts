import { describe, expect, test } from 'vitest';
import type { Promotion } from '@/lib/promotions/promotion';
import { promotion } from '@/lib/promotions/test-promotions';
import { chooseDiscounts } from './choose-discounts';
import { cartToPrice, lineToPrice } from './test-carts';

const standard = { id: 'standard', priceMinor: 500 } as const;

function off(prices: [unit: number, quantity: number][], ...promotions: Partial<Promotion>[]) {
  const lines = prices.map(([unitPriceMinor, quantity], index) =>
    lineToPrice(index, { unitPriceMinor, quantity }),
  );
  return chooseDiscounts(
    cartToPrice(lines, {
      shipping: standard,
      promotions: promotions.map((change, index) => promotion({ id: `prm_${index}`, ...change })),
    }),
  );
}

const amount = (minor: number) => ({ kind: 'amount' as const, amounts: { USD: minor } });
const free = { kind: 'free-shipping' as const };
const onFirst = { scope: 'products' as const, scopeIds: ['p0'] };

describe('one promotion', () => {
  test.each<[string, [number, number][], Partial<Promotion>, number[]]>([
    [
      'a percentage, spread by largest remainder',
      [
        [333, 1],
        [333, 1],
        [334, 1],
      ],
      {},
      [33, 33, 34],
    ],
    [
      'a percentage of chosen goods',
      [
        [1000, 1],
        [1000, 1],
      ],
      onFirst,
      [100, 0],
    ],
    [
      'an amount over the lines',
      [
        [1000, 1],
        [500, 4],
      ],
      amount(1000),
      [333, 667],
    ],
    [
      'an amount larger than the goods',
      [
        [300, 1],
        [200, 1],
      ],
      amount(1000),
      [300, 200],
    ],
    ['all of it', [[999, 3]], { percentBasisPoints: 10_000 }, [2997]],
    [
      'three for two: the cheapest is free',
      [
        [900, 1],
        [500, 1],
        [700, 1],
      ],
      { kind: 'buy-x-get-y', percentBasisPoints: 10_000 },
      [0, 500, 0],
    ],
    [
      'three for two, twice',
      [
        [900, 4],
        [500, 3],
      ],
      { kind: 'buy-x-get-y', percentBasisPoints: 10_000 },
      [0, 1000],
    ],
    [
      'buy one, the next at half price',
      [[901, 2]],
      { kind: 'buy-x-get-y', buyPieces: 1, percentBasisPoints: 5000 },
      [451],
    ],
    ['free goods bear nothing', [[0, 3]], {}, [0]],
  ])('%s', (_what, prices, change, expected) => {
    expect(off(prices, change).offLines).toEqual(expected);
  });

  test('free shipping frees the standard way and no other', () => {
    expect(off([[1000, 1]], free)).toMatchObject({ offLines: [0], offShipping: 500 });
    const express = cartToPrice([lineToPrice(0)], {
      shipping: { id: 'express', priceMinor: 1400 },
      promotions: [promotion(free)],
    });
    expect(chooseDiscounts(express).offShipping).toBe(0);
  });
});

describe('several', () => {
  test('goods first, then the order, then shipping; each of what is left', () => {
    const { adjustments } = off([[1000, 1]], free, { priority: 1 }, { ...onFirst, priority: 9 });
    expect(adjustments).toEqual([
      { promotionId: 'prm_2', target: 'v0', amountMinor: 100 },
      { promotionId: 'prm_1', target: 'v0', amountMinor: 90 },
      { promotionId: 'prm_0', target: 'shipping', amountMinor: 500 },
    ]);
  });

  test('the lower priority number goes first', () => {
    const first = off([[1000, 1]], { ...amount(500), priority: 2 }, { priority: 1 });
    const last = off([[1000, 1]], { ...amount(500), priority: 1 }, { priority: 2 });
    expect([first.offLines, last.offLines]).toEqual([[600], [550]]);
  });

  test.each<[string, Partial<Promotion>[], string[]]>([
    ['one that stands alone when it takes more off', [{}, { ...amount(500), isExclusive: true }], ['prm_1']],
    [
      'the others when they do',
      [{ percentBasisPoints: 6000 }, { ...amount(500), isExclusive: true }],
      ['prm_0'],
    ],
    ['the others when it is as much', [amount(500), { ...amount(500), isExclusive: true }], ['prm_0']],
    [
      'of two that stand alone, as good as each other, the lower number',
      [
        { ...amount(500), isExclusive: true, priority: 5 },
        { ...amount(500), isExclusive: true, priority: 1 },
      ],
      ['prm_1'],
    ],
  ])('%s', (_what, changes, ids) => {
    const { adjustments } = off([[1000, 1]], ...changes);
    expect([...new Set(adjustments.map(({ promotionId }) => promotionId))]).toEqual(ids);
  });
});
