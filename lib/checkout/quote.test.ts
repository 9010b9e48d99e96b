import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cart, cartOf } from '@/lib/cart/cart';
import { offerFor, quoteCheckout } from '@/lib/checkout/quote';

type Line = { quantity: number; priceMinor: number };

function cart(lines: Line[], available = 99): Cart {
  return cartOf(
    'c',
    lines.map((line, index) => ({
      variantId: `v${index}`,
      quantity: line.quantity,
      seenPriceMinor: line.priceMinor,
      seenCurrency: 'USD',
      addedAt: '',
    })),
    new Map(
      lines.map((line, index) => [
        `v${index}`,
        {
          variantId: `v${index}`,
          productId: `p${index}`,
          handle: 'mug',
          title: 'Mug',
          variantTitle: '',
          sku: '',
          picture: undefined,
          priceMinor: line.priceMinor,
          available,
          isSold: true,
        },
      ]),
    ),
  );
}

const anyLines = fc.array(
  fc.record({ quantity: fc.integer({ min: 1, max: 99 }), priceMinor: fc.integer({ min: 0, max: 100_000 }) }),
  { minLength: 1, maxLength: 50 },
);

test('the parts of a quote always sum to the whole, whatever the shipping', () => {
  fc.assert(
    fc.property(anyLines, fc.nat(2), (lines, choice) => {
      const offer = offerFor(cart(lines));
      const method = offer.methods[choice];
      if (!method) throw new Error('three methods');
      const quote = quoteCheckout(offer, method);
      const sum = quote.lines.reduce((total, line) => total + line.unitPriceMinor * line.quantity, 0);
      expect(quote.subtotalMinor).toBe(sum);
      expect(quote.subtotalMinor).toBe(offer.subtotalMinor);
      expect(quote.totalMinor).toBe(quote.subtotalMinor + quote.shippingMinor);
      expect(quote.shippingMinor).toBe(method.priceMinor);
    }),
  );
});

describe('the digest', () => {
  const base = [
    { quantity: 1, priceMinor: 1900 },
    { quantity: 2, priceMinor: 500 },
  ];
  const digest = (lines: Line[], available?: number) => offerFor(cart(lines, available)).digest;

  test('is the same for the same offer', () => {
    expect(digest(base)).toBe(digest(structuredClone(base)));
    expect(digest(base)).toBe(digest(base, 7));
    const turned = cart(base);
    turned.lines.reverse();
    expect(offerFor(turned).digest).toBe(digest(base));
  });

  test.each([
    ['a quantity', [{ quantity: 2, priceMinor: 1900 }, base[1] as Line]],
    ['a price', [{ quantity: 1, priceMinor: 1901 }, base[1] as Line]],
    ['a line less', [base[0] as Line]],
    [
      'two prices that sum the same',
      [
        { quantity: 1, priceMinor: 900 },
        { quantity: 2, priceMinor: 1000 },
      ],
    ],
  ])('differs with %s', (_what, lines) => {
    expect(digest(lines)).not.toBe(digest(base));
  });
});

test('a price that changed can be agreed to, too few pieces cannot', () => {
  const changed = cart([{ quantity: 1, priceMinor: 1900 }]);
  const [line] = changed.lines;
  if (line) line.problem = 'price-changed';
  expect(offerFor(changed)).toMatchObject({ isBuyable: true, problems: [{ problem: 'price-changed' }] });
  expect(offerFor(cart([{ quantity: 5, priceMinor: 1900 }], 4))).toMatchObject({
    isBuyable: false,
    problems: [{ problem: 'not-enough', available: 4 }],
  });
  expect(offerFor(cart([])).isBuyable).toBe(false);
});
