import { and, asc, eq, gte, isNull, notInArray, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { inventoryLevels, orders, products, variants } from '@/db/schema';
import { clock } from '@/lib/clock';
import type { Money } from '@/lib/money';
import { shop } from '@/lib/shop';

export type Day = { day: string; orderCount: number; revenue: Money };
export type LowStock = {
  productId: string;
  title: string;
  variantTitle: string;
  sku: string;
  available: number;
};
export type Overview = { days: Day[]; lowStock: LowStock[] };

const dayMs = 24 * 3600 * 1000;
const lowStockRows = 8;

/** The last `dayCount` days (UTC, today last) and what is about to sell out. A replica answers. */
export async function deskOverview(dayCount = 14): Promise<Overview> {
  const [days, lowStock] = await Promise.all([salesByDay(dayCount), scarcest()]);
  return { days, lowStock };
}

async function salesByDay(dayCount: number): Promise<Day[]> {
  const today = clock.now().toISOString().slice(0, 10);
  const first = new Date(Date.parse(today) - (dayCount - 1) * dayMs);
  const day = sql<string>`to_char(${orders.placedAt} at time zone 'UTC', 'YYYY-MM-DD')`;
  const rows = await read((db) =>
    db
      .select({
        day,
        orderCount: sql<number>`count(*)::int`,
        revenueMinor: sql<string>`sum(${orders.totalMinor})::text`,
      })
      .from(orders)
      .where(
        and(
          gte(orders.placedAt, first),
          eq(orders.currency, shop.currency),
          notInArray(orders.state, ['cancelled', 'refunded']),
        ),
      )
      .groupBy(day),
  );
  const known = new Map(rows.map((row) => [row.day, row]));
  return Array.from({ length: dayCount }, (_, index) => {
    const name = new Date(first.getTime() + index * dayMs).toISOString().slice(0, 10);
    const row = known.get(name);
    const amountMinor = Number(row?.revenueMinor ?? 0);
    return { day: name, orderCount: row?.orderCount ?? 0, revenue: { amountMinor, currency: shop.currency } };
  });
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
