import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { closeDynamo, dynamo, tableName } from '@/db/dynamo';
import { useTestStores } from '@/db/test-stores';
import { rereadEnv } from '@/env';
import {
  acceptPrices,
  addToCart,
  clearCart,
  countItems,
  getCart,
  maxLines,
  mergeCarts,
  removeLine,
  setLineQuantity,
  takeBoughtFromCart,
} from '@/lib/cart/cart';
import { CartsUnreachable } from '@/lib/cart/cart-store';
import { newId } from '@/lib/id';

useTestStores();

async function variant(stock = 200, priceMinor = 1900): Promise<string> {
  const [productId, variantId] = [newId('product'), newId('variant')];
  await primarySql().begin((sql) => [
    sql`insert into products (id, handle, title, status) values (${productId}, ${productId}, 'Mug', 'published')`,
    sql`insert into variants (id, product_id, position, option_values)
      values (${variantId}, ${productId}, 1, '{Olive,Large}')`,
    sql`insert into prices (variant_id, currency, amount_minor) values (${variantId}, 'USD', ${priceMinor})`,
    sql`insert into inventory_levels (variant_id, location_id, on_hand)
      select ${variantId}, id, ${stock} from locations limit 1`,
  ]);
  return variantId;
}

const quantities = async (cartId: string) =>
  Object.fromEntries((await getCart(cartId)).lines.map((line) => [line.variantId, line.quantity]));

describe('adding', () => {
  test('is there at once, with the live price and stock', async () => {
    const cartId = newId('cart');
    const variantId = await variant(7);
    expect(await addToCart(cartId, variantId, 2)).toEqual({ ok: true, value: { quantity: 2, title: 'Mug' } });
    expect(await getCart(cartId)).toMatchObject({
      lines: [{ variantTitle: 'Olive / Large', quantity: 2, available: 7, lineTotal: { amountMinor: 3800 } }],
      subtotal: { amountMinor: 3800, currency: 'USD' },
      itemCount: 2,
    });
    expect(await countItems(cartId)).toBe(2);
  });

  test('from many tabs at once counts every one', async () => {
    const cartId = newId('cart');
    const variantId = await variant();
    await Promise.all(Array.from({ length: 20 }, () => addToCart(cartId, variantId, 2)));
    expect(await quantities(cartId)).toEqual({ [variantId]: 40 });
  });

  test('stops at the limit of a line', async () => {
    const cartId = newId('cart');
    const variantId = await variant();
    await addToCart(cartId, variantId, 60);
    expect(await addToCart(cartId, variantId, 60)).toMatchObject({ value: { quantity: 99 } });
    await Promise.all(Array.from({ length: 5 }, () => addToCart(cartId, variantId, 60)));
    expect(await quantities(cartId)).toEqual({ [variantId]: 99 });
  });

  test.each([0, -1, 1.5, 100, Number.NaN, 1e300])('refuses the quantity %s', async (quantity) => {
    const answer = await addToCart(newId('cart'), await variant(), quantity);
    expect(answer).toEqual({ ok: false, problem: { kind: 'bad-quantity' } });
  });

  test('refuses what is not sold', async () => {
    const cartId = newId('cart');
    for (const id of ['', "'; drop table carts", 'var_\u0000', newId('variant')]) {
      expect(await addToCart(cartId, id, 1)).toEqual({ ok: false, problem: { kind: 'gone' } });
    }
    expect(await addToCart(cartId, await variant(0), 1)).toMatchObject({ problem: { kind: 'sold-out' } });
  });

  test('a full cart takes no further line and loses none', async () => {
    const cartId = newId('cart');
    const all = await Promise.all(Array.from({ length: maxLines + 1 }, () => variant()));
    for (const variantId of all.slice(0, maxLines)) await addToCart(cartId, variantId, 1);
    expect(await addToCart(cartId, all[maxLines] ?? '', 1)).toMatchObject({ problem: { kind: 'cart-full' } });
    expect((await getCart(cartId)).lines).toHaveLength(maxLines);
  });
});

test('a line changes, goes, and comes back only by adding', async () => {
  const cartId = newId('cart');
  const [one, other] = [await variant(), await variant()];
  await addToCart(cartId, one, 1);
  await addToCart(cartId, other, 1);
  expect(await setLineQuantity(cartId, one, 5)).toMatchObject({ ok: true });
  expect(await setLineQuantity(cartId, one, 100)).toMatchObject({ problem: { kind: 'bad-quantity' } });
  await setLineQuantity(cartId, other, 0);
  expect(await setLineQuantity(cartId, other, 3)).toMatchObject({ problem: { kind: 'gone' } });
  expect(await quantities(cartId)).toEqual({ [one]: 5 });
  await removeLine(cartId, one);
  await removeLine(cartId, 'nonsense\u0000');
  expect(await quantities(cartId)).toEqual({});
  await addToCart(cartId, one, 1);
  await clearCart(cartId);
  expect(await quantities(cartId)).toEqual({});
});

test('a changed price is said until the shopper has accepted it', async () => {
  const cartId = newId('cart');
  const variantId = await variant(10, 1900);
  await addToCart(cartId, variantId, 1);
  await primarySql()`update prices set amount_minor = 2100 where variant_id = ${variantId}`;
  expect((await getCart(cartId)).lines).toMatchObject([
    { problem: 'price-changed', seenPriceMinor: 1900, unitPrice: { amountMinor: 2100 } },
  ]);
  await acceptPrices(cartId);
  expect((await getCart(cartId)).lines[0]?.problem).toBeUndefined();
});

test('an expired line is not there, and adding it again starts anew', async () => {
  const cartId = newId('cart');
  const variantId = await variant();
  await dynamo().send(
    new PutCommand({
      TableName: tableName('carts'),
      Item: { cartId, item: `line#${variantId}`, quantity: 40, seenPriceMinor: 1, addedAt: '', expiresAt: 1 },
    }),
  );
  expect(await quantities(cartId)).toEqual({});
  await addToCart(cartId, variantId, 2);
  expect(await quantities(cartId)).toEqual({ [variantId]: 2 });
});

describe('a guest signs in', () => {
  test('and both carts become one, however often and at once it happens', async () => {
    const [guest, own] = [newId('cart'), newId('account')];
    const [both, onlyGuest, onlyOwn, much] = [
      await variant(),
      await variant(),
      await variant(),
      await variant(),
    ];
    await addToCart(guest, both, 2);
    await addToCart(guest, onlyGuest, 1);
    await addToCart(guest, much, 70);
    await addToCart(own, both, 3);
    await addToCart(own, onlyOwn, 4);
    await addToCart(own, much, 70);
    await Promise.all(Array.from({ length: 5 }, () => mergeCarts(guest, own)));
    expect(await quantities(own)).toEqual({ [both]: 5, [onlyGuest]: 1, [onlyOwn]: 4, [much]: 99 });
    expect(await quantities(guest)).toEqual({});
    await mergeCarts(own, own);
    expect(await countItems(own)).toBe(109);
  });

  test('adding to the guest cart meanwhile loses nothing', async () => {
    const [guest, own] = [newId('cart'), newId('account')];
    const variantId = await variant();
    await addToCart(guest, variantId, 1);
    await Promise.all([
      ...Array.from({ length: 10 }, () => addToCart(guest, variantId, 1)),
      mergeCarts(guest, own),
    ]);
    await mergeCarts(guest, own);
    expect(await quantities(own)).toEqual({ [variantId]: 11 });
  });
});

test('what was bought leaves the cart once per checkout', async () => {
  const [cartId, checkoutId] = [newId('cart'), newId('checkout')];
  const [bought, added, gone] = [await variant(), await variant(), await variant()];
  await addToCart(cartId, bought, 2);
  await addToCart(cartId, added, 5);
  const order = [
    { variantId: bought, quantity: 2 },
    { variantId: added, quantity: 3 },
    { variantId: gone, quantity: 1 },
  ];
  await Promise.all(Array.from({ length: 5 }, () => takeBoughtFromCart(cartId, checkoutId, order)));
  await takeBoughtFromCart(cartId, checkoutId, order);
  expect(await quantities(cartId)).toEqual({ [added]: 2 });
});

describe('with the cart store away', () => {
  const endpoint = () => process.env.DYNAMODB_ENDPOINT;
  let before: string | undefined;

  afterEach(() => {
    process.env.DYNAMODB_ENDPOINT = before;
    rereadEnv();
    closeDynamo();
  });

  test('a typed fault says so', async () => {
    before = endpoint();
    const variantId = await variant();
    process.env.DYNAMODB_ENDPOINT = 'http://127.0.0.1:9';
    rereadEnv();
    closeDynamo();
    await expect(getCart(newId('cart'))).rejects.toBeInstanceOf(CartsUnreachable);
    await expect(addToCart(newId('cart'), variantId, 1)).rejects.toMatchObject({ retryable: true });
  });
});
