import { beforeEach, expect, test, vi } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { refundOrder } from '@/lib/aftercare/refund-order';
import type { RefundAsk } from '@/lib/aftercare/split-refund';
import { checkoutHandlers } from '@/lib/checkout/background';
import { captureOrder } from '@/lib/checkout/capture-order';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { relayOutbox } from '@/lib/outbox/relay';
import { NoAnswer, type PaymentProvider } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';
import { bought, by, capturableOf, holdsOnly, offChecks, refund, standing } from '@/lib/reports/test-orders';

useTestStores();

// A capture that fails at the checkout is written to the log, and is meant here.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

test('a piece, an amount and then the rest go back, and the books agree after each', async () => {
  const { orderId, lineId, totalMinor } = await bought(3);
  const piece: RefundAsk = { kind: 'lines', lines: [{ lineId, quantity: 1 }], withShipping: false };
  expect(await refundOrder(refund(orderId, piece))).toEqual({ ok: true, value: { state: 'settled' } });
  expect(await standing(orderId)).toMatchObject({ order: 'paid', payment: 'captured', back: 1900 });
  expect(await offChecks()).toEqual([]);
  expect(await refundOrder(refund(orderId, { kind: 'amount', amountMinor: 100 }))).toMatchObject({
    ok: true,
  });
  expect(await refundOrder(refund(orderId, { kind: 'amount', amountMinor: totalMinor }))).toMatchObject({
    problem: { kind: 'too-much', leftMinor: totalMinor - 2000 },
  });
  expect(await refundOrder(refund(orderId, { kind: 'whole' }))).toMatchObject({ ok: true });
  expect(await standing(orderId)).toMatchObject({ order: 'refunded', payment: 'refunded', back: totalMinor });
  expect(await offChecks()).toEqual([]);
  const [event] = await primarySql()`select state, note, by from order_events where order_id = ${orderId}
    order by id desc limit 1`;
  expect(event).toEqual({ state: 'refunded', note: 'broken', by });
});

test('the same press twice is one refund; without a reason there is none', async () => {
  const { orderId } = await bought(1);
  const request = refund(orderId, { kind: 'amount', amountMinor: 500 });
  const answers = await Promise.all([refundOrder(request), refundOrder(request), refundOrder(request)]);
  for (const answer of answers) expect(answer).toEqual({ ok: true, value: { state: 'settled' } });
  expect(await standing(orderId)).toMatchObject({ back: 500 });
  expect(await refundOrder({ ...request, reason: ' ' })).toMatchObject({
    problem: { kind: 'reason-missing' },
  });
  expect(await offChecks()).toEqual([]);
});

test('400 refunds race for one order: exactly what was taken goes back', async () => {
  const { orderId, totalMinor } = await bought(1);
  const answers = await Promise.all(
    // The drill of races has a thousand.
    Array.from({ length: 400 }, () => refundOrder(refund(orderId, { kind: 'amount', amountMinor: 100 }))),
  );
  const given = answers.filter((answer) => answer.ok);
  expect(given).toHaveLength(Math.floor(totalMinor / 100));
  expect(await standing(orderId)).toMatchObject({ back: given.length * 100 });
  const [rows] = await primarySql()`select sum(amount_minor)::int as settled from refunds
    where order_id = ${orderId} and state = 'settled'`;
  expect(rows?.settled).toBe(given.length * 100);
  expect(await offChecks()).toEqual([]);
}, 180_000);

test.each(['before', 'after'])(
  'a shop that dies %s the provider gave the money back is finished by the reconciler',
  async (when) => {
    const { orderId, totalMinor } = await bought(1);
    const dies: PaymentProvider = {
      ...testGateway,
      refund: async (request) => {
        if (when === 'after') await testGateway.refund(request);
        throw new NoAnswer('refund');
      },
    };
    const answer = await refundOrder(refund(orderId, { kind: 'whole' }), () => dies);
    expect(answer).toEqual({ ok: true, value: { state: 'pending' } });
    expect(await refundOrder(refund(orderId, { kind: 'amount', amountMinor: 1 }))).toMatchObject({
      problem: { kind: 'too-much', leftMinor: 0 },
    });
    expect(await reconcileCheckouts({ graceSeconds: 0 })).toMatchObject({ refunded: 1, failed: 0 });
    expect(await standing(orderId)).toMatchObject({ order: 'refunded', back: totalMinor });
    expect(await reconcileCheckouts({ graceSeconds: 0 })).toMatchObject({ refunded: 0 });
    expect(await offChecks()).toEqual([]);
  },
);

test('a paid order that is called off: money back, pieces on the shelf, who and why kept', async () => {
  const { orderId, totalMinor } = await bought(2);
  expect(await cancelOrder({ orderId, reason: 'changed my mind', by })).toEqual({
    ok: true,
    value: undefined,
  });
  expect(await standing(orderId)).toEqual({
    ...{ order: 'cancelled', payment: 'refunded', captured: totalMinor, back: totalMinor, on_hand: 10 },
  });
  expect(await cancelOrder({ orderId, reason: 'again', by })).toMatchObject({
    problem: { kind: 'already-over' },
  });
  const [kept] = await primarySql()`select reason, by from cancellations where order_id = ${orderId}`;
  expect(kept).toEqual({ reason: 'changed my mind', by });
  expect(await offChecks()).toEqual([]);
});

test('an order whose money is only held is let go and its sale booked back', async () => {
  const { orderId } = await bought(2, holdsOnly);
  expect(await offChecks()).toEqual([]);
  expect(await cancelOrder({ orderId, reason: 'changed my mind', by })).toMatchObject({ ok: true });
  expect(await standing(orderId)).toMatchObject({
    order: 'cancelled',
    payment: 'voided',
    captured: 0,
    on_hand: 10,
  });
  const [booked] = await primarySql()`select sum(abs(balance))::int as off from (
    select sum(e.amount_minor) as balance from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
    where t.order_id = ${orderId} group by e.account_code) accounts`;
  expect(booked?.off).toBe(0);
  expect(await offChecks()).toEqual([]);
});

test('cancel against capture, 12 times: one course of events each, and nobody has paid', async () => {
  const orders = [];
  for (let index = 0; index < 12; index += 1) orders.push(await bought(1, holdsOnly));
  await Promise.all(
    orders.map(async ({ orderId }, index) => {
      const capturable = await capturableOf(orderId);
      const capture = () => captureOrder(capturable, testGateway, 'test');
      const cancel = () => cancelOrder({ orderId, reason: 'race', by });
      // A third of the captures come when the cancellation is through.
      if (index % 3 === 0) await cancel().then(capture);
      else await Promise.all(index % 2 ? [capture(), cancel()] : [cancel(), capture()]);
    }),
  );
  await reconcileCheckouts({ graceSeconds: 0 });
  const states = [];
  for (const { orderId, totalMinor } of orders) {
    const now = await standing(orderId);
    expect(now).toMatchObject({ order: 'cancelled', on_hand: 10 });
    if (now?.payment === 'refunded') expect(now).toMatchObject({ captured: totalMinor, back: totalMinor });
    else expect(now).toMatchObject({ payment: 'voided', captured: 0, back: 0 });
    states.push(now?.payment);
  }
  expect(new Set(states)).toEqual(new Set(['voided', 'refunded']));
  expect(await offChecks()).toEqual([]);
}, 120_000);

test('a capture that won at the provider, heard of by nobody, is given back by the cancellation', async () => {
  const { orderId, totalMinor } = await bought(1, holdsOnly);
  const { checkoutId, providerRef, amountMinor } = await capturableOf(orderId);
  await testGateway.capture({ idempotencyKey: `${checkoutId}:capture`, providerRef, amountMinor });
  expect(await cancelOrder({ orderId, reason: 'late', by })).toMatchObject({ ok: true });
  expect(await standing(orderId)).toMatchObject({
    order: 'cancelled',
    payment: 'refunded',
    back: totalMinor,
  });
  expect(await offChecks()).toEqual([]);
});

test('less than was held is taken: the rest of the promise is let go', async () => {
  const { orderId, totalMinor } = await bought(2, holdsOnly);
  await captureOrder({ ...(await capturableOf(orderId)), amountMinor: 1000 }, testGateway, by);
  expect(await standing(orderId)).toMatchObject({ order: 'paid', captured: 1000 });
  expect(await offChecks()).toEqual([]);
  expect(await refundOrder(refund(orderId, { kind: 'amount', amountMinor: totalMinor }))).toMatchObject({
    problem: { kind: 'too-much', leftMinor: 1000 },
  });
});

test('who is told that an order is called off is not written to again about the same money', async () => {
  const kinds = async (orderId: string) => {
    const rows = await primarySql()<{ kind: string }[]>`
      select kind from mails where order_id = ${orderId} and kind in ('cancelled', 'refunded') order by created_at, id`;
    return rows.map(({ kind }) => kind);
  };
  const off = await bought(1);
  await cancelOrder({ orderId: off.orderId, reason: 'twice', by });
  const before = await bought(2);
  await refundOrder(refund(before.orderId, { kind: 'amount', amountMinor: 100 }));
  await cancelOrder({ orderId: before.orderId, reason: 'after all', by });
  await relayOutbox(checkoutHandlers);
  await relayOutbox(checkoutHandlers);
  expect(await kinds(off.orderId)).toEqual(['cancelled']);
  expect((await kinds(before.orderId)).toSorted()).toEqual(['cancelled', 'refunded']);
});
