import type { Promotion } from '@/lib/promotions/promotion';
import { type DiscountedLine, takenOff, takenOffShipping } from '@/lib/promotions/take-off';
import { freeMethodId } from '@/lib/shipping/shipping';
import type { Adjustment, ToPrice } from './priced-cart';

export type Discounts = {
  adjustments: Adjustment[];
  /** In the order of the lines. */
  offLines: number[];
  offShipping: number;
};

/**
 * Which promotions count: either all that may stand beside others, or one that may not; whichever takes most
 * off this cart as it is being sent. As much: those that stand together, then the lower priority number.
 */
export function chooseDiscounts(cart: ToPrice): Discounts {
  const ordered = [...cart.promotions].sort(inOrder);
  const together = applyInTurn(
    cart,
    ordered.filter((promotion) => !promotion.isExclusive),
  );
  return ordered
    .filter((promotion) => promotion.isExclusive)
    .sort((one, other) => one.priority - other.priority)
    .map((alone) => applyInTurn(cart, [alone]))
    .reduce((best, next) => (savedBy(next) > savedBy(best) ? next : best), together);
}

const phases = { 'buy-x-get-y': 0, percent: 2, amount: 2, 'free-shipping': 4 } as const;

/** Those on chosen goods before those on the whole order; in each, by priority. */
function phaseOf(promotion: Promotion): number {
  const phase = phases[promotion.kind];
  return phase === 2 && promotion.scope !== 'all' ? 1 : phase;
}

function inOrder(one: Promotion, other: Promotion): number {
  return phaseOf(one) - phaseOf(other) || one.priority - other.priority || (one.id < other.id ? -1 : 1);
}

function applyInTurn(cart: ToPrice, promotions: readonly Promotion[]): Discounts {
  const lines: DiscountedLine[] = cart.lines.map((line) => ({
    ...line,
    leftMinor: line.unitPriceMinor * line.quantity,
  }));
  const adjustments: Adjustment[] = [];
  let shippingLeft = cart.shipping?.id === freeMethodId ? cart.shipping.priceMinor : 0;
  for (const promotion of promotions) {
    const off = takenOff(promotion, lines, cart.currency);
    for (const [index, amountMinor] of off.entries()) {
      const line = lines[index];
      const target = cart.lines[index]?.variantId;
      if (!line || target === undefined || amountMinor === 0) continue;
      line.leftMinor -= amountMinor;
      adjustments.push({ promotionId: promotion.id, target, amountMinor });
    }
    const offShipping = takenOffShipping(promotion, shippingLeft);
    if (offShipping === 0) continue;
    shippingLeft -= offShipping;
    adjustments.push({ promotionId: promotion.id, target: 'shipping', amountMinor: offShipping });
  }
  return {
    adjustments,
    offLines: lines.map((line) => line.unitPriceMinor * line.quantity - line.leftMinor),
    offShipping: adjustments
      .filter(({ target }) => target === 'shipping')
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  };
}

function savedBy({ offLines, offShipping }: Discounts): number {
  return offLines.reduce((sum, off) => sum + off, offShipping);
}
