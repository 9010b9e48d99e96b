import type { promotions } from '@/db/schema/pricing';
import type { Promotion, PromotionKind, PromotionScope } from './promotion';

export type PromotionRow = typeof promotions.$inferSelect;

/** What the database keeps, as the rules know it: plain JSON, so that it can be kept in the cache. */
export function promotionOf(row: PromotionRow): Promotion {
  return {
    id: row.id,
    names: { en: row.name, ...(row.nameDe && { de: row.nameDe }) },
    code: row.code,
    kind: row.kind as PromotionKind,
    percentBasisPoints: row.percentBasisPoints,
    amounts: row.amounts,
    buyPieces: row.buyPieces,
    getPieces: row.getPieces,
    scope: row.scope as PromotionScope,
    scopeIds: row.scopeIds,
    minimumTotals: row.minimumTotals,
    minimumPieces: row.minimumPieces,
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    usesLimit: row.usesLimit,
    usesPerCustomer: row.usesPerCustomer,
    isExclusive: row.isExclusive,
    priority: row.priority,
  };
}

/** What a promotion is called in a language. */
export function promotionName({ names }: Pick<Promotion, 'names'>, locale: string): string {
  return (locale === 'de' && names.de) || names.en;
}
