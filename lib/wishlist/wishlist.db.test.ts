import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { closeDynamo, dynamo, tableName } from '@/db/dynamo';
import { useTestStores } from '@/db/test-stores';
import { rereadEnv } from '@/env';
import { newId } from '@/lib/id';
import { homeMarket } from '@/lib/market';
import {
  addWish,
  getWishlist,
  maxWishes,
  mergeWishes,
  removeWish,
  wishedProductIds,
} from '@/lib/wishlist/wishlist';
import { putWish, WishlistUnreachable } from '@/lib/wishlist/wishlist-store';

useTestStores();

async function product(status = 'published'): Promise<string> {
  const [productId, variantId] = [newId('product'), newId('variant')];
  await primarySql().begin((sql) => [
    sql`insert into products (id, handle, title, status) values (${productId}, ${productId}, 'Mug', ${status})`,
    sql`insert into variants (id, product_id, position) values (${variantId}, ${productId}, 1)`,
    sql`insert into prices (variant_id, currency, amount_minor) values (${variantId}, 'USD', 1900)`,
  ]);
  return productId;
}

/** The replica hears of a new product a moment later. */
const add = (listId: string, productId: string) =>
  expect.poll(async () => (await addWish(listId, productId)).ok, { timeout: 5000 }).toBe(true);

describe('a wishlist', () => {
  test('remembers once, newest first, and forgets', async () => {
    const listId = newId('wishlist');
    const [one, other] = [await product(), await product()];
    await add(listId, one);
    await add(listId, other);
    await add(listId, one);
    expect(await wishedProductIds(listId)).toEqual([other, one]);
    await removeWish(listId, other);
    await removeWish(listId, other);
    await removeWish(listId, 'prd_nonsense\u0000');
    expect(await wishedProductIds(listId)).toEqual([one]);
  });

  test('takes no product that is not sold, and nothing invented', async () => {
    const listId = newId('wishlist');
    for (const id of [newId('product'), await product('draft'), '', "'; drop table", 'prd_\u0000'])
      expect(await addWish(listId, id)).toEqual({ ok: false, problem: { kind: 'gone' } });
    expect(await wishedProductIds(listId)).toEqual([]);
  });

  test('two tabs that save at once both count', async () => {
    const listId = newId('wishlist');
    const all = await Promise.all(Array.from({ length: 6 }, () => product()));
    await Promise.all(all.map((productId) => add(listId, productId)));
    expect(new Set(await wishedProductIds(listId))).toEqual(new Set(all));
  });

  test('a full one says so and loses nothing', async () => {
    const listId = newId('wishlist');
    const addedAt = new Date().toISOString();
    for (let index = 0; index < maxWishes; index += 1)
      await putWish(listId, { productId: newId('product'), addedAt });
    const productId = await product();
    await expect
      .poll(() => addWish(listId, productId), { timeout: 5000 })
      .toEqual({ ok: false, problem: { kind: 'full' } });
    expect(await wishedProductIds(listId)).toHaveLength(maxWishes);
  });

  test('of a guest moves to the account, where the older day stays; again does no harm', async () => {
    const [guest, own] = [newId('wishlist'), newId('account')];
    const [both, guests] = [await product(), await product()];
    await add(own, both);
    await add(guest, both);
    await add(guest, guests);
    await mergeWishes(guest, own);
    await mergeWishes(guest, own);
    await mergeWishes(own, own);
    expect(await wishedProductIds(guest)).toEqual([]);
    expect(await wishedProductIds(own)).toEqual([guests, both]);
  });

  test('shows what is sold now, and that the rest is gone', async () => {
    const listId = newId('wishlist');
    const [sold, gone] = [await product(), await product()];
    await add(listId, gone);
    await add(listId, sold);
    await primarySql()`update products set status = 'archived' where id = ${gone}`;
    await expect
      .poll(async () => (await getWishlist(listId, homeMarket)).map((wish) => wish.product?.title), {
        timeout: 5000,
      })
      .toEqual(['Mug', undefined]);
  });

  test('an expired wish is not shown, though the store still has it', async () => {
    const listId = newId('wishlist');
    await dynamo().send(
      new PutCommand({
        TableName: tableName('wishlists'),
        Item: { ownerId: listId, item: `product#${newId('product')}`, addedAt: '2020', expiresAt: 1 },
      }),
    );
    expect(await wishedProductIds(listId)).toEqual([]);
  });
});

describe('without its store', () => {
  const endpoint = () => process.env.DYNAMODB_ENDPOINT;
  let before: string | undefined;
  afterEach(() => {
    process.env.DYNAMODB_ENDPOINT = before;
    rereadEnv();
    closeDynamo();
  });

  test('it says that it is out of reach', async () => {
    before = endpoint();
    process.env.DYNAMODB_ENDPOINT = 'http://127.0.0.1:1';
    rereadEnv();
    closeDynamo();
    await expect(wishedProductIds(newId('wishlist'))).rejects.toBeInstanceOf(WishlistUnreachable);
  });
});
