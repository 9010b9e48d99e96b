import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PaidOrder,
  type RefundAsk,
  type SoldCard,
  spentOnCards,
  splitRefund,
} from '@/lib/aftercare/split-refund';

const worth = 5000;

/** An order of goods at 20.00 and a line of cards at 50.00; `left`: what is on each that was not taken back. */
function order(left: number[], change: Partial<PaidOrder> = {}): PaidOrder {
  const cards = left
    .map((leftMinor, index): SoldCard => ({ purseId: `card-${index}`, leftMinor }))
    .sort((one, other) => other.leftMinor - one.leftMinor);
  const none = { backPieces: 0, backMinor: 0, backTaxMinor: 0 };
  return {
    lines: [
      { lineId: 'goods', pieces: 1, paidMinor: 2000, taxMinor: 200, ...none },
      { lineId: 'cards', pieces: left.length, paidMinor: worth * left.length, taxMinor: 0, ...none, cards },
    ],
    ...{ shippingMinor: 0, shippingBackMinor: 0, taxMinor: 200, taxBackMinor: 0 },
    totalMinor: 2000 + worth * left.length,
    leftMinor: 2000 + worth * left.length,
    ...change,
  };
}

const pieces = (lineId: string, quantity: number): RefundAsk => ({
  ...{ kind: 'lines', lines: [{ lineId, quantity }], withShipping: false },
});

describe('a refund of gift cards', () => {
  test.each([
    ['a whole one', [5000], 1, 5000],
    ['a spent one', [1200], 1, 1200],
    ['the fullest of two', [1200, 5000], 1, 5000],
    ['both', [1200, 5000], 2, 6200],
  ])('%s', (_, left, quantity, amountMinor) => {
    const split = splitRefund(order(left), pieces('cards', quantity));
    expect(split).toMatchObject({ value: { amountMinor, taxMinor: 0 } });
    const cards = split.ok ? (split.value.lines[0]?.cards ?? []) : [];
    expect(cards.reduce((sum, card) => sum + card.amountMinor, 0)).toBe(amountMinor);
  });

  test('nothing is left on it, nothing goes back', () => {
    expect(splitRefund(order([0]), pieces('cards', 1))).toMatchObject({ problem: { kind: 'nothing-asked' } });
  });

  test('all that is left leaves what was spent, and takes all tax', () => {
    expect(splitRefund(order([1200]), { kind: 'whole' })).toMatchObject({
      value: { amountMinor: 3200, taxMinor: 200 },
    });
  });

  test('goodwill comes out of the goods alone, and takes the tax of them', () => {
    expect(splitRefund(order([5000]), { kind: 'amount', amountMinor: 2001 })).toMatchObject({
      problem: { kind: 'too-much', leftMinor: 2000 },
    });
    expect(splitRefund(order([5000]), { kind: 'amount', amountMinor: 1000 })).toMatchObject({
      value: { amountMinor: 1000, taxMinor: 100 },
    });
  });

  test('goodwill given before is borne by the goods: what is taken from a card is paid back', () => {
    const split = splitRefund(order([5000], { leftMinor: 5500 }), { kind: 'whole' });
    expect(split).toMatchObject({ value: { amountMinor: 5500 } });
    expect(split.ok && split.value.lines.find(({ lineId }) => lineId === 'cards')).toMatchObject({
      ...{ amountMinor: 5000, cards: [{ purseId: 'card-0', amountMinor: 5000 }] },
    });
  });

  test('whatever is left on the cards: never more goes back than was not spent, to the unit', () => {
    const lefts = fc.array(fc.integer({ min: 0, max: worth }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lefts, (left) => {
        const sold = order(left);
        const split = splitRefund(sold, { kind: 'whole' });
        if (!split.ok) return false;
        const onCards = left.reduce((sum, minor) => sum + minor, 0);
        const taken = split.value.lines.flatMap(({ cards = [] }) => cards);
        return (
          split.value.amountMinor === sold.totalMinor - spentOnCards(sold) &&
          taken.reduce((sum, card) => sum + card.amountMinor, 0) === onCards &&
          split.value.lines.reduce((sum, line) => sum + line.amountMinor, 0) === split.value.amountMinor
        );
      }),
    );
  });
});
