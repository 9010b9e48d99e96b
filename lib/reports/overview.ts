import { and, asc, eq, gte, isNull, notInArray, sql } from 'drizzle-orm';
import { type Db, read } from '@/db/client';
import { exchangeRates, inventoryLevels, orders, products, variants } from '@/db/schema';
import { clock } from '@/lib/clock';
import type { Money } from '@/lib/money';
import { shop } from '@/lib/shop';

/**
 * `revenue` holds a sum for each currency sold in, the base first; `inBase` counts them together at the rates
 * the report states.
 */
export type Day = { day: string; orderCount: number; revenue: Money[]; inBase: Money };

/** How many units of a currency one unit of the base was counted as. */
export type CountedRate = { currency: string; rate: number };
export type LowStock = {
  productId: string;
  title: string;
  variantTitle: string;
  sku: string;
  available: number;
};
export type Overview = { days: Day[]; rates: CountedRate[]; lowStock: LowStock[] };

const dayMs = 24 * 3600 * 1000;
const lowStockRows = 8;

/** The last `dayCount` days (UTC, today last) and what is about to sell out. A replica answers. */
export async function deskOverview(dayCount = 14): Promise<Overview> {
  const [sales, lowStock] = await Promise.all([salesByDay(dayCount), scarcest()]);
  return { ...sales, lowStock };
}

async function salesByDay(dayCount: number): Promise<{ days: Day[]; rates: CountedRate[] }> {
  const today = clock.now().toISOString().slice(0, 10);
  const first = new Date(Date.parse(today) - (dayCount - 1) * dayMs);
  const [sales, rates] = await read((db) => Promise.all([salesSince(db, first), ratesNow(db)]));
  const days = Array.from({ length: dayCount }, (_, index) => {
    const day = new Date(first.getTime() + index * dayMs).toISOString().slice(0, 10);
    return dayOf(
      day,
      sales.filter((sale) => sale.day === day),
      rates,
    );
  });
  const sold = new Set(sales.map((sale) => sale.currency));
  return { days, rates: rates.filter(({ currency }) => sold.has(currency)) };
}

type Sale = { day: string; currency: string; orderCount: number; revenueMinor: number };

function salesSince(db: Db, first: Date): Promise<Sale[]> {
  const day = sql<string>`to_char(${orders.placedAt} at time zone 'UTC', 'YYYY-MM-DD')`;
  return db
    .select({
      day,
      currency: orders.currency,
      orderCount: sql<number>`count(*)::int`,
      revenueMinor: sql<number>`sum(${orders.totalMinor})::float8`,
    })
    .from(orders)
    .where(and(gte(orders.placedAt, first), notInArray(orders.state, ['cancelled', 'refunded'])))
    .groupBy(day, orders.currency);
}

async function ratesNow(db: Db): Promise<CountedRate[]> {
  const rows = await db
    .select({ currency: exchangeRates.currency, rate: exchangeRates.rate })
    .from(exchangeRates)
    .where(eq(exchangeRates.baseCurrency, shop.currency));
  return rows.map(({ currency, rate }) => ({ currency, rate: Number(rate) }));
}

/** Pure: one day's sales, in each currency and together. What has no rate any more is told but not counted. */
export function dayOf(day: string, sales: Omit<Sale, 'day'>[], rates: CountedRate[]): Day {
  const counted = sales.reduce((sum, { currency, revenueMinor }) => {
    const rate = currency === shop.currency ? 1 : rates.find((known) => known.currency === currency)?.rate;
    return rate ? sum + revenueMinor / rate : sum;
  }, 0);
  const others = sales.filter(({ currency }) => currency !== shop.currency);
  const base = sales.find(({ currency }) => currency === shop.currency);
  return {
    day,
    orderCount: sales.reduce((sum, sale) => sum + sale.orderCount, 0),
    revenue: [
      { amountMinor: base?.revenueMinor ?? 0, currency: shop.currency },
      ...others.map(({ revenueMinor, currency }) => ({ amountMinor: revenueMinor, currency })),
    ],
    inBase: { amountMinor: Math.round(counted), currency: shop.currency },
  };
}

async function scarcest(): Promise<LowStock[]> {
  const available = sql<number>`${inventoryLevels.onHand} - ${inventoryLevels.reserved}`;
  const rows = await read((db) =>
    db
      .select({
        productId: products.id,
        title: products.title,
        optionValues: variants.optionValues,
        sku: variants.sku,
        available,
      })
      .from(inventoryLevels)
      .innerJoin(variants, and(eq(variants.id, inventoryLevels.variantId), isNull(variants.withdrawnAt)))
      .innerJoin(products, and(eq(products.id, variants.productId), eq(products.status, 'published')))
      // By place: a sum over all places would have to add up the whole warehouse first.
      .where(sql`${available} <= ${shop.lowStockAt}`)
      // What is about to sell out can still be helped; what has sold out stands behind it.
      .orderBy(sql`${available} <= 0`, asc(available), asc(products.title))
      .limit(lowStockRows),
  );
  return rows.map(({ optionValues, ...row }) => ({ ...row, variantTitle: optionValues.join(' / ') }));
}
