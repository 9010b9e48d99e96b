import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { proofOfOrder, provesOrder } from '@/lib/orders/proof';
import { listOrders, orderById, orderForConfirmation, ordersOfAccount } from '@/lib/orders/questions';

useTestStores();

async function order(email: string, accountId: string | null = null): Promise<string> {
  const [checkoutId, orderId] = [newId('checkout'), newId('order')];
  const sql = primarySql();
  if (accountId) {
    await sql`insert into accounts (id, email, name) values (${accountId}, ${`${accountId}@example.com`}, 'Ann')
      on conflict do nothing`;
  }
  await sql`insert into checkouts (id, cart_id, state, expires_at) values (${checkoutId}, 'c', 'completed', now())`;
  await sql`insert into orders (id, checkout_id, account_id, email, currency, subtotal_minor, shipping_minor,
      total_minor, shipping_method, shipping_address)
    values (${orderId}, ${checkoutId}, ${accountId}, ${email}, 'USD', 1900, 500, 2400, 'standard', '{}')`;
  return orderId;
}

/** The replica answers lists: it has what was written a moment later. */
const soon = <T>(ask: () => Promise<T>, wanted: (answer: T) => boolean) =>
  expect.poll(async () => wanted(await ask()), { timeout: 5000 }).toBe(true);

test('an order is found by its number, id or a part of the address; signs are only signs', async () => {
  const orderId = await order('rare_100%name@example.com');
  await order('another@example.com');
  const found = await orderById(orderId);
  await soon(
    () => listOrders({ page: 1 }),
    (list) => list.total >= 2,
  );
  for (const query of ['rare_100%', 'RARE', orderId, `#${found?.number}`, ` ${found?.number} `]) {
    const { orders } = await listOrders({ page: 1, query });
    expect(orders.map(({ id }) => id)).toEqual([orderId]);
  }
  for (const query of ['%', '_', '\\', 'no such']) {
    expect((await listOrders({ page: 1, query })).orders.map(({ id }) => id)).toEqual(
      query === '%' || query === '_' ? [orderId] : [],
    );
  }
});

test.each(["' or 1=1 --", 'a\u0000b', '\ud800', 'x'.repeat(100_000), '9'.repeat(15), '-1'])(
  'nothing is found by %j, and nothing breaks',
  async (query) => {
    expect((await listOrders({ page: 1, query })).orders).toEqual([]);
    expect(await orderById(query)).toBeUndefined();
    expect(await orderForConfirmation(query, query)).toBeUndefined();
    expect(await ordersOfAccount(newId('account'))).toEqual([]);
  },
);

test.each([0, -5, 1.7, Number.NaN, 1e15, Number.POSITIVE_INFINITY])('page %s is some page', async (page) => {
  await order('page@example.com');
  const list = await listOrders({ page });
  expect(list.page).toBeGreaterThanOrEqual(1);
  expect(list.page).toBeLessThanOrEqual(list.pageCount);
});

test('a member sees own orders only, newest first', async () => {
  const [ann, ben] = [newId('account'), newId('account')];
  const [first, second] = [await order('a@example.com', ann), await order('a@example.com', ann)];
  await order('b@example.com', ben);
  expect((await ordersOfAccount(ann)).map(({ id }) => id)).toEqual([second, first]);
  expect(await orderForConfirmation(first, undefined, ann)).toBeDefined();
  expect(await orderForConfirmation(first, undefined, ben)).toBeUndefined();
});

test('a proof opens its own order and no other', () => {
  const [one, other] = [newId('order'), newId('order')];
  expect(provesOrder(one, proofOfOrder(one))).toBe(true);
  expect(provesOrder(other, proofOfOrder(one))).toBe(false);
  expect(provesOrder(one, '')).toBe(false);
  expect(provesOrder(one, `${proofOfOrder(one)}x`)).toBe(false);
});
