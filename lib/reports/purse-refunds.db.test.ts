import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { refundOrder } from '@/lib/aftercare/refund-order';
import { decideReturn, receiveReturn, requestReturn } from '@/lib/aftercare/return-goods';
import { enterCode } from '@/lib/cart/enter-code';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { pay, readyToPay, requestFor, stockedVariant } from '@/lib/checkout/test-buyers';
import { newId } from '@/lib/id';
import { NoAnswer } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';
import { issueGiftCard } from '@/lib/purses/issue-purse';
import { sibling } from '@/lib/reports/test-exchanges';
import { by, offChecks, refund, send, standing } from '@/lib/reports/test-orders';

useTestStores();

/** An order of 25.00 (20.00 and shipping), so much of it paid by a gift card. */
async function paidBy(cardMinor: number): Promise<{ orderId: string; purseId: string }> {
  const issue = { amountMinor: cardMinor, currency: 'USD' as const, reason: 'test', by: 'test' };
  const { purseId, code } = await issueGiftCard(issue);
  const { variantId } = await stockedVariant(5, 2000);
  await primarySql()`
    insert into inventory_movements (variant_id, location_id, delta, reason, moved_by)
    select variant_id, location_id, on_hand, 'opening', 'test' from inventory_levels where variant_id = ${variantId}`;
  const { cartId } = await readyToPay([[variantId, 1]]);
  await enterCode(cartId, code, 'USD');
  const outcome = await pay(await requestFor(cartId));
  if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
  return { orderId: outcome.orderId, purseId };
}

async function balance(purseId: string): Promise<number> {
  const [row] = await primarySql()`select balance_minor from purses where id = ${purseId}`;
  return Number(row?.balance_minor);
}

const amount = (amountMinor: number) => ({ kind: 'amount' as const, amountMinor });

test('the card has its own back first, then the gift card, and the books agree after each', async () => {
  const { orderId, purseId } = await paidBy(1000);
  expect(await refundOrder(refund(orderId, amount(1200)))).toMatchObject({ ok: true });
  expect([(await standing(orderId))?.back, await balance(purseId)]).toEqual([1200, 0]);
  expect(await offChecks()).toEqual([]);
  expect(await refundOrder(refund(orderId, amount(500)))).toMatchObject({ ok: true });
  expect([(await standing(orderId))?.back, await balance(purseId)]).toEqual([1500, 200]);
  expect(await standing(orderId)).toMatchObject({ order: 'paid' });
  expect(await offChecks()).toEqual([]);
  expect(await refundOrder(refund(orderId, amount(801)))).toMatchObject({
    problem: { kind: 'too-much', leftMinor: 800 },
  });
  expect(await refundOrder(refund(orderId, { kind: 'whole' }))).toMatchObject({ ok: true });
  expect(await balance(purseId)).toBe(1000);
  expect(await standing(orderId)).toMatchObject({ order: 'refunded', back: 1500 });
  expect(await offChecks()).toEqual([]);
});

test('swapped for something cheaper, the difference goes back to the gift card that paid', async () => {
  const { orderId, purseId } = await paidBy(4000);
  const [line] = await primarySql()<{ id: string }[]>`select id from order_lines where order_id = ${orderId}`;
  const lineId = line?.id ?? '';
  await send(orderId, lineId, 1);
  const variantId = await sibling(lineId, 'Small', 1500, 2);
  const returnId = newId('return');
  const lines = [{ lineId, quantity: 1, reason: 'too large' }];
  await requestReturn({ returnId, orderId, lines, by });
  await decideReturn({ returnId, isApproved: true, answer: '', by });
  const shelved = [{ lineId, quantity: 1 }];
  const swaps = [{ lineId, variantId }];
  expect(await receiveReturn({ returnId, shelved, isRefunded: true, swaps, by })).toMatchObject({ ok: true });
  expect(await balance(purseId)).toBe(4000 - 2500 + 500);
  const [exchange] =
    await primarySql()`select difference_minor as back from exchanges where return_id = ${returnId}`;
  expect(exchange?.back).toBe(500);
  expect(await offChecks()).toEqual([]);
});

test('an order that a gift card paid whole is refunded without a bank, in parts, and never more', async () => {
  const { orderId, purseId } = await paidBy(4000);
  const nobody = () => ({ ...testGateway, refund: () => Promise.reject(new Error('a bank was asked')) });
  const tries = await Promise.all(
    Array.from({ length: 12 }, () => refundOrder(refund(orderId, amount(400)), nobody)),
  );
  expect(tries.filter(({ ok }) => ok)).toHaveLength(6);
  expect(await balance(purseId)).toBe(1500 + 2400);
  expect(await standing(orderId)).toMatchObject({ order: 'paid' });
  expect(await refundOrder(refund(orderId, { kind: 'whole' }), nobody)).toMatchObject({ ok: true });
  expect(await balance(purseId)).toBe(4000);
  expect(await standing(orderId)).toMatchObject({ order: 'refunded' });
  expect(await offChecks()).toEqual([]);
});

test('called off after a part went back, and while another is still under way, each has its own once', async () => {
  const { orderId, purseId } = await paidBy(1000);
  await refundOrder(refund(orderId, amount(1400)));
  const silent = () => ({ ...testGateway, refund: () => Promise.reject(new NoAnswer('refund')) });
  const under = refund(orderId, amount(300));
  expect(await refundOrder(under, silent)).toMatchObject({ value: { state: 'pending' } });
  expect(await balance(purseId)).toBe(0);
  expect(await cancelOrder({ orderId, reason: 'no more wanted', by: 'test' })).toMatchObject({ ok: true });
  expect(await balance(purseId)).toBe(800);
  await primarySql()`update refunds set requested_at = now() - interval '1 day' where id = ${under.refundId}`;
  await reconcileCheckouts();
  expect([(await standing(orderId))?.back, await balance(purseId)]).toEqual([1500, 1000]);
  expect(await offChecks()).toEqual([]);
});
