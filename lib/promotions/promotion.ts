export const promotionKinds = ['percent', 'amount', 'free-shipping', 'buy-x-get-y'] as const;
export type PromotionKind = (typeof promotionKinds)[number];

export const promotionScopes = ['all', 'categories', 'products'] as const;
export type PromotionScope = (typeof promotionScopes)[number];

/** Amounts by currency, in its minor units. A currency that is not named is not served. */
export type AmountsByCurrency = Partial<Record<string, number>>;

/** 100 % in the steps a percentage is kept in: 12.5 % is 1250. */
export const wholeBasisPoints = 10_000;

/**
 * A coupon (with a code) or an automatic discount (without). `percentBasisPoints` is how much of the price
 * goes off, for buy-x-get-y how much off the cheaper pieces.
 */
export type Promotion = {
  id: string;
  /** What shoppers read beside the discount, by language; the shop's own always. */
  names: { en: string; de?: string };
  code: string | null;
  kind: PromotionKind;
  percentBasisPoints: number;
  amounts: AmountsByCurrency;
  buyPieces: number;
  getPieces: number;
  scope: PromotionScope;
  scopeIds: string[];
  /** Of the goods in its scope, before any discount. Empty: none. */
  minimumTotals: AmountsByCurrency;
  minimumPieces: number;
  startsAt: string | null;
  endsAt: string | null;
  usesLimit: number | null;
  usesPerCustomer: number | null;
  isExclusive: boolean;
  /** Lower goes first. */
  priority: number;
};

/** Goods a promotion looks at. `categoryIds`: the product's own category and all above it. */
export type PromotedLine = {
  productId: string;
  categoryIds: string[];
  quantity: number;
  unitPriceMinor: number;
  /** Worth what it costs: nothing is ever taken off it, and no minimum is reached by it. */
  isGiftCard?: boolean;
};

/** Why a promotion takes nothing off a cart. */
export type PromotionObstacle =
  | { kind: 'not-now' }
  | { kind: 'other-currency' }
  | { kind: 'other-goods' }
  | { kind: 'below-total'; missingMinor: number }
  | { kind: 'too-few'; missingPieces: number };

export function isRunning(promotion: Pick<Promotion, 'startsAt' | 'endsAt'>, now: Date): boolean {
  const { startsAt, endsAt } = promotion;
  return (!startsAt || now >= new Date(startsAt)) && (!endsAt || now < new Date(endsAt));
}

export function isInScope({ scope, scopeIds }: Promotion, line: PromotedLine): boolean {
  if (line.isGiftCard) return false;
  if (scope === 'all') return true;
  if (scope === 'products') return scopeIds.includes(line.productId);
  return line.categoryIds.some((id) => scopeIds.includes(id));
}

/** What stands in a promotion's way for these goods; `undefined` when nothing does. */
export function obstacleTo(
  promotion: Promotion,
  lines: readonly PromotedLine[],
  { currency, now }: { currency: string; now: Date },
): PromotionObstacle | undefined {
  if (!isRunning(promotion, now)) return { kind: 'not-now' };
  if (promotion.kind === 'amount' && !promotion.amounts[currency]) return { kind: 'other-currency' };
  const own = lines.filter((line) => isInScope(promotion, line));
  if (own.length === 0) return { kind: 'other-goods' };
  if (Object.keys(promotion.minimumTotals).length > 0) {
    const least = promotion.minimumTotals[currency];
    if (least === undefined) return { kind: 'other-currency' };
    const total = own.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0);
    if (total < least) return { kind: 'below-total', missingMinor: least - total };
  }
  const pieces = own.reduce((sum, line) => sum + line.quantity, 0);
  const wanted = Math.max(
    promotion.minimumPieces,
    promotion.kind === 'buy-x-get-y' ? promotion.buyPieces + promotion.getPieces : 0,
  );
  return pieces < wanted ? { kind: 'too-few', missingPieces: wanted - pieces } : undefined;
}
