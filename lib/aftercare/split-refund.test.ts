import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PaidOrder,
  type RefundAsk,
  type RefundSplit,
  shareRefund,
  splitRefund,
} from '@/lib/aftercare/split-refund';

function paid(
  lines: { pieces: number; paidMinor: number; taxMinor?: number }[],
  shippingMinor = 0,
  shippingTaxMinor = 0,
): PaidOrder {
  const totalMinor = lines.reduce((sum, line) => sum + line.paidMinor, shippingMinor);
  return {
    lines: lines.map((line, index) => ({
      ...{ lineId: `line-${index}`, taxMinor: 0, backPieces: 0, backMinor: 0, backTaxMinor: 0 },
      ...line,
    })),
    shippingMinor,
    shippingBackMinor: 0,
    taxMinor: lines.reduce((sum, line) => sum + (line.taxMinor ?? 0), shippingTaxMinor),
    taxBackMinor: 0,
    totalMinor,
    leftMinor: totalMinor,
  };
}

/** The order after a refund went back. */
function after(order: PaidOrder, split: RefundSplit): PaidOrder {
  return {
    ...order,
    lines: order.lines.map((line) => {
      const back = split.lines.find(({ lineId }) => lineId === line.lineId);
      if (!back) return line;
      return {
        ...line,
        backPieces: line.backPieces + back.quantity,
        backMinor: line.backMinor + back.amountMinor,
        backTaxMinor: line.backTaxMinor + back.taxMinor,
      };
    }),
    shippingBackMinor: order.shippingBackMinor + split.shippingMinor,
    taxBackMinor: order.taxBackMinor + split.taxMinor,
    leftMinor: order.leftMinor - split.amountMinor,
  };
}

const pieces = (quantity: number, withShipping = false): RefundAsk => ({
  kind: 'lines',
  lines: quantity > 0 ? [{ lineId: 'line-0', quantity }] : [],
  withShipping,
});

describe('what goes back', () => {
  const mugs = paid([{ pieces: 3, paidMinor: 1000, taxMinor: 100 }], 500, 50);
  test.each([
    ['one of three mugs takes the odd cent', pieces(1), { amountMinor: 334, taxMinor: 34, shippingMinor: 0 }],
    ['two of three', pieces(2), { amountMinor: 667, taxMinor: 67 }],
    [
      'all pieces and the shipping',
      pieces(3, true),
      { amountMinor: 1500, taxMinor: 150, shippingMinor: 500 },
    ],
    ['the shipping alone', pieces(0, true), { amountMinor: 500, taxMinor: 50, shippingMinor: 500 }],
    [
      'an amount, with its share of tax',
      { kind: 'amount', amountMinor: 300 },
      { amountMinor: 300, taxMinor: 30 },
    ],
    ['the whole', { kind: 'whole' }, { amountMinor: 1500, taxMinor: 150, shippingMinor: 500 }],
  ] satisfies [string, RefundAsk, Partial<RefundSplit>][])('%s', (_, ask, expected) => {
    expect(splitRefund(mugs, ask)).toMatchObject({ ok: true, value: expected });
  });

  test.each([
    ['no piece', pieces(0), { kind: 'nothing-asked' }],
    ['four of three mugs', pieces(4), { kind: 'too-many-pieces', lineId: 'line-0', left: 3 }],
    ['a piece and a half', pieces(1.5), { kind: 'too-many-pieces' }],
    ['less than nothing', { kind: 'amount', amountMinor: -1 }, { kind: 'nothing-asked' }],
    ['more than was paid', { kind: 'amount', amountMinor: 1501 }, { kind: 'too-much', leftMinor: 1500 }],
  ] satisfies [string, RefundAsk, object][])('%s is refused', (_, ask, problem) => {
    expect(splitRefund(mugs, ask)).toMatchObject({ ok: false, problem });
  });

  test('the whole after a goodwill of 400 is what is left, and all tax that is left', () => {
    const goodwill = splitRefund(mugs, { kind: 'amount', amountMinor: 400 });
    if (!goodwill.ok) throw new Error(goodwill.problem.kind);
    const rest = splitRefund(after(mugs, goodwill.value), { kind: 'whole' });
    expect(rest).toMatchObject({ ok: true, value: { amountMinor: 1100, shippingMinor: 100, taxMinor: 110 } });
  });
});

const anyLine = fc
  .record({
    pieces: fc.integer({ min: 1, max: 12 }),
    paidMinor: fc.integer({ min: 0, max: 500_000 }),
    share: fc.double({ min: 0, max: 0.3, noNaN: true }),
  })
  .map(({ pieces, paidMinor, share }) => ({ pieces, paidMinor, taxMinor: Math.floor(paidMinor * share) }));
const anyOrder = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
    shippingMinor: fc.integer({ min: 0, max: 5000 }),
    tax: fc.double({ min: 0, max: 0.3, noNaN: true }),
  })
  .map(({ lines, shippingMinor, tax }) => paid(lines, shippingMinor, Math.floor(shippingMinor * tax)));
const anyAsk: fc.Arbitrary<RefundAsk> = fc.oneof(
  fc.record({
    kind: fc.constant('lines' as const),
    withShipping: fc.boolean(),
    lines: fc.uniqueArray(
      fc.record({
        lineId: fc.integer({ min: 0, max: 3 }).map((index) => `line-${index}`),
        quantity: fc.integer({ min: 0, max: 5 }),
      }),
      { selector: ({ lineId }) => lineId, maxLength: 4 },
    ),
  }),
  fc.record({ kind: fc.constant('amount' as const), amountMinor: fc.integer({ min: 1, max: 60_000 }) }),
);

test('whatever is asked in whatever order, never more goes back than was taken, and the whole ends it exactly', () => {
  fc.assert(
    fc.property(anyOrder, fc.array(anyAsk, { maxLength: 8 }), (first, asks) => {
      let order = first;
      for (const ask of [...asks, { kind: 'whole' } as RefundAsk]) {
        const split = splitRefund(order, ask);
        if (!split.ok) continue;
        const { amountMinor, taxMinor, shippingMinor, lines } = split.value;
        expect(amountMinor).toBeGreaterThan(0);
        expect(taxMinor).toBeLessThanOrEqual(amountMinor);
        const ofLines = lines.reduce((sum, line) => sum + line.amountMinor, shippingMinor);
        if (ask.kind === 'lines') expect(ofLines).toBe(amountMinor);
        else expect(ofLines).toBeLessThanOrEqual(amountMinor);
        order = after(order, split.value);
        expect(order.leftMinor).toBeGreaterThanOrEqual(0);
        expect(order.taxBackMinor).toBeLessThanOrEqual(order.taxMinor);
        for (const line of order.lines) expect(line.backMinor).toBeLessThanOrEqual(line.paidMinor);
      }
      expect(order.leftMinor).toBe(0);
    }),
  );
});

test('pieces that go back one by one sum to what was paid for the line', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      let order = paid([line]);
      for (let piece = 0; piece < line.pieces; piece += 1) {
        const split = splitRefund(order, pieces(1));
        // A piece that cost nothing has nothing to give back.
        if (!split.ok) {
          expect(line.paidMinor).toBeLessThan(line.pieces);
          break;
        }
        order = after(order, split.value);
      }
      expect(order).toMatchObject({ leftMinor: 0, taxBackMinor: line.taxMinor });
    }),
  );
});

test.each([
  ['the card has it all', 500, 800, 500, 0],
  ['the card has a part', 500, 300, 300, 200],
  ['the card has nothing left', 500, 0, 0, 500],
])('%s: the card first, or store credit instead of it; the rest to what paid beside it', (...given) => {
  const [_, amountMinor, leftMinor, shareMinor, purseMinor] = given;
  const card = { cardMinor: shareMinor, creditMinor: 0, purseMinor };
  expect(shareRefund(amountMinor, { leftMinor })).toEqual(card);
  expect(shareRefund(amountMinor, { leftMinor }, true)).toEqual({
    ...{ cardMinor: 0, creditMinor: shareMinor, purseMinor },
  });
});

test('an order paid by card and purses ends with each having its own back, whatever went back in between', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 8 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(anyOrder, share, amounts, (first, byCard, wanted) => {
      const cardPaidMinor = Math.floor(first.totalMinor * byCard);
      let order = first;
      let [cardBack, purseBack] = [0, 0];
      const asks: RefundAsk[] = wanted.map((amountMinor) => ({ kind: 'amount', amountMinor }));
      for (const ask of [...asks, { kind: 'whole' } as const]) {
        const split = splitRefund(order, ask);
        if (!split.ok) continue;
        const { amountMinor } = split.value;
        const { cardMinor, purseMinor } = shareRefund(amountMinor, { leftMinor: cardPaidMinor - cardBack });
        expect(cardMinor + purseMinor).toBe(amountMinor);
        if (purseMinor > 0) expect(cardBack + cardMinor).toBe(cardPaidMinor);
        cardBack += cardMinor;
        purseBack += purseMinor;
        order = after(order, split.value);
      }
      expect([cardBack, purseBack]).toEqual([cardPaidMinor, first.totalMinor - cardPaidMinor]);
    }),
  );
});
