import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cart, cartOf } from '@/lib/cart/cart';
import { offerFor as offerUnder, quoteCheckout } from '@/lib/checkout/quote';
import { terms } from '@/lib/pricing/test-terms';
import { promotion } from '@/lib/promotions/test-promotions';

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
          compareAtMinor: null,
          available,
          categoryIds: [],
          taxClass: 'standard',
          grams: 0,
          isSold: true,
        },
      ]),
    ),
  );
}

const home = { countryCode: 'US', region: 'CA' };
const offerFor = (of: Cart) => offerUnder(of, terms(), home);

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

describe('with discounts, tax and a gift card', () => {
  const rules = {
    automatic: [promotion({ names: { en: 'Ten off' } })],
    taxRates: [
      { countryCode: 'US', region: 'CA', taxClass: 'standard' as const, millionths: 72_500, name: 'CA' },
    ],
  };
  const card = { id: 'prs_1', kind: 'gift-card' as const, last4: '1234', availableMinor: 1000 };
  const lines = [
    { quantity: 2, priceMinor: 1900 },
    { quantity: 1, priceMinor: 333 },
  ];

  test('the quote holds every part, and what is due is what the card pays', () => {
    const offer = offerUnder(cart(lines), terms(rules, { purses: [card] }), home);
    const [standard] = offer.methods;
    if (!standard) throw new Error('no way');
    expect(standard.discounts).toEqual([{ promotionId: 'prm_a', name: 'Ten off', amountMinor: 413 }]);
    expect(quoteCheckout(offer, standard)).toMatchObject({
      lines: [
        { discountMinor: 380, taxMinor: 248, taxMillionths: 72_500 },
        { discountMinor: 33, taxMinor: 22 },
      ],
      subtotalMinor: 4133,
      discountMinor: 413,
      shippingMinor: 500,
      taxMinor: 270,
      totalMinor: 4490,
      purses: [{ id: 'prs_1', kind: 'gift-card', amountMinor: 1000 }],
    });
    expect(standard.priced.dueMinor).toBe(3490);
  });

  test.each([
    ['the place', terms(rules), { ...home, region: 'OR' }],
    ['a discount', terms({ ...rules, automatic: [promotion({ percentBasisPoints: 1100 })] }), home],
    ['a gift card', terms(rules, { purses: [card] }), home],
  ])('%s is in the digest', (_what, others, place) => {
    const of = cart(lines);
    expect(offerUnder(of, others, place).digest).not.toBe(offerUnder(of, terms(rules), home).digest);
  });

  test('a code that counts for nothing says why', () => {
    const better = promotion({ id: 'prm_b', code: 'SMALL', percentBasisPoints: 100, isExclusive: true });
    const ended = promotion({ id: 'prm_c', code: 'OLD', endsAt: '2026-11-25T11:59:59Z' });
    const used = promotion({ id: 'prm_d', code: 'USED', usesPerCustomer: 1 });
    const claims = {
      coupons: [better, ended, used],
      usedUp: [{ promotionId: 'prm_d', byThisCustomer: true }],
    };
    const { codes } = offerUnder(cart(lines), terms(rules, claims), home);
    expect(codes.map(({ label, obstacle }) => [label, obstacle?.kind])).toEqual([
      ['SMALL', 'better-offer'],
      ['OLD', 'not-now'],
      ['USED', 'used-by-you'],
    ]);
  });
});

test('where nothing is sent, nothing can be bought', () => {
  const offer = offerUnder(cart([{ quantity: 1, priceMinor: 1900 }]), terms(), {
    countryCode: 'FR',
    region: '',
  });
  expect(offer).toMatchObject({ methods: [], isBuyable: false });
});
