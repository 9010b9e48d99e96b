import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { dynamo, tableName } from '@/db/dynamo';
import { expiry, lineKey, nowSeconds, reach, readItem, readLines } from '@/lib/cart/cart-store';
import { clock } from '@/lib/clock';
import { homeMarket } from '@/lib/market';
import { Fault } from '@/lib/result';
import { shop } from '@/lib/shop';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/**
 * Moves every line of one cart to another; quantities add up to the shop's limit. Each line moves in one
 * transaction, so that a crash or a second mover in between neither loses nor doubles it. Answers how many.
 */
export async function moveLines(fromCartId: string, toCartId: string): Promise<number> {
  const lines = await readLines(fromCartId);
  for (const line of lines) {
    await untilSettled(() => moveLine(fromCartId, toCartId, line.variantId));
  }
  return lines.length;
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
          'SET quantity = :sum, seenPriceMinor = :price, seenCurrency = :currency, expiresAt = :expiry, addedAt = if_not_exists(addedAt, :at)',
        ConditionExpression: to ? 'quantity = :was' : 'attribute_not_exists(quantity)',
        ExpressionAttributeValues: {
          ':sum': Math.min(there + from.quantity, shop.maxQuantityPerLine),
          ':price': from.seenPriceMinor,
          ':currency': from.seenCurrency ?? homeMarket.currency,
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
 * stay. The mark that it was done is written in the same transaction. Answers whether this call did it.
 */
export async function takeOutBought(
  cartId: string,
  checkoutId: string,
  bought: { variantId: string; quantity: number }[],
): Promise<boolean> {
  let isDoneNow = false;
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
    isDoneNow = await transactWrite([mark, ...takes]);
    return isDoneNow || isMarked(cartId, checkoutId);
  });
  return isDoneNow;
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
