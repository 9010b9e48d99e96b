import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { addToCart, getCart } from '@/lib/cart/cart';
import {
  card,
  cards,
  nothingWrong,
  pay,
  readyToPay,
  requestFor,
  stockedVariant,
  wrongs,
} from '@/lib/checkout/test-buyers';
import { newId } from '@/lib/id';
import { proofOfOrder } from '@/lib/orders/proof';
import { orderById, orderForConfirmation } from '@/lib/orders/questions';

useTestStores();

async function levelOf(variantId: string) {
  const [level] = await primarySql()`
    select sum(on_hand)::int as on_hand, sum(reserved)::int as reserved
    from inventory_levels where variant_id = ${variantId}`;
  return level;
}

describe('paying', () => {
  test('makes one paid order, takes the stock, books it and empties the cart', async () => {
    const mug = await stockedVariant(10, 1900);
    const bowl = await stockedVariant(10, 2600);
    const request = await readyToPay([
      [mug.variantId, 2],
      [bowl.variantId, 1],
    ]);
    const outcome = await pay({ ...request, visitorId: newId('visitor') });
    if (outcome.kind !== 'ordered') throw new Error(JSON.stringify(outcome));
    const order = await orderById(outcome.orderId);
    expect(order).toMatchObject({
      state: 'paid',
      total: { amountMinor: 6900, currency: 'USD' },
      shipping: { amountMinor: 500 },
      itemCount: 3,
      payment: { state: 'captured', cardBrand: 'Visa', cardLast4: '4242' },
    });
    expect(order?.events.map((event) => event.state)).toEqual(['placed', 'paid']);
    expect(order?.visitorId).toMatch(/^vis_/);
    expect(await levelOf(mug.variantId)).toEqual({ on_hand: 8, reserved: 0 });
    expect((await getCart(request.cartId)).lines).toEqual([]);
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('a guest sees his own order by its proof, and nobody else does', async () => {
    const { variantId } = await stockedVariant(1);
    const outcome = await pay(await readyToPay([[variantId, 1]]));
    if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
    const { orderId } = outcome;
    expect((await orderForConfirmation(orderId, proofOfOrder(orderId)))?.id).toBe(orderId);
    expect(await orderForConfirmation(orderId, proofOfOrder(newId('order')))).toBeUndefined();
    expect(await orderForConfirmation(orderId, undefined, newId('account'))).toBeUndefined();
    expect(await orderForConfirmation("ord_' or 1=1", 'x\u0000')).toBeUndefined();
  });

  test('a refused card loses nothing and another card can pay, also for the last piece', async () => {
    const { variantId } = await stockedVariant(1);
    const request = await readyToPay([[variantId, 1]]);
    expect(await pay({ ...request, card: cards.declined })).toEqual({ kind: 'refused', reason: 'declined' });
    const kept = await getCart(request.cartId);
    expect(kept.lines).toMatchObject([{ quantity: 1, available: 1 }]);
    expect(kept.lines[0]?.problem).toBeUndefined();
    expect(await levelOf(variantId)).toEqual({ on_hand: 1, reserved: 1 });
    // The page is shown again: the same checkout, the same offer.
    const again = await requestFor(request.cartId);
    expect(again).toMatchObject({ checkoutId: request.checkoutId, digest: request.digest });
    expect(await pay({ ...again, card: cards.mastercard })).toMatchObject({ kind: 'ordered' });
    expect(await levelOf(variantId)).toEqual({ on_hand: 0, reserved: 0 });
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test.each([
    ['4000000000009995', 'insufficient-funds'],
    ['4000000000009987', 'lost-card'],
    ['4000000000009979', 'stolen-card'],
    ['4000000000000069', 'expired-card'],
    ['4000000000000127', 'incorrect-cvc'],
    ['4000000000000119', 'processing-error'],
    ['4000000000000341', 'declined'],
    ['4539578763621486', 'test-cards-only'],
  ])('card %s is refused: %s', async (number, reason) => {
    const { variantId } = await stockedVariant(3);
    const request = await readyToPay([[variantId, 1]]);
    expect(await pay({ ...request, card: card(number) })).toEqual({ kind: 'refused', reason });
  });

  test('a price that changed is said before the card is asked, and can then be agreed to', async () => {
    const { variantId } = await stockedVariant(3, 1900);
    const request = await readyToPay([[variantId, 1]]);
    await primarySql()`update prices set amount_minor = 2500 where variant_id = ${variantId}`;
    const outcome = await pay(request);
    if (outcome.kind !== 'changed') throw new Error(outcome.kind);
    expect(outcome.offer).toMatchObject({
      subtotalMinor: 2500,
      isBuyable: true,
      problems: [{ variantId, problem: 'price-changed' }],
    });
    expect(await primarySql()`select 1 from payments where checkout_id = ${request.checkoutId}`).toHaveLength(
      0,
    );
    const paid = await pay({ ...request, digest: outcome.offer.digest });
    if (paid.kind !== 'ordered') throw new Error(paid.kind);
    expect((await orderById(paid.orderId))?.total.amountMinor).toBe(3000);
  });

  test.each([
    ['sold out', 'update inventory_levels set on_hand = 0 where variant_id = $1', 'sold-out'],
    ['too few left', 'update inventory_levels set on_hand = 1 where variant_id = $1', 'not-enough'],
    ['withdrawn', 'update variants set withdrawn_at = now() where id = $1', 'gone'],
    [
      'unpublished',
      "update products set status = 'draft' where id = (select product_id from variants where id = $1)",
      'gone',
    ],
    ['deleted', 'delete from variants where id = $1', 'gone'],
  ])('a line that is %s is named and the cart stays', async (_what, change, problem) => {
    const { variantId } = await stockedVariant(5);
    const other = await stockedVariant(5);
    const request = await readyToPay([
      [variantId, 2],
      [other.variantId, 1],
    ]);
    await primarySql().unsafe(change, [variantId]);
    const outcome = await pay(request);
    expect(outcome).toMatchObject({
      kind: 'changed',
      offer: { isBuyable: false, problems: [{ variantId, problem }] },
    });
    expect((await getCart(request.cartId)).lines).toHaveLength(2);
    expect(await levelOf(other.variantId)).toEqual({ on_hand: 5, reserved: 0 });
  });

  test('what was put in the cart while paying stays in it', async () => {
    const { variantId } = await stockedVariant(9);
    const request = await readyToPay([[variantId, 2]]);
    const first = await pay({ ...request, card: cards.declined });
    expect(first.kind).toBe('refused');
    await addToCart(request.cartId, variantId, 3);
    const changed = await pay(request);
    if (changed.kind !== 'changed') throw new Error(changed.kind);
    expect(await pay({ ...request, digest: changed.offer.digest })).toMatchObject({ kind: 'ordered' });
    expect(await levelOf(variantId)).toEqual({ on_hand: 4, reserved: 0 });
    await addToCart(request.cartId, variantId, 1);
    expect(await pay(request)).toMatchObject({ kind: 'ordered' });
    expect((await getCart(request.cartId)).lines).toMatchObject([{ quantity: 1 }]);
  });

  test('a checkout is nothing to another cart, nor is made-up text', async () => {
    const { variantId } = await stockedVariant(5);
    const [mine, theirs] = [await readyToPay([[variantId, 1]]), await readyToPay([[variantId, 1]])];
    expect(await pay({ ...mine, checkoutId: theirs.checkoutId })).toEqual({ kind: 'expired' });
    expect(await pay({ ...mine, checkoutId: "chk_'; drop table orders\u0000" })).toEqual({ kind: 'expired' });
    expect(await pay({ ...mine, shippingMethod: 'teleport' })).toMatchObject({ kind: 'no-such-shipping' });
    expect(await pay({ ...mine, digest: 'x'.repeat(100_000) })).toMatchObject({ kind: 'changed' });
  });

  test('an order larger than any card takes is not tried', async () => {
    const { variantId } = await stockedVariant(99, 999_999_999);
    const request = await readyToPay([[variantId, 99]]);
    expect(await pay(request)).toMatchObject({
      kind: 'changed',
      offer: { isTooLarge: true, isBuyable: false },
    });
  });

  test('a free order is an order', async () => {
    const { variantId } = await stockedVariant(2, 0);
    const request = await readyToPay([[variantId, 1]]);
    const outcome = await pay({ ...request, shippingMethod: 'pickup' });
    if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
    expect(await orderById(outcome.orderId)).toMatchObject({ state: 'paid', total: { amountMinor: 0 } });
  });
});
