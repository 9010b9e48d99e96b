import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { priceChanges, prices } from '@/db/schema';
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
  await tx.insert(priceChanges).values({ variantId, currency, amountMinor, compareAtMinor, changedBy });
  return true;
}

/** Takes away what a variant costs in a currency other than the base: from now on it is converted. */
export async function removePrice(tx: Transaction, variantId: string, currency: string): Promise<void> {
  if (currency === homeMarket.currency)
    throw new RangeError('Every variant has a price in the base currency.');
  await tx.delete(prices).where(and(eq(prices.variantId, variantId), eq(prices.currency, currency)));
}
