import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { dynamo, tableName } from '@/db/dynamo';
import { expiry, nowSeconds, reach } from '@/lib/wishlist/wishlist-store';

// Two items a link: from its token to the owner, which whoever has the link reads, and from the owner to the
// token, which says that there is one already.
const ownKey = (ownerId: string) => ({ ownerId, item: 'share' });
const linkKey = (token: string) => ({ ownerId: `share#${token}`, item: 'owner' });

/** 128 bits nobody can guess, as an address spells them. */
const tokenShape = /^[A-Za-z0-9_-]{22}$/;

/** The token of an owner's link that is in force. */
export async function readToken(ownerId: string): Promise<string | undefined> {
  return (await readItem<{ token: string }>(ownKey(ownerId)))?.token;
}

/** Whose list the link shows; `undefined` when it was withdrawn, or never given. */
export async function readOwner(token: string): Promise<string | undefined> {
  if (!tokenShape.test(token)) return undefined;
  return (await readItem<{ sharedOwnerId: string }>(linkKey(token)))?.sharedOwnerId;
}

/** Gives a list a link, and the one it has when it has one: of two asked for at once, one stays. */
export async function putToken(ownerId: string): Promise<string> {
  const token = randomBytes(16).toString('base64url');
  // The link works before anybody is told of it.
  await put({ ...linkKey(token), sharedOwnerId: ownerId });
  if (await put({ ...ownKey(ownerId), token }, { isFirst: true })) return token;
  await remove(linkKey(token));
  return (await readToken(ownerId)) ?? putToken(ownerId);
}

/** Ends an owner's link, what others see first. */
export async function deleteToken(ownerId: string): Promise<void> {
  const token = await readToken(ownerId);
  if (!token) return;
  await remove(linkKey(token));
  await remove(ownKey(ownerId));
}

type Key = { ownerId: string; item: string };

async function readItem<Item>(key: Key): Promise<Item | undefined> {
  const { Item } = await reach(() =>
    dynamo().send(new GetCommand({ TableName: tableName('wishlists'), Key: key, ConsistentRead: true })),
  );
  // Deletion of expired items is lazy: readers look for themselves.
  return Item && Item.expiresAt > nowSeconds() ? (Item as Item) : undefined;
}

/** Answers whether it was written; with `isFirst` only where nothing in force stands. */
async function put(item: Key & Record<string, string>, { isFirst = false } = {}): Promise<boolean> {
  return reach(async () => {
    try {
      await dynamo().send(
        new PutCommand({
          TableName: tableName('wishlists'),
          Item: { ...item, expiresAt: expiry() },
          ...(isFirst && {
            ConditionExpression: 'attribute_not_exists(expiresAt) or expiresAt <= :now',
            ExpressionAttributeValues: { ':now': nowSeconds() },
          }),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  });
}

async function remove(key: Key): Promise<void> {
  await reach(() => dynamo().send(new DeleteCommand({ TableName: tableName('wishlists'), Key: key })));
}
