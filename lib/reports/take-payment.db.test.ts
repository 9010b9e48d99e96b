import { beforeEach, expect, test, vi } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { aftercareOf } from '@/lib/aftercare/questions';
import { refundOrder } from '@/lib/aftercare/refund-order';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { takePayment } from '@/lib/checkout/take-payment';
import { nothingWrong, wrongs } from '@/lib/checkout/test-buyers';
import { issueInvoice } from '@/lib/invoices/issue-invoice';
import { invoicesOf } from '@/lib/invoices/questions';
import { listOrders } from '@/lib/orders/questions';
import { testGateway } from '@/lib/payments/test-gateway';
import {
  bought,
  by,
  capturableOf,
  holdsOnly,
  offChecks,
  refund,
  send,
  standing,
} from '@/lib/reports/test-orders';

useTestStores();

// A capture that fails at the checkout is written to the log, and is meant here.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const take = (orderId: string, amountMinor: number, reason = 'One is missing') =>
  takePayment({ orderId, amountMinor, reason, by });

test('less than is held is taken, once; the rest is let go, and books, invoice and checks say so', async () => {
  const { orderId, totalMinor } = await bought(2, holdsOnly);
  expect((await aftercareOf(orderId))?.aftercare.held?.amount.amountMinor).toBe(totalMinor);
  expect(await take(orderId, 0)).toMatchObject({ problem: { kind: 'amount', mostMinor: totalMinor } });
  expect(await take(orderId, totalMinor + 1)).toMatchObject({ problem: { kind: 'amount' } });
  expect(await take(orderId, 1000, ' ')).toMatchObject({ problem: { kind: 'reason-missing' } });
  const twice = await Promise.all([take(orderId, 1000), take(orderId, 1000), take(orderId, 1000)]);
  for (const answer of twice)
    if (answer.ok) expect(answer.value).toEqual({ state: 'taken', amountMinor: 1000 });
    else expect(answer.problem.kind).toBe('not-held');
  expect(twice.some((answer) => answer.ok)).toBe(true);
  expect(await take(orderId, 500)).toMatchObject({ problem: { kind: 'not-held' } });
  expect(await standing(orderId)).toMatchObject({ order: 'paid', payment: 'captured', captured: 1000 });
  expect(await offChecks()).toEqual([]);
  expect(await wrongs()).toEqual(nothingWrong);
  const notes = await primarySql()`
    select e.note, e.by from payment_events e join payments p on p.id = e.payment_id
    where p.order_id = ${orderId} and e.note like 'take%'`;
  expect([...notes]).toEqual([{ note: 'take 1000: One is missing', by }]);
  await issueInvoice(orderId, 'test');
  expect(await invoicesOf(orderId)).toMatchObject([{ totalMinor: 1000, letOffMinor: totalMinor - 1000 }]);
  expect(await refundOrder(refund(orderId, { kind: 'whole' }))).toMatchObject({ ok: true });
  expect(await standing(orderId)).toMatchObject({ order: 'refunded', back: 1000 });
  expect(await offChecks()).toEqual([]);
});

test('a bank that gives no answer is asked again for what was decided, and for nothing else', async () => {
  const { orderId } = await bought(1, holdsOnly);
  const taking = { orderId, amountMinor: 700, reason: 'agreed by phone', by };
  expect(await takePayment(taking, () => holdsOnly)).toEqual({ ok: true, value: { state: 'pending' } });
  expect(await take(orderId, 800)).toMatchObject({ problem: { kind: 'decided', amountMinor: 700 } });
  expect(await reconcileCheckouts({ graceSeconds: 0 })).toMatchObject({ captured: 1, failed: 0 });
  expect(await standing(orderId)).toMatchObject({ order: 'paid', captured: 700 });
  expect(await offChecks()).toEqual([]);
});

test('what was taken unheard is booked as it was taken, whatever the desk asks for', async () => {
  const { orderId, totalMinor } = await bought(1, holdsOnly);
  const { checkoutId, providerRef, amountMinor } = await capturableOf(orderId);
  await testGateway.capture({ idempotencyKey: `${checkoutId}:capture`, providerRef, amountMinor });
  expect(await take(orderId, 700)).toEqual({
    ok: true,
    value: { state: 'taken', amountMinor: totalMinor },
  });
  expect(await standing(orderId)).toMatchObject({ order: 'paid', captured: totalMinor });
  expect(await offChecks()).toEqual([]);
});

test('where orders stand is the same in the list as on the page, and the list is narrowed by it', async () => {
  const held = await bought(1, holdsOnly);
  const paid = await bought(1);
  const partly = await bought(2);
  await send(partly.orderId, partly.lineId, 1);
  const sent = await bought(1);
  await send(sent.orderId, sent.lineId, 1);
  const some = await bought(1);
  await refundOrder(refund(some.orderId, { kind: 'amount', amountMinor: 100 }));
  const none = await bought(1);
  await refundOrder(refund(none.orderId, { kind: 'whole' }));
  const off = await bought(1);
  await cancelOrder({ orderId: off.orderId, reason: 'twice', by });
  const wanted = [
    [held, 'placed'],
    [paid, 'paid'],
    [partly, 'partly shipped'],
    [sent, 'shipped'],
    [some, 'partly refunded'],
    [none, 'refunded'],
    [off, 'cancelled'],
  ] as const;
  for (const [{ orderId }, where] of wanted) {
    expect((await aftercareOf(orderId))?.aftercare.standing).toBe(where);
    const find = async () => (await listOrders({ page: 1, filter: where })).orders;
    await expect.poll(async () => (await find()).some(({ id }) => id === orderId)).toBe(true);
    expect((await find()).every((order) => order.standing === where)).toBe(true);
  }
  expect((await listOrders({ page: 1, filter: 'return asked' })).orders).toEqual([]);
});
