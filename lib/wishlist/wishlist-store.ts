import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dynamo, tableName } from '@/db/dynamo';
import { clock } from '@/lib/clock';
import { Fault } from '@/lib/result';

/** A product somebody wants to remember. */
export type StoredWish = { productId: string; addedAt: string };

type StoredItem = { item: string; addedAt: string };

const keptDays = 400;
const prefix = 'product#';

export const nowSeconds = () => Math.floor(clock.now().getTime() / 1000);
export const expiry = () => nowSeconds() + keptDays * 86_400;
const keyOf = (ownerId: string, productId: string) => ({ ownerId, item: `${prefix}${productId}` });

/** What an owner wished, newest first, strongly consistent: what was just saved is there. */
export async function readWishes(ownerId: string): Promise<StoredWish[]> {
  const { Items = [] } = await reach(() =>
    dynamo().send(
      new QueryCommand({
        TableName: tableName('wishlists'),
        ConsistentRead: true,
        KeyConditionExpression: 'ownerId = :owner and begins_with(#item, :prefix)',
        // Deletion of expired items is lazy: readers look for themselves.
        FilterExpression: 'expiresAt > :now',
        ExpressionAttributeNames: { '#item': 'item' },
        ExpressionAttributeValues: { ':owner': ownerId, ':prefix': prefix, ':now': nowSeconds() },
      }),
    ),
  );
  return (Items as StoredItem[])
    .map(({ item, addedAt }) => ({ productId: item.slice(prefix.length), addedAt }))
    .sort(
      (one, other) =>
        other.addedAt.localeCompare(one.addedAt) || one.productId.localeCompare(other.productId),
    );
}

/** Saves a wish; one that is there already keeps its day and lives longer. */
export async function putWish(ownerId: string, { productId, addedAt }: StoredWish): Promise<void> {
  await reach(() =>
    dynamo().send(
      new UpdateCommand({
        TableName: tableName('wishlists'),
        Key: keyOf(ownerId, productId),
        UpdateExpression: 'SET addedAt = if_not_exists(addedAt, :at), expiresAt = :expiry',
        ExpressionAttributeValues: { ':at': addedAt, ':expiry': expiry() },
      }),
    ),
  );
}

export async function deleteWish(ownerId: string, productId: string): Promise<void> {
  await reach(() =>
    dynamo().send(new DeleteCommand({ TableName: tableName('wishlists'), Key: keyOf(ownerId, productId) })),
  );
}

/** The wishlists' store being away is a typed fault, so that a page can say so instead of failing. */
export async function reach<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new WishlistUnreachable(error);
  }
}

/** The store of wishlists does not answer. Nothing in it is lost. */
export class WishlistUnreachable extends Fault {
  constructor(cause: unknown) {
    super('The wishlists are out of reach.', { retryable: true, cause });
    this.name = 'WishlistUnreachable';
  }
}
