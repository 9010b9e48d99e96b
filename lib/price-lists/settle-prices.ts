import { inArray, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { products, variants } from '@/db/schema';
import { recordPrices } from '@/lib/catalog/set-price';

/** Products whose price may have turned, and the categories they stand in. */
export type TurnedGoods = { productIds: string[]; categoryIds: string[] };

/**
 * After what lists say of these variants has changed: writes the step into their past and lets sorting and
 * narrowing know the new price. Who asks raises their tags once it is committed.
 */
export async function settlePrices(
  tx: Transaction,
  { variantIds, currency, by }: { variantIds: string[]; currency: string; by: string },
): Promise<TurnedGoods> {
  if (variantIds.length === 0) return { productIds: [], categoryIds: [] };
  await recordPrices(tx, variantIds, currency, by);
  return refreshGoods(tx, variantIds);
}

/** Makes the lists sort and narrow these variants' products by what they cost now. */
export async function refreshGoods(tx: Transaction, variantIds: string[]): Promise<TurnedGoods> {
  const rows = await tx
    .selectDistinct({ id: products.id, categoryId: products.categoryId })
    .from(variants)
    .innerJoin(products, sql`${products.id} = ${variants.productId}`)
    .where(inArray(variants.id, variantIds))
    .orderBy(products.id);
  const productIds = rows.map(({ id }) => id);
  await tx.execute(sql`select refresh_product_facts(${sql.param(productIds)}::text[])`);
  const categoryIds = new Set(rows.flatMap(({ categoryId }) => categoryId ?? []));
  return { productIds, categoryIds: [...categoryIds] };
}
