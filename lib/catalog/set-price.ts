import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { prices } from '@/db/schema';
import { homeMarket } from '@/lib/market';

export type NewPrice = {
  variantId: string;
  currency: string;
  amountMinor: number;
  compareAtMinor: number | null;
  changedBy: string;
};

/** Sets what a variant costs and writes down who did. Answers whether anything changed. */
export async function setPrice(tx: Transaction, price: NewPrice): Promise<boolean> {
  const { variantId, currency, amountMinor, compareAtMinor, changedBy } = price;
  const [old] = await tx
    .select({ amountMinor: prices.amountMinor, compareAtMinor: prices.compareAtMinor })
    .from(prices)
    .where(and(eq(prices.variantId, variantId), eq(prices.currency, currency)))
    .for('update');
  if (old && old.amountMinor === amountMinor && old.compareAtMinor === compareAtMinor) return false;
  const updatedAt = new Date();
  await tx
    .insert(prices)
    .values({ variantId, currency, amountMinor, compareAtMinor, updatedAt })
    .onConflictDoUpdate({
      target: [prices.variantId, prices.currency],
      set: { amountMinor, compareAtMinor, updatedAt },
    });
  await recordPrices(tx, [variantId], currency, changedBy);
  return true;
}

/**
 * Writes down what variants cost everybody from now on. That is what they are sold at: while a price list makes one
 * cheaper, another price behind it is no step in its past.
 */
export async function recordPrices(
  tx: Transaction,
  variantIds: string[],
  currency: string,
  changedBy: string,
): Promise<void> {
  const ids = sql.param(variantIds);
  await tx.execute(sql`select record_prices(${ids}::text[], ${currency}, now(), ${changedBy})`);
}

/** Takes away what a variant costs in a currency other than the base: from now on it is converted. */
export async function removePrice(tx: Transaction, variantId: string, currency: string): Promise<void> {
  if (currency === homeMarket.currency)
    throw new RangeError('Every variant has a price in the base currency.');
  await tx.delete(prices).where(and(eq(prices.variantId, variantId), eq(prices.currency, currency)));
}
