import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dynamo, tableName } from '@/db/dynamo';
import { clock } from '@/lib/clock';
import { homeMarket } from '@/lib/market';
import { Fault } from '@/lib/result';
import { shop } from '@/lib/shop';

/** A line as the cart remembers it: what and how many, and the price its shopper last saw, in which currency. */
export type StoredLine = {
  variantId: string;
  quantity: number;
  seenPriceMinor: number;
  seenCurrency: string;
  addedAt: string;
};

export type StoredItem = {
  item: string;
  quantity: number;
  seenPriceMinor: number;
  /** Absent in lines from before there were two currencies. */
  seenCurrency?: string;
  addedAt?: string;
  expiresAt: number;
};

const keptDays = 90;
const linePrefix = 'line#';

export const nowSeconds = () => Math.floor(clock.now().getTime() / 1000);
export const expiry = () => nowSeconds() + keptDays * 86_400;
export const lineKey = (cartId: string, variantId: string) => ({ cartId, item: `${linePrefix}${variantId}` });

/** The lines of a cart, oldest first, strongly consistent: what was just added is there. */
export async function readLines(cartId: string): Promise<StoredLine[]> {
  const { Items = [] } = await reach(() =>
    dynamo().send(
      new QueryCommand({
        TableName: tableName('carts'),
        ConsistentRead: true,
        KeyConditionExpression: 'cartId = :cart and begins_with(#item, :line)',
        // Deletion of expired items is lazy: readers look for themselves.
        FilterExpression: 'expiresAt > :now',
        ExpressionAttributeNames: { '#item': 'item' },
        ExpressionAttributeValues: { ':cart': cartId, ':line': linePrefix, ':now': nowSeconds() },
      }),
    ),
  );
  return (Items as StoredItem[])
    .map((item) => ({
      variantId: item.item.slice(linePrefix.length),
      quantity: item.quantity,
      seenPriceMinor: item.seenPriceMinor,
      seenCurrency: item.seenCurrency ?? homeMarket.currency,
      addedAt: item.addedAt ?? '',
    }))
    .sort(
      (one, other) =>
        one.addedAt.localeCompare(other.addedAt) || one.variantId.localeCompare(other.variantId),
    );
}

/** Adds pieces to a line atomically, up to the shop's limit. Answers the line's quantity afterwards. */
export async function addQuantity(cartId: string, line: Omit<StoredLine, 'addedAt'>): Promise<number> {
  const { variantId, quantity, seenPriceMinor, seenCurrency } = line;
  const room = shop.maxQuantityPerLine - quantity;
  const added = await conditionally(() =>
    dynamo().send(
      new UpdateCommand({
        TableName: tableName('carts'),
        Key: lineKey(cartId, variantId),
        UpdateExpression:
          'ADD quantity :added SET seenPriceMinor = :price, seenCurrency = :currency, expiresAt = :expiry, addedAt = if_not_exists(addedAt, :at)',
        ConditionExpression: 'attribute_not_exists(quantity) OR (quantity <= :room AND expiresAt > :now)',
        ExpressionAttributeValues: {
          ':added': quantity,
          ':price': seenPriceMinor,
          ':currency': seenCurrency,
          ':expiry': expiry(),
          ':at': clock.now().toISOString(),
          ':room': room,
          ':now': nowSeconds(),
        },
        ReturnValues: 'UPDATED_NEW',
      }),
    ),
  );
  if (added) return (added.Attributes as StoredItem).quantity;
  // Full, or a leftover that expired: either way its quantity is no longer summed but set.
  const leftover = await readItem(cartId, variantId);
  const isExpired = !leftover || leftover.expiresAt <= nowSeconds();
  const setTo = isExpired ? quantity : shop.maxQuantityPerLine;
  await putLine(cartId, { variantId, quantity: setTo, seenPriceMinor, seenCurrency });
  return setTo;
}

export async function readItem(cartId: string, variantId: string): Promise<StoredItem | undefined> {
  const { Item } = await reach(() =>
    dynamo().send(
      new GetCommand({
        TableName: tableName('carts'),
        Key: lineKey(cartId, variantId),
        ConsistentRead: true,
      }),
    ),
  );
  return Item as StoredItem | undefined;
}

async function putLine(cartId: string, line: Omit<StoredLine, 'addedAt'>): Promise<void> {
  const { variantId, quantity, seenPriceMinor, seenCurrency } = line;
  await reach(() =>
    dynamo().send(
      new PutCommand({
        TableName: tableName('carts'),
        Item: {
          ...lineKey(cartId, variantId),
          quantity,
          seenPriceMinor,
          seenCurrency,
          addedAt: clock.now().toISOString(),
          expiresAt: expiry(),
        },
      }),
    ),
  );
}

/** Sets a line that exists to a quantity or a seen price. Answers false when there is no such line. */
export async function changeLine(
  cartId: string,
  variantId: string,
  change: { quantity?: number; seenPriceMinor?: number; seenCurrency?: string },
): Promise<boolean> {
  const parts = Object.entries(change).filter(([, value]) => value !== undefined);
  const changed = await conditionally(() =>
    dynamo().send(
      new UpdateCommand({
        TableName: tableName('carts'),
        Key: lineKey(cartId, variantId),
        UpdateExpression: `SET ${[...parts.map(([name]) => `${name} = :${name}`), 'expiresAt = :expiry'].join(', ')}`,
        ConditionExpression: 'attribute_exists(quantity) AND expiresAt > :now',
        ExpressionAttributeValues: {
          ...Object.fromEntries(parts.map(([name, value]) => [`:${name}`, value])),
          ':expiry': expiry(),
          ':now': nowSeconds(),
        },
      }),
    ),
  );
  return changed !== undefined;
}

export async function deleteLine(cartId: string, variantId: string): Promise<void> {
  await reach(() =>
    dynamo().send(new DeleteCommand({ TableName: tableName('carts'), Key: lineKey(cartId, variantId) })),
  );
}

async function conditionally<T>(send: () => Promise<T>): Promise<T | undefined> {
  return reach(async () => {
    try {
      return await send();
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  });
}

/** The cart store being away is a typed fault, so that a page can say so instead of failing. */
export async function reach<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new CartsUnreachable(error);
  }
}

/** The store of carts does not answer. Nothing in it is lost. */
export class CartsUnreachable extends Fault {
  constructor(cause: unknown) {
    super('The carts are out of reach.', { retryable: true, cause });
    this.name = 'CartsUnreachable';
  }
}
