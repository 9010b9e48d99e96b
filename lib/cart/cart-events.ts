import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { dynamo, tableName } from '@/db/dynamo';
import { shardKey, shardKeys, shardTiers } from '@/db/write-shards';
import { expiry, readLines } from '@/lib/cart/cart-store';
import { clock } from '@/lib/clock';
import { newId } from '@/lib/id';
import { itemsAt } from '@/lib/traces/read-traces';
import { leaveTraces } from '@/lib/traces/trace-queue';

/** `quantity`: pieces of the line afterwards; of `bought`, pieces taken out. */
export type CartEvent = {
  kind: 'added' | 'changed' | 'removed' | 'moved' | 'bought';
  variantId?: string;
  quantity?: number;
  /** Of `moved`, the cart it went to; of `bought`, the checkout. */
  other?: string;
};

const keptSeconds = 400 * 24 * 3600;
/** Carts are spread over 256 shards an hour: a quarter of a million may be touched in a second. */
const idleTier = 1;

const shelf = globalThis as unknown as { stoaTouchedCarts?: LRUCache<string, string> };

const storedEvent = z
  .object({
    happenedAt: z.string(),
    kind: z.enum(['added', 'changed', 'removed', 'moved', 'bought']),
    variantId: z.string().optional(),
    quantity: z.number().optional(),
    other: z.string().optional(),
  })
  .transform(({ happenedAt, ...event }) => ({ ...event, at: new Date(happenedAt.split('#')[0] ?? '') }));

/** Queues what happened to a cart. Returns at once and never fails. */
export function recordCartEvent(cartId: string, event: CartEvent): void {
  const at = clock.now();
  const item = {
    ...event,
    cartId,
    happenedAt: `${at.toISOString()}#${newId('cartEvent')}`,
    expiresAt: Math.floor(at.getTime() / 1000) + keptSeconds,
  };
  void leaveTraces([{ table: 'cartEvents', item }]);
}

/** What happened to a cart, in order. */
export async function eventsOfCart(cartId: string, limit = 500): Promise<z.infer<typeof storedEvent>[]> {
  const items = await itemsAt({ table: 'cartEvents', key: cartId, limit });
  return items.map((item) => storedEvent.parse(item));
}

/**
 * Says that a cart was touched in this hour, for {@link cartsIdleSince}. Returns at once and never fails: a touch
 * that is lost is made good by the next hour's.
 */
export function touchCart(cartId: string): void {
  const hour = clock.now().toISOString().slice(0, 13);
  if (touchedHere().get(cartId) === hour) return;
  touchedHere().set(cartId, hour);
  const shard = shardKey(hour, idleTier, Math.floor(Math.random() * shardTiers[idleTier].shards));
  setIdle(cartId, 'SET touchedAt = :at, expiresAt = :expiry, idleShard = :shard', { ':shard': shard });
}

/** What was in a cart is bought: it waits for nobody. */
export function settleCart(cartId: string): void {
  touchedHere().delete(cartId);
  setIdle(cartId, 'SET touchedAt = :at, expiresAt = :expiry REMOVE idleShard', {});
}

/** The hour in which this node has said that a cart was touched: once is enough. */
function touchedHere(): LRUCache<string, string> {
  shelf.stoaTouchedCarts ??= new LRUCache({ max: 50_000 });
  return shelf.stoaTouchedCarts;
}

function setIdle(cartId: string, expression: string, values: Record<string, unknown>): void {
  dynamo()
    .send(
      new UpdateCommand({
        TableName: tableName('carts'),
        Key: { cartId, item: 'cart' },
        UpdateExpression: expression,
        // Two answers may come to the store in the other order.
        ConditionExpression: 'attribute_not_exists(touchedAt) OR touchedAt <= :at',
        ExpressionAttributeValues: { ':at': clock.now().toISOString(), ':expiry': expiry(), ...values },
      }),
    )
    .catch(() => undefined);
}

/**
 * The carts with something in them that nobody has touched since they were in a given hour (UTC, `2026-11-25T10`),
 * longest first. 256 questions, and one for each cart: work for the background.
 */
export async function cartsIdleSince(hour: string, limit = 1000): Promise<string[]> {
  const asked = shardKeys(hour, idleTier).map((key) =>
    itemsAt({ table: 'carts', index: 'by_idle', key, limit }),
  );
  const carts = (await Promise.all(asked)).flat();
  carts.sort((a, b) => String(a.touchedAt).localeCompare(String(b.touchedAt)));
  const waiting: string[] = [];
  for (const { cartId } of carts.slice(0, limit)) {
    if ((await readLines(String(cartId))).length > 0) waiting.push(String(cartId));
  }
  return waiting;
}
