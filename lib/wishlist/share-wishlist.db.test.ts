import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { dynamo, tableName } from '@/db/dynamo';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { homeMarket } from '@/lib/market';
import { getSharedWishlist, sharePathOf, shareWishlist, withdrawShare } from '@/lib/wishlist/share-wishlist';
import { mergeWishes, wishedProductIds } from '@/lib/wishlist/wishlist';
import { putWish } from '@/lib/wishlist/wishlist-store';

useTestStores();

const tokenOf = (path: string) => path.split('/').at(-1) ?? '';
const seen = async (path: string) =>
  (await getSharedWishlist(tokenOf(path), homeMarket))?.map((wish) => wish.product?.title);

async function wish(ownerId: string, title: string): Promise<void> {
  const productId = newId('product');
  await primarySql()`insert into products (id, handle, title, status) values (${productId}, ${productId}, ${title}, 'published')`;
  await putWish(ownerId, { productId, addedAt: new Date().toISOString() });
}

test('a list is seen by its link as it stands, and no longer once that is withdrawn', async () => {
  const owner = newId('account');
  await wish(owner, 'Mug');
  expect(await sharePathOf(owner)).toBeUndefined();
  const path = await shareWishlist(owner);
  expect(path).toMatch(/^\/wishlist\/shared\/[\w-]{22}$/);
  expect(await sharePathOf(owner)).toBe(path);
  expect(await shareWishlist(owner)).toBe(path);
  await expect.poll(() => seen(path), { timeout: 5000 }).toEqual(['Mug']);
  // The link is no wish.
  expect(await wishedProductIds(owner)).toHaveLength(1);

  await withdrawShare(owner);
  await withdrawShare(owner);
  expect(await seen(path)).toBeUndefined();
  expect(await sharePathOf(owner)).toBeUndefined();
  const later = await shareWishlist(owner);
  expect(later).not.toBe(path);
  expect(await seen(path)).toBeUndefined();
});

test('asked for in many tabs at once, there is one link', async () => {
  const owner = newId('wishlist');
  const paths = await Promise.all(Array.from({ length: 8 }, () => shareWishlist(owner)));
  expect(new Set(paths)).toHaveProperty('size', 1);
  expect(await seen(paths[0] ?? '')).toEqual([]);
});

test('what is no link shows nothing', async () => {
  for (const token of [
    '',
    'x',
    'A'.repeat(22),
    newId('account'),
    'share',
    '\u0000'.repeat(22),
    'A'.repeat(5000),
  ])
    expect(await getSharedWishlist(token, homeMarket)).toBeUndefined();
});

test('a guest’s link ends when the list moves into an account', async () => {
  const [guest, member] = [newId('wishlist'), newId('account')];
  await wish(guest, 'Mug');
  await wish(member, 'Secret');
  const [guests, members] = [await shareWishlist(guest), await shareWishlist(member)];
  await mergeWishes(guest, member);
  expect(await seen(guests)).toBeUndefined();
  await expect.poll(() => seen(members), { timeout: 5000 }).toHaveLength(2);
});

test('an expired link shows nothing, though the store still has it', async () => {
  const token = 'B'.repeat(22);
  await dynamo().send(
    new PutCommand({
      TableName: tableName('wishlists'),
      Item: { ownerId: `share#${token}`, item: 'owner', sharedOwnerId: newId('account'), expiresAt: 1 },
    }),
  );
  expect(await getSharedWishlist(token, homeMarket)).toBeUndefined();
});
