import fc from 'fast-check';
import { type Promotion, promotionKinds } from './promotion';

/** For tests: 10 % off everything, for everybody, always; with what differs. */
export function promotion(change: Partial<Promotion> = {}): Promotion {
  return {
    id: 'prm_a',
    names: { en: 'Ten off' },
    code: null,
    kind: 'percent',
    percentBasisPoints: 1000,
    amounts: {},
    buyPieces: 2,
    getPieces: 1,
    scope: 'all',
    scopeIds: [],
    minimumTotals: {},
    minimumPieces: 0,
    startsAt: null,
    endsAt: null,
    usesLimit: null,
    usesPerCustomer: null,
    isExclusive: false,
    priority: 0,
    ...change,
  };
}

/** For property tests: any promotion, in a currency, for products named p0 to p9. */
export function anyPromotion(currency: string): fc.Arbitrary<Promotion> {
  return fc
    .record({
      id: fc.stringMatching(/^prm_[a-z]{6}$/),
      kind: fc.constantFrom(...promotionKinds),
      percentBasisPoints: fc.integer({ min: 1, max: 10_000 }),
      amount: fc.integer({ min: 1, max: 100_000 }),
      buyPieces: fc.integer({ min: 1, max: 4 }),
      getPieces: fc.integer({ min: 1, max: 3 }),
      scope: fc.constantFrom('all' as const, 'products' as const),
      scopeIds: fc.uniqueArray(
        fc.nat(9).map((index) => `p${index}`),
        { minLength: 1, maxLength: 5 },
      ),
      isExclusive: fc.boolean(),
      priority: fc.nat(5),
    })
    .map(({ amount, ...rest }) => promotion({ ...rest, amounts: { [currency]: amount } }));
}
