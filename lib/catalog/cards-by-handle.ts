import { and, eq, inArray } from 'drizzle-orm';
import { read } from '@/db/client';
import { products } from '@/db/schema';
import type { Market } from '@/lib/market';
import { cardsOf } from './cards';
import type { ProductCard } from './product';

/** The cards of these products in the order asked for. Not kept: hardly two shoppers ask for the same. */
export function cardsByHandle(handles: string[], market: Market): Promise<ProductCard[]> {
  const asked = handles.filter((handle) => !handle.includes('\u0000'));
  if (asked.length === 0) return Promise.resolve([]);
  return read(async (db) => {
    const found = await db
      .select({ id: products.id, handle: products.handle })
      .from(products)
      .where(and(inArray(products.handle, asked), eq(products.status, 'published')));
    const idOf = new Map(found.map(({ id, handle }) => [handle, id]));
    const ids = [...new Set(asked)].flatMap((handle) => idOf.get(handle) ?? []);
    return cardsOf(db, ids, market);
  });
}
