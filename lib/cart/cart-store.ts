import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { dynamo, tableName } from '@/db/dynamo';
import { clock } from '@/lib/clock';
import { Fault } from '@/lib/result';
import { shop } from '@/lib/shop';

/** A line as the cart remembers it: what and how many, and the price its shopper last saw. */
export type StoredLine = { variantId: string; quantity: number; seenPriceMinor: number; addedAt: string };

type StoredItem = {
  item: string;
  quantity: number;
  seenPriceMinor: number;
  addedAt?: string;
  expiresAt: number;
};
type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const keptDays = 90;
const linePrefix = 'line#';

const nowSeconds = () => Math.floor(clock.now().getTime() / 1000);
const expiry = () => nowSeconds() + keptDays * 86_400;
const lineKey = (cartId: string, variantId: string) => ({ cartId, item: `${linePrefix}${variantId}` });

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
      addedAt: item.addedAt ?? '',
    }))
    .sort(
      (one, other) =>
        one.addedAt.localeCompare(other.addedAt) || one.variantId.localeCompare(other.variantId),
    );
}

/** Adds pieces to a line atomically, up to the shop's limit. Answers the line's quantity afterwards. */
export async function addQuantity(cartId: string, line: Omit<StoredLine, 'addedAt'>): Promise<number> {
  const { variantId, quantity, seenPriceMinor } = line;
  const room = shop.maxQuantityPerLine - quantity;
  const added = await conditionally(() =>
    dynamo().send(
      new UpdateCommand({
        TableName: tableName('carts'),
        Key: lineKey(cartId, variantId),
        UpdateExpression:
          'ADD quantity :added SET seenPriceMinor = :price, expiresAt = :expiry, addedAt = if_not_exists(addedAt, :at)',
        ConditionExpression: 'attribute_not_exists(quantity) OR (quantity <= :room AND expiresAt > :now)',
        ExpressionAttributeValues: {
          ':added': quantity,
          ':price': seenPriceMinor,
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
  await putLine(cartId, { variantId, quantity: setTo, seenPriceMinor });
  return setTo;
}

async function readItem(cartId: string, variantId: string): Promise<StoredItem | undefined> {
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
  const { variantId, quantity, seenPriceMinor } = line;
  await reach(() =>
    dynamo().send(
      new PutCommand({
        TableName: tableName('carts'),
        Item: {
          ...lineKey(cartId, variantId),
          quantity,
          seenPriceMinor,
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
  change: { quantity?: number; seenPriceMinor?: number },
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

/**
 * Moves every line of one cart to another; quantities add up to the shop's limit. Each line moves in one
 * transaction, so that a crash or a second mover in between neither loses nor doubles it.
 */
export async function moveLines(fromCartId: string, toCartId: string): Promise<void> {
  for (const line of await readLines(fromCartId)) {
    await untilSettled(() => moveLine(fromCartId, toCartId, line.variantId));
  }
}

async function moveLine(fromCartId: string, toCartId: string, variantId: string): Promise<boolean> {
  const [from, to] = await Promise.all([readItem(fromCartId, variantId), readItem(toCartId, variantId)]);
  if (!from) return true;
  const there = to && to.expiresAt > nowSeconds() ? to.quantity : 0;
  const TableName = tableName('carts');
  return transactWrite([
    {
      Delete: {
        TableName,
        Key: lineKey(fromCartId, variantId),
        ConditionExpression: 'quantity = :moved',
        ExpressionAttributeValues: { ':moved': from.quantity },
      },
    },
    {
      Update: {
        TableName,
        Key: lineKey(toCartId, variantId),
        UpdateExpression:
          'SET quantity = :sum, seenPriceMinor = :price, expiresAt = :expiry, addedAt = if_not_exists(addedAt, :at)',
        ConditionExpression: to ? 'quantity = :was' : 'attribute_not_exists(quantity)',
        ExpressionAttributeValues: {
          ':sum': Math.min(there + from.quantity, shop.maxQuantityPerLine),
          ':price': from.seenPriceMinor,
          ':expiry': expiry(),
          ':at': from.addedAt ?? clock.now().toISOString(),
          ...(to && { ':was': to.quantity }),
        },
      },
    },
  ]);
}

/**
 * Takes what was bought out of a cart, once per checkout however often it is called: pieces added since
 * stay. The mark that it was done is written in the same transaction.
 */
export async function takeOutBought(
  cartId: string,
  checkoutId: string,
  bought: { variantId: string; quantity: number }[],
): Promise<void> {
  await untilSettled(async () => {
    const lines = new Map((await readLines(cartId)).map((line) => [line.variantId, line.quantity]));
    const TableName = tableName('carts');
    const mark: Write = {
      Put: {
        TableName,
        Item: { cartId, item: `bought#${checkoutId}`, expiresAt: expiry() },
        ConditionExpression: 'attribute_not_exists(cartId)',
      },
    };
    const takes = bought.flatMap(({ variantId, quantity }): Write[] => {
      const there = lines.get(variantId);
      return there === undefined ? [] : [takeFromLine(cartId, variantId, there, quantity)];
    });
    if (await transactWrite([mark, ...takes])) return true;
    return isMarked(cartId, checkoutId);
  });
}

function takeFromLine(cartId: string, variantId: string, there: number, quantity: number): Write {
  const shared = {
    TableName: tableName('carts'),
    Key: lineKey(cartId, variantId),
    ConditionExpression: 'quantity = :there',
  };
  if (there <= quantity) return { Delete: { ...shared, ExpressionAttributeValues: { ':there': there } } };
  return {
    Update: {
      ...shared,
      UpdateExpression: 'SET quantity = :left',
      ExpressionAttributeValues: { ':there': there, ':left': there - quantity },
    },
  };
}

async function isMarked(cartId: string, checkoutId: string): Promise<boolean> {
  const { Item } = await reach(() =>
    dynamo().send(
      new GetCommand({
        TableName: tableName('carts'),
        Key: { cartId, item: `bought#${checkoutId}` },
        ConsistentRead: true,
      }),
    ),
  );
  return Item !== undefined;
}

/** Tries again while another writer is in the way; gives up as a retryable fault. */
async function untilSettled(attempt: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    if (await attempt()) return;
    await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** turn * Math.random()));
  }
  throw new Fault('The cart is too busy.', { retryable: true });
}

async function transactWrite(writes: Write[]): Promise<boolean> {
  return reach(async () => {
    try {
      await dynamo().send(new TransactWriteCommand({ TransactItems: writes }));
      return true;
    } catch (error) {
      if (error instanceof TransactionCanceledException) return false;
      throw error;
    }
  });
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
async function reach<T>(ask: () => Promise<T>): Promise<T> {
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
