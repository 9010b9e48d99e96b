import { askPrimary } from '@/db/client';
import type { Market } from '@/lib/market';
import type { Money } from '@/lib/money';

/** What a variant costs one member, and what it costs everybody. */
export type OwnPrice = { price: Money; compareAt: Money };

/**
 * The prices of a product's variants that are lower for this member than for everybody, by variant id. From the
 * primary, as the till asks; nothing of it is kept.
 */
export async function ownPrices(
  accountId: string,
  productId: string,
  { currency }: Market,
): Promise<Record<string, OwnPrice>> {
  const rows = await askPrimary(
    (sql) => sql<{ variantId: string; ownMinor: number; shownMinor: number }[]>`
    select v.id as "variantId", own.amount_minor as "ownMinor", own.compare_at_minor as "shownMinor"
    from accounts a
    join variants v on v.product_id = ${productId} and v.withdrawn_at is null
    cross join lateral price_for(v.id, ${currency}, a.customer_group_id) own
    cross join lateral price_in(v.id, ${currency}) shown
    where a.id = ${accountId} and a.customer_group_id is not null and own.amount_minor < shown.amount_minor`,
  );
  return Object.fromEntries(
    rows.map(({ variantId, ownMinor, shownMinor }) => [
      variantId,
      { price: { amountMinor: ownMinor, currency }, compareAt: { amountMinor: shownMinor, currency } },
    ]),
  );
}
