import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { sqlTransaction } from '@/db/sql-transaction';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { availableOf, releaseStock, reserveStock, takeReserved } from '@/lib/inventory/stock';

useTestStores();

/** A variant with so many pieces at each place, the nearest place first. */
async function variant(...pieces: number[]): Promise<string> {
  const [productId, variantId] = [newId('product'), newId('variant')];
  const sql = primarySql();
  await sql`insert into products (id, handle, title, status) values (${productId}, ${productId}, 'Mug', 'published')`;
  await sql`insert into variants (id, product_id, position) values (${variantId}, ${productId}, 1)`;
  for (const [index, onHand] of pieces.entries()) {
    const location = `loc_test${index}`;
    await sql`insert into locations (id, name, country_code, priority)
      values (${location}, ${location}, 'US', ${index + 1}) on conflict do nothing`;
    await sql`insert into inventory_levels (variant_id, location_id, on_hand)
      values (${variantId}, ${location}, ${onHand})`;
  }
  return variantId;
}

async function checkout(): Promise<string> {
  const id = newId('checkout');
  await primarySql()`insert into checkouts (id, cart_id, expires_at) values (${id}, ${newId('cart')}, now())`;
  return id;
}

async function levels(variantId: string) {
  const rows = await primarySql()`
    select on_hand, reserved from inventory_levels where variant_id = ${variantId} order by location_id`;
  return rows.map((row) => [row.on_hand, row.reserved]);
}

const reserve = (checkoutId: string, lines: [string, number][]) =>
  sqlTransaction((sql) =>
    reserveStock(
      sql,
      checkoutId,
      lines.map(([variantId, quantity]) => ({ variantId, quantity })),
    ),
  );

describe('reserving', () => {
  test.each([
    [
      'the nearest place that has it all',
      [9, 9],
      4,
      [
        [9, 4],
        [9, 0],
      ],
    ],
    [
      'a farther place, if only that has it all',
      [3, 9],
      4,
      [
        [3, 0],
        [9, 4],
      ],
    ],
    [
      'several places, nearest first, if none has it all',
      [3, 2, 3],
      7,
      [
        [3, 3],
        [2, 2],
        [3, 2],
      ],
    ],
    [
      'the last piece',
      [0, 1],
      1,
      [
        [0, 0],
        [1, 1],
      ],
    ],
  ])('takes from %s', async (_where, pieces, wanted, expected) => {
    const variantId = await variant(...pieces);
    const answer = await reserve(await checkout(), [[variantId, wanted]]);
    expect(answer.short).toEqual([]);
    expect(await levels(variantId)).toEqual(expected);
  });

  test('is all or nothing, and says which line is short of what', async () => {
    const [plenty, few] = [await variant(9), await variant(1, 2)];
    const answer = await reserve(await checkout(), [
      [plenty, 2],
      [few, 4],
      [newId('variant'), 1],
    ]);
    expect(answer.short).toContainEqual({ variantId: few, available: 3 });
    expect(answer.short).toHaveLength(2);
    expect(await levels(plenty)).toEqual([[9, 0]]);
    expect(await levels(few)).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  test('two lines of the same thing count together', async () => {
    const variantId = await variant(3);
    const lines: [string, number][] = [
      [variantId, 2],
      [variantId, 2],
    ];
    expect((await reserve(await checkout(), lines)).short).toEqual([{ variantId, available: 3 }]);
  });

  test('names the products whose pages must change', async () => {
    const [many, few] = [await variant(50), await variant(7)];
    const answer = await reserve(await checkout(), [
      [many, 2],
      [few, 2],
    ]);
    const [product] = await primarySql()`select product_id from variants where id = ${few}`;
    expect(answer.turnedProductIds).toEqual([product?.product_id]);
  });

  test('by 40 at once never takes more than there is', async () => {
    const variantId = await variant(5, 5);
    const checkouts = await Promise.all(Array.from({ length: 40 }, checkout));
    const answers = await Promise.all(checkouts.map((id) => reserve(id, [[variantId, 1]])));
    expect(answers.filter((answer) => answer.short.length === 0)).toHaveLength(10);
    expect(await availableOf([variantId])).toEqual(new Map([[variantId, 0]]));
  });
});

test('what was reserved is given back, or sold with a movement, once', async () => {
  const variantId = await variant(3, 3);
  const [given, sold, orderId] = [await checkout(), await checkout(), newId('order')];
  await reserve(given, [[variantId, 2]]);
  await reserve(sold, [[variantId, 4]]);
  expect(await sqlTransaction((sql) => releaseStock(sql, [given]))).toHaveLength(1);
  expect(await sqlTransaction((sql) => releaseStock(sql, [given]))).toEqual([]);
  const sale = { checkoutId: sold, orderId, movedBy: 'test' };
  expect(await sqlTransaction((sql) => takeReserved(sql, sale))).toBe(4);
  expect(await sqlTransaction((sql) => takeReserved(sql, sale))).toBe(0);
  expect(await availableOf([variantId])).toEqual(new Map([[variantId, 2]]));
  const [moved] = await primarySql()`
    select sum(delta)::int as delta, min(reason::text) as reason from inventory_movements where order_id = ${orderId}`;
  expect(moved).toEqual({ delta: -4, reason: 'sale' });
});

test('the database refuses stock below zero, whoever writes it', async () => {
  const variantId = await variant(1);
  const sql = primarySql();
  const below = sql`update inventory_levels set on_hand = -1 where variant_id = ${variantId}`;
  await expect(below).rejects.toMatchObject({ code: '23514' });
  const oversold = sql`update inventory_levels set reserved = 2 where variant_id = ${variantId}`;
  await expect(oversold).rejects.toMatchObject({ constraint_name: 'inventory_not_oversold' });
});
