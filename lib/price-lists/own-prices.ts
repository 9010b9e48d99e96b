import { askPrimary } from '@/db/client';
import type { ProductDetail } from '@/lib/catalog/product';
import type { Market } from '@/lib/market';
import type { Money } from '@/lib/money';

/** What a variant costs one member, and what it costs everybody. */
export type OwnPrice = { price: Money; compareAt: Money };

/** What a list says of a product to one member: its cheapest variant, and what the cheapest costs everybody. */
export type OwnTile = OwnPrice & { varies: boolean };

/**
 * The prices of products' variants that are lower for this member than for everybody, by variant id. From the
 * primary, as the till asks; nothing of it is kept.
 */
export async function ownPrices(
  accountId: string,
  productIds: readonly string[],
  { currency }: Market,
): Promise<Record<string, OwnPrice>> {
  if (productIds.length === 0) return {};
  const rows = await askPrimary(
    (sql) => sql<{ variantId: string; ownMinor: number; shownMinor: number }[]>`
    select v.id as "variantId", own.amount_minor as "ownMinor", shown.amount_minor as "shownMinor"
    from accounts a
    join variants v on v.product_id = any(${productIds as string[]}) and v.withdrawn_at is null
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

/** The same for lists, by product id: of those whose cheapest variant costs this member less than everybody. */
export async function ownTiles(
  accountId: string,
  productIds: readonly string[],
  { currency }: Market,
): Promise<Record<string, OwnTile>> {
  if (productIds.length === 0) return {};
  type Row = { productId: string; leastMinor: number; mostMinor: number; shownMinor: number };
  const rows = await askPrimary(
    (sql) => sql<Row[]>`
    select v.product_id as "productId", min(own.amount_minor) as "leastMinor", max(own.amount_minor) as "mostMinor",
      min(shown.amount_minor) as "shownMinor"
    from accounts a
    join variants v on v.product_id = any(${productIds as string[]}) and v.withdrawn_at is null
    cross join lateral price_for(v.id, ${currency}, a.customer_group_id) own
    cross join lateral price_in(v.id, ${currency}) shown
    where a.id = ${accountId} and a.customer_group_id is not null
    group by v.product_id having min(own.amount_minor) < min(shown.amount_minor)`,
  );
  return Object.fromEntries(
    rows.map(({ productId, leastMinor, mostMinor, shownMinor }) => [
      productId,
      {
        price: { amountMinor: leastMinor, currency },
        compareAt: { amountMinor: shownMinor, currency },
        varies: mostMinor > leastMinor,
      },
    ]),
  );
}

/** Products as they cost this member; those of a stranger, and of who is in no group, stay as they are. */
export async function withOwnPrices(
  products: readonly (ProductDetail | undefined)[],
  account: { id: string; customerGroupId?: string } | undefined,
  market: Market,
): Promise<(ProductDetail | undefined)[]> {
  if (!account?.customerGroupId) return [...products];
  const ids = products.flatMap((product) => product?.id ?? []);
  const own = await ownPrices(account.id, ids, market);
  return products.map(
    (product) =>
      product && {
        ...product,
        variants: product.variants.map((variant) => ({ ...variant, ...own[variant.id] })),
      },
  );
}
