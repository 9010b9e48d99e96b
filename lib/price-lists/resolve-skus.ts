import { and, eq, inArray, isNull } from 'drizzle-orm';
import { primary } from '@/db/client';
import { prices, products, variants } from '@/db/schema';
import { homeMarket } from '@/lib/market';
import type { TypedEntry } from './parse-list';
import type { ListEntry } from './write-list';

/**
 * The variants behind SKUs. Complains of SKUs that nobody has or several have, and, for a list that holds for
 * everybody, of what has no price of its own in its currency.
 */
export async function resolveSkus(
  typed: readonly TypedEntry[],
  { currency, isForAll }: { currency: string; isForAll: boolean },
): Promise<{ entries: ListEntry[]; complaints: string[] }> {
  const rows = await primary()
    .select({ id: variants.id, sku: variants.sku, priced: prices.variantId, kind: products.kind })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .leftJoin(prices, and(eq(prices.variantId, variants.id), eq(prices.currency, currency)))
    .where(
      and(
        inArray(
          variants.sku,
          typed.map(({ sku }) => sku),
        ),
        isNull(variants.withdrawnAt),
      ),
    );
  const bySku = new Map<string, typeof rows>();
  for (const row of rows) bySku.set(row.sku, [...(bySku.get(row.sku) ?? []), row]);
  const complaints: string[] = [];
  const entries = typed.flatMap(({ line, sku, amountMinor }) => {
    const found = bySku.get(sku) ?? [];
    const [variant] = found;
    if (!variant) complaints.push(`Line ${line}: nothing has the SKU ${sku}.`);
    else if (found.length > 1) complaints.push(`Line ${line}: ${found.length} variants have the SKU ${sku}.`);
    else if (variant.kind === 'gift-card')
      complaints.push(`Line ${line}: ${sku} is a gift card, which costs what it is worth.`);
    else if (isForAll && currency !== homeMarket.currency && !variant.priced)
      complaints.push(`Line ${line}: ${sku} has no price of its own in ${currency}.`);
    else return [{ variantId: variant.id, amountMinor }];
    return [];
  });
  return { entries, complaints };
}
