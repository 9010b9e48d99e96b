import { desc, eq, inArray, sql } from 'drizzle-orm';
import { primary } from '@/db/client';
import { accounts, categories, pricingChanges, products, promotions } from '@/db/schema';
import type { Promotion, PromotionScope } from './promotion';
import { promotionOf } from './promotion-row';

export type PromotionState = 'running' | 'to-come' | 'ended';
export type DeskPromotion = { promotion: Promotion; state: PromotionState; uses: number };

const shownAtMost = 300;

/** Promotions for the desk, the newest first, from the primary: who saved a moment ago must see it. */
export async function promotionsForDesk(): Promise<DeskPromotion[]> {
  const rows = await primary()
    .select({
      row: promotions,
      state: sql<PromotionState>`case when ends_at <= now() then 'ended'
        when starts_at > now() then 'to-come' else 'running' end`,
      uses: sql<number>`(select count(*)::int from promotion_uses u
        where u.promotion_id = ${promotions.id} and u.order_id is not null
        and u.given_back_at is null)`,
    })
    .from(promotions)
    .orderBy(desc(promotions.createdAt), desc(promotions.id))
    .limit(shownAtMost);
  return rows.map(({ row, ...rest }) => ({ promotion: promotionOf(row), ...rest }));
}

export type PricingChange = { change: string; by: string; at: Date };

/** One promotion, with the handles of its scope and who did what to it. */
export async function promotionForDesk(
  id: string,
): Promise<{ promotion: Promotion; handles: string[]; changes: PricingChange[] } | undefined> {
  const [row] = await primary().select().from(promotions).where(eq(promotions.id, id));
  if (!row) return undefined;
  const promotion = promotionOf(row);
  const [handles, changes] = await Promise.all([
    handlesOf(promotion.scope, promotion.scopeIds),
    changesOf('promotion', id),
  ]);
  return { promotion, handles, changes };
}

/** Who did what to a rule, the latest first. */
export async function changesOf(subject: string, subjectId?: string): Promise<PricingChange[]> {
  const rows = await primary()
    .select({
      change: pricingChanges.change,
      by: pricingChanges.by,
      at: pricingChanges.at,
      name: accounts.name,
    })
    .from(pricingChanges)
    .leftJoin(accounts, eq(accounts.id, pricingChanges.by))
    .where(
      subjectId === undefined
        ? eq(pricingChanges.subject, subject)
        : sql`${pricingChanges.subject} = ${subject} and ${pricingChanges.subjectId} = ${subjectId}`,
    )
    .orderBy(desc(pricingChanges.id))
    .limit(30);
  return rows.map(({ name, by, ...rest }) => ({ ...rest, by: name ?? by }));
}

async function handlesOf(scope: PromotionScope, ids: string[]): Promise<string[]> {
  if (scope === 'all' || ids.length === 0) return [];
  const table = scope === 'products' ? products : categories;
  const rows = await primary().select({ handle: table.handle }).from(table).where(inArray(table.id, ids));
  return rows.map(({ handle }) => handle).sort();
}

/** The ids behind handles, and the handles that nothing is called. */
export async function resolveScope(
  scope: PromotionScope,
  handles: readonly string[],
): Promise<{ ids: string[]; unknown: string[] }> {
  if (scope === 'all' || handles.length === 0) return { ids: [], unknown: [] };
  const table = scope === 'products' ? products : categories;
  const rows = await primary()
    .select({ id: table.id, handle: table.handle })
    .from(table)
    .where(inArray(table.handle, [...handles]));
  const found = new Set(rows.map(({ handle }) => handle));
  return { ids: rows.map(({ id }) => id).sort(), unknown: handles.filter((handle) => !found.has(handle)) };
}
