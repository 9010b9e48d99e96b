import { and, asc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { inventoryLevels, inventoryMovements, locations } from '@/db/schema';
import { ok, type Result, refused } from '@/lib/result';

export type StockCorrection = { variantId: string; seen: number; stock: number; movedBy: string };

/**
 * Books the difference between the stock somebody saw and the stock they counted, as a correction: what
 * was sold in between stays sold. Refused when more would be taken than is free of reservations.
 */
export async function setStock(
  tx: Transaction,
  { variantId, seen, stock, movedBy }: StockCorrection,
): Promise<Result<number, { kind: 'reserved'; lowest: number }>> {
  const difference = stock - seen;
  if (difference === 0) return ok(0);
  const levels = await tx
    .select({
      locationId: locations.id,
      onHand: sql<number>`coalesce(${inventoryLevels.onHand}, 0)`,
      reserved: sql<number>`coalesce(${inventoryLevels.reserved}, 0)`,
    })
    .from(locations)
    .leftJoin(
      inventoryLevels,
      and(eq(inventoryLevels.locationId, locations.id), eq(inventoryLevels.variantId, variantId)),
    )
    .orderBy(asc(locations.priority), asc(locations.id));
  const free = levels.reduce((sum, level) => sum + level.onHand - level.reserved, 0);
  if (free + difference < 0) {
    return refused({ kind: 'reserved', lowest: Math.max(0, seen - free) });
  }
  for (const { locationId, delta } of spread(levels, difference)) {
    await tx
      .insert(inventoryLevels)
      .values({ variantId, locationId, onHand: Math.max(0, delta) })
      .onConflictDoUpdate({
        target: [inventoryLevels.variantId, inventoryLevels.locationId],
        set: { onHand: sql`${inventoryLevels.onHand} + ${delta}` },
      });
    await tx
      .insert(inventoryMovements)
      .values({ variantId, locationId, delta, reason: 'correction', movedBy });
  }
  return ok(difference);
}

type Level = { locationId: string; onHand: number; reserved: number };

/** More pieces go to the first location; fewer are taken from the first ones that have free ones. */
function spread(levels: Level[], difference: number): { locationId: string; delta: number }[] {
  const [first] = levels;
  if (!first) throw new Error('The shop has no location to keep stock at.');
  if (difference > 0) return [{ locationId: first.locationId, delta: difference }];
  let left = -difference;
  return levels.flatMap(({ locationId, onHand, reserved }) => {
    const taken = Math.min(left, onHand - reserved);
    left -= taken;
    return taken > 0 ? [{ locationId, delta: -taken }] : [];
  });
}
