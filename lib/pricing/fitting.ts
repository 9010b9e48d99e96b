import { obstacleTo, type Promotion, type PromotionObstacle } from '@/lib/promotions/promotion';
import type { LineToPrice } from './priced-cart';
import type { PricingTerms } from './terms';

/** Why a code that a shopper entered takes nothing off. */
export type CodeObstacle =
  | PromotionObstacle
  | { kind: 'used-up' }
  | { kind: 'used-by-you' }
  /** It fits, but what else counts takes more off. */
  | { kind: 'better-offer' }
  | { kind: 'no-balance' }
  /** A gift card, and only gift cards are bought: those are paid by card. */
  | { kind: 'gift-cards-only' };

/** Of all promotions those that fit a cart, and why the coupons among the others do not. */
export function fittingPromotions(
  { rules, claims, now }: PricingTerms,
  lines: readonly LineToPrice[],
  currency: string,
): { promotions: Promotion[]; obstacles: Map<string, CodeObstacle> } {
  const obstacles = new Map<string, CodeObstacle>();
  const promotions = [...rules.automatic, ...claims.coupons].filter((promotion) => {
    const used = claims.usedUp.find(({ promotionId }) => promotionId === promotion.id);
    const obstacle: CodeObstacle | undefined = used
      ? { kind: used.byThisCustomer ? 'used-by-you' : 'used-up' }
      : obstacleTo(promotion, lines, { currency, now });
    if (obstacle) obstacles.set(promotion.id, obstacle);
    return !obstacle;
  });
  return { promotions, obstacles };
}
