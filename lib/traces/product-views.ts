import { z } from 'zod';
import { newId } from '@/lib/id';
import { itemsAt, itemsOfName } from '@/lib/traces/read-traces';
import { leaveTraces, shardFor } from '@/lib/traces/trace-queue';

/** A visitor has looked at a product. */
export type ProductView = { visitorId: string; productId: string; at: Date };

const keptSeconds = 180 * 24 * 3600;

const storedView = z
  .object({ visitorId: z.string(), productShard: z.string(), viewedAt: z.string() })
  .transform(({ visitorId, productShard, viewedAt }) => ({
    visitorId,
    productId: productShard.split('#')[0] ?? '',
    at: new Date(viewedAt.split('#')[0] ?? ''),
  }));

/** Queues a view. Returns at once and never fails: the page does not wait for the store. */
export function recordView({ visitorId, productId, at }: ProductView): Promise<void> {
  const itemId = newId('view');
  const { key, told } = shardFor('productViews', { name: productId, itemId, at });
  const item = {
    visitorId,
    viewedAt: `${at.toISOString()}#${itemId}`,
    productShard: key,
    expiresAt: Math.floor(at.getTime() / 1000) + keptSeconds,
  };
  return leaveTraces([{ table: 'productViews', item }, ...told]);
}

/** What a visitor looked at, newest first. */
export async function viewsOfVisitor(visitorId: string, limit = 50): Promise<ProductView[]> {
  const items = await itemsAt({ table: 'productViews', key: visitorId, newestFirst: true, limit });
  return items.map((item) => storedView.parse(item));
}

/** Who looked at a product since a moment, newest first; `isWhole` as of {@link itemsOfName}. */
export async function viewsOfProduct(
  productId: string,
  { since, limit = 10_000 }: { since: Date; limit?: number },
): Promise<{ views: ProductView[]; isWhole: boolean }> {
  const { items, isWhole } = await itemsOfName({
    ...{ table: 'productViews', index: 'by_product', name: productId },
    ...{ since: since.toISOString(), limit },
  });
  return { views: items.map((item) => storedView.parse(item)), isWhole };
}
