import type { CodeObstacle } from './fitting';
import type { PricedCart } from './priced-cart';
import type { PricingTerms } from './terms';

/** A code the shopper entered, as it is shown: what it is, and why it does not count if it does not. */
export type EnteredCode = {
  id: string;
  kind: 'coupon' | 'gift-card';
  /** The coupon's code; of a gift card its last four signs, the code itself is not kept. */
  label: string;
  /** What a gift card could pay, in minor units. */
  availableMinor?: number;
  obstacle?: CodeObstacle;
};

/** What became of the codes in one of the ways a cart was priced. */
export function enteredCodes(
  { claims }: PricingTerms,
  obstacles: ReadonlyMap<string, CodeObstacle>,
  priced: readonly PricedCart[],
): EnteredCode[] {
  const counting = new Set(priced.flatMap((way) => way.adjustments.map(({ promotionId }) => promotionId)));
  const coupons = claims.coupons.map(({ id, code }): EnteredCode => {
    const obstacle = obstacles.get(id) ?? (counting.has(id) ? undefined : { kind: 'better-offer' as const });
    return { id, kind: 'coupon', label: code ?? '', ...(obstacle && { obstacle }) };
  });
  const isGiftCardsOnly = priced.some(({ totalMinor, giftCardsMinor }) => giftCardsMinor === totalMinor);
  const cards = claims.purses
    .filter(({ kind }) => kind === 'gift-card')
    .map(
      ({ id, last4, availableMinor }): EnteredCode => ({
        ...{ id, kind: 'gift-card', label: last4, availableMinor },
        ...(isGiftCardsOnly && { obstacle: { kind: 'gift-cards-only' as const } }),
        ...(availableMinor <= 0 && { obstacle: { kind: 'no-balance' as const } }),
      }),
    );
  return [...coupons, ...cards];
}
