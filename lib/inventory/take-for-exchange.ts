import type { SqlTransaction } from '@/db/sql-transaction';
import { writeEvents } from '@/lib/outbox/write-events';
import { ok, type Result, refused } from '@/lib/result';

/**
 * Takes pieces from the shelf that go out instead of returned ones: from the first location (lowest priority number)
 * that has them all free. Each move is written down. All or nothing.
 */
export async function takeForExchange(
  sql: SqlTransaction,
  taking: { orderId: string; variantId: string; quantity: number; movedBy: string },
): Promise<Result<undefined, { kind: 'short'; left: number }>> {
  const { orderId, variantId, quantity, movedBy } = taking;
  const levels = await sql<{ locationId: string; free: number }[]>`
    select level.location_id as "locationId", level.on_hand - level.reserved as free
    from inventory_levels level join locations place on place.id = level.location_id
    where level.variant_id = ${variantId}
    order by level.location_id for update of level`;
  const ranked = await sql<{ id: string }[]>`select id from locations order by priority, id`;
  const freeAt = new Map(levels.map(({ locationId, free }) => [locationId, free]));
  const place = ranked.find(({ id }) => (freeAt.get(id) ?? 0) >= quantity);
  if (!place) return refused({ kind: 'short', left: Math.max(0, ...levels.map(({ free }) => free)) });
  await sql`
    update inventory_levels set on_hand = on_hand - ${quantity}
    where variant_id = ${variantId} and location_id = ${place.id}`;
  await sql`
    insert into inventory_movements (variant_id, location_id, delta, reason, order_id, moved_by)
    values (${variantId}, ${place.id}, ${-quantity}, 'exchange', ${orderId}, ${movedBy})`;
  const [variant] = await sql<{ productId: string }[]>`
    select product_id as "productId" from variants where id = ${variantId}`;
  if (variant)
    await writeEvents(sql, [{ topic: 'stock.changed', payload: { productIds: [variant.productId] } }]);
  return ok(undefined);
}

/** Puts pieces that were taken for an exchange back where they came from: it was called off before they left. */
export async function putBackForExchange(
  sql: SqlTransaction,
  back: { orderId: string; variantId: string; quantity: number; movedBy: string },
): Promise<void> {
  const { orderId, variantId, quantity, movedBy } = back;
  const [place] = await sql<{ locationId: string }[]>`
    select location_id as "locationId" from inventory_movements
    where order_id = ${orderId} and variant_id = ${variantId} and reason = 'exchange'
    group by 1 having sum(delta) <= ${-quantity}::int order by 1 limit 1`;
  if (!place) return;
  await sql`
    update inventory_levels set on_hand = on_hand + ${quantity}
    where variant_id = ${variantId} and location_id = ${place.locationId}`;
  await sql`
    insert into inventory_movements (variant_id, location_id, delta, reason, order_id, moved_by)
    values (${variantId}, ${place.locationId}, ${quantity}, 'exchange', ${orderId}, ${movedBy})`;
  const [variant] = await sql<{ productId: string }[]>`
    select product_id as "productId" from variants where id = ${variantId}`;
  if (variant)
    await writeEvents(sql, [{ topic: 'stock.changed', payload: { productIds: [variant.productId] } }]);
}
