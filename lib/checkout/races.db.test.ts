import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { CartsUnreachable } from '@/lib/cart/cart-store';
import type { PayRequest } from '@/lib/checkout/pay-checkout';
import { cards, nothingWrong, pay, readyToPay, stockedVariant, wrongs } from '@/lib/checkout/test-buyers';

useTestStores();

async function countOf(table: string, condition = 'true'): Promise<number> {
  const [row] = await primarySql().unsafe(`select count(*)::int as n from ${table} where ${condition}`);
  return row?.n;
}

/**
 * On a machine this busy the cart store may not answer in its second. The shopper is told to try again then,
 * and does. Any other fault fails the test.
 */
async function asTold<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CartsUnreachable) || turn === 10) throw error;
    }
  }
}

test('200 buyers race for 50 pieces: 50 orders, 150 told it is sold out', async () => {
  const { variantId } = await stockedVariant(50);
  const requests: PayRequest[] = [];
  while (requests.length < 200) {
    const ready = () => asTold(() => readyToPay([[variantId, 1]]));
    requests.push(...(await Promise.all(Array.from({ length: 20 }, ready))));
  }
  const outcomes = await Promise.all(requests.map((request) => asTold(() => pay(request))));
  expect(outcomes.filter((outcome) => outcome.kind === 'ordered')).toHaveLength(50);
  const told = outcomes.filter((outcome) => outcome.kind === 'changed');
  expect(told).toHaveLength(150);
  for (const outcome of told) {
    expect(outcome).toMatchObject({ offer: { isBuyable: false, problems: [{ problem: 'sold-out' }] } });
  }
  const [level] = await primarySql()`
    select on_hand, reserved from inventory_levels where variant_id = ${variantId}`;
  expect(level).toEqual({ on_hand: 0, reserved: 0 });
  expect(await countOf('test_gateway.charges', "state = 'captured'")).toBe(50);
  expect(await countOf('orders', "state = 'paid'")).toBe(50);
  const [product] = await primarySql()`select in_stock from products limit 1`;
  expect(product?.in_stock).toBe(false);
  expect(await wrongs()).toEqual(nothingWrong);
});

test('the same checkout sent 20 times at once is one order and one charge', async () => {
  const { variantId } = await stockedVariant(50);
  const request = await readyToPay([[variantId, 2]]);
  const before = await countOf('test_gateway.charges');
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => pay(request)));
  const [first] = outcomes;
  expect(first).toMatchObject({ kind: 'ordered' });
  for (const outcome of outcomes) expect(outcome).toEqual(first);
  expect(await countOf('orders', `checkout_id = '${request.checkoutId}'`)).toBe(1);
  expect(await countOf('test_gateway.charges')).toBe(before + 1);
  expect(await pay(request)).toEqual(first);
  expect(await wrongs()).toEqual(nothingWrong);
});

test('sent at once with different cards: one order, one charge, nobody pays twice', async () => {
  const { variantId } = await stockedVariant(50);
  const request = await readyToPay([[variantId, 1]]);
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      pay({ ...request, card: index % 2 ? cards.good : cards.mastercard }),
    ),
  );
  const [first] = outcomes;
  expect(first).toMatchObject({ kind: 'ordered' });
  for (const outcome of outcomes) expect(outcome).toEqual(first);
  expect(await wrongs()).toEqual(nothingWrong);
});

test('carts with the same things in opposite order do not block each other', async () => {
  const goods = await Promise.all(Array.from({ length: 6 }, () => stockedVariant(8)));
  const lines = goods.map(({ variantId }): [string, number] => [variantId, 1]);
  const requests = await Promise.all(
    Array.from({ length: 16 }, (_, index) => readyToPay(index % 2 ? lines : lines.toReversed())),
  );
  const outcomes = await Promise.all(requests.map((request) => pay(request)));
  expect(outcomes.filter((outcome) => outcome.kind === 'ordered')).toHaveLength(8);
  expect(await wrongs()).toEqual(nothingWrong);
});
