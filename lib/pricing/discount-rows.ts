import type { Promotion } from '@/lib/promotions/promotion';
import { promotionName } from '@/lib/promotions/promotion-row';
import type { Adjustment } from './priced-cart';

/** One promotion with all that it takes off: what a shopper reads. */
export type DiscountRow = { promotionId: string; name: string; amountMinor: number };

export function discountRows(
  adjustments: readonly Adjustment[],
  promotions: readonly Promotion[],
  locale: string,
): DiscountRow[] {
  const rows = new Map<string, DiscountRow>();
  for (const { promotionId, amountMinor } of adjustments) {
    const promotion = promotions.find(({ id }) => id === promotionId);
    const row = rows.get(promotionId) ?? {
      ...{ promotionId, amountMinor: 0 },
      name: promotion ? promotionName(promotion, locale) : promotionId,
    };
    row.amountMinor += amountMinor;
    rows.set(promotionId, row);
  }
  return [...rows.values()];
}
