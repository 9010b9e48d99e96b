import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { askReturn } from '@/lib/aftercare/ask-return';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { aftercareOf } from '@/lib/aftercare/questions';
import { refundOrder } from '@/lib/aftercare/refund-order';
import { decideReturn, receiveReturn, requestReturn } from '@/lib/aftercare/return-goods';
import { shipOrder } from '@/lib/aftercare/ship-order';
import { returnsForShopper } from '@/lib/aftercare/shopper-returns';
import type { RefundAsk } from '@/lib/aftercare/split-refund';
import { newId } from '@/lib/id';
import { bought, by, offChecks, refund, send, standing } from '@/lib/reports/test-orders';

useTestStores();

test('parcels: part, then the rest; never more than was sold; nothing is called off after', async () => {
  const { orderId, lineId } = await bought(3);
  const parcel = (quantity: number) => ({
    ...{ shipmentId: newId('shipment'), orderId, lines: [{ lineId, quantity }] },
    ...{ carrier: 'DHL', trackingNumber: 'JD01', note: '', by },
  });
  expect(await shipOrder(parcel(0))).toMatchObject({ problem: { kind: 'nothing-asked' } });
  expect(await shipOrder(parcel(4))).toMatchObject({ problem: { kind: 'too-many-pieces', left: 3 } });
  expect(await shipOrder(parcel(1))).toMatchObject({ ok: true });
  expect(await standing(orderId)).toMatchObject({ order: 'paid' });
  expect(await cancelOrder({ orderId, reason: 'late', by })).toMatchObject({ problem: { kind: 'sent' } });
  const unsent: RefundAsk = { kind: 'lines', lines: [{ lineId, quantity: 1 }], withShipping: false };
  expect(await refundOrder(refund(orderId, unsent, { isShelved: true }))).toMatchObject({ ok: true });
  const races = await Promise.all([shipOrder(parcel(1)), shipOrder(parcel(1))]);
  expect(races.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await standing(orderId)).toMatchObject({ order: 'fulfilled', on_hand: 8 });
  const after = await aftercareOf(orderId);
  expect(after?.aftercare).toMatchObject({ standing: 'partly refunded', parcels: 'shipped', canShip: false });
  expect(after?.happened.map(({ what, state }) => `${what} ${state}`)).toEqual(
    expect.arrayContaining([
      'order placed',
      'payment captured',
      'parcel shipped',
      'refund settled',
      'order fulfilled',
    ]),
  );
  expect(after?.happened.every(({ at }) => at.getTime() > 0)).toBe(true);
  expect(await offChecks()).toEqual([]);
});

test('a return: asked for, approved, received; one piece is sold again, one written off, both are refunded', async () => {
  const { orderId, lineId } = await bought(3);
  const returnId = newId('return');
  const asked = (quantity: number, reason = 'too small') =>
    requestReturn({ returnId, orderId, lines: [{ lineId, quantity, reason }], by });
  expect(await asked(1)).toMatchObject({ problem: { kind: 'too-many-pieces', left: 0 } });
  const lines = [{ lineId, quantity: 3 }];
  await shipOrder({
    ...{ shipmentId: newId('shipment'), orderId, lines, carrier: '', trackingNumber: '', note: '', by },
  });
  expect(await asked(2, ' ')).toMatchObject({ problem: { kind: 'reason-missing' } });
  expect(await asked(2)).toMatchObject({ ok: true });
  const receipt = { returnId, shelved: [{ lineId, quantity: 1 }], isRefunded: true, by };
  expect(await receiveReturn(receipt)).toMatchObject({ problem: { kind: 'not-approved' } });
  expect(await decideReturn({ returnId, isApproved: false, answer: '', by })).toMatchObject({
    problem: { kind: 'reason-missing' },
  });
  expect((await aftercareOf(orderId))?.aftercare.returns).toEqual([
    ...[
      {
        id: returnId,
        state: 'requested',
        what: '2 × Mug (too small)',
        lines: [{ lineId, title: 'Mug', quantity: 2, wishVariantId: null }],
      },
    ],
  ]);
  expect(await decideReturn({ returnId, isApproved: true, answer: '', by })).toMatchObject({ ok: true });
  expect(await decideReturn({ returnId, isApproved: false, answer: 'no', by })).toMatchObject({
    problem: { kind: 'already-decided' },
  });
  const tooMany = { ...receipt, shelved: [{ lineId, quantity: 3 }] };
  expect(await receiveReturn(tooMany)).toMatchObject({ problem: { kind: 'too-many-pieces', left: 2 } });
  const twice = await Promise.all([receiveReturn(receipt), receiveReturn(receipt)]);
  expect(twice.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await standing(orderId)).toMatchObject({ order: 'fulfilled', back: 3800, on_hand: 8 });
  const moves = await primarySql()`
    select reason, sum(delta)::int as delta from inventory_movements where order_id = ${orderId} group by 1 order by 1`;
  expect([...moves]).toEqual([
    { reason: 'sale', delta: -3 },
    { reason: 'return', delta: 2 },
    { reason: 'write-off', delta: -1 },
  ]);
  const story = (await aftercareOf(orderId))?.happened.filter(({ what }) => what === 'return');
  expect(story?.map(({ state, note }) => [state, note])).toEqual([
    ['requested', '2 × Mug: too small'],
    ['approved', ''],
    ['received', '1 on the shelf, 1 written off'],
  ]);
  expect(await offChecks()).toEqual([]);
});

test('a shopper asks for a return of what left within the window; twice the same, and two at once, are one', async () => {
  const { orderId, lineId } = await bought(3);
  expect(await returnsForShopper(orderId)).toEqual({ returnable: [], returns: [], wasSent: false });
  const old = newId('shipment');
  await primarySql().begin((sql) => [
    sql`insert into shipments (id, order_id, by, at) values (${old}, ${orderId}, ${by}, now() - interval '31 days')`,
    sql`insert into shipment_lines (shipment_id, line_id, quantity) values (${old}, ${lineId}, 1)`,
  ]);
  expect(await returnsForShopper(orderId)).toMatchObject({ returnable: [], wasSent: true });
  const ask = (quantity: number, rest = {}) =>
    askReturn({
      ...{
        returnId: newId('return'),
        orderId,
        by: 'guest',
        lines: [{ lineId, quantity, reason: 'too small' }],
      },
      ...rest,
    });
  expect(await ask(1)).toMatchObject({ problem: { kind: 'not-returnable' } });
  await send(orderId, lineId, 2);
  expect((await returnsForShopper(orderId)).returnable).toMatchObject([{ lineId, left: 2 }]);
  expect(await ask(3)).toMatchObject({ problem: { kind: 'too-many-pieces', left: 2 } });
  expect(await ask(0)).toMatchObject({ problem: { kind: 'nothing-asked' } });
  expect(await ask(1, { lines: [{ lineId, quantity: 1, reason: '' }] })).toMatchObject({
    problem: { kind: 'reason-missing', lineId },
  });
  const returnId = newId('return');
  const same = await Promise.all([ask(1, { returnId }), ask(1, { returnId }), ask(1, { returnId })]);
  expect(same.every((answer) => answer.ok)).toBe(true);
  const races = await Promise.all([ask(2), ask(2), ask(2)]);
  expect(races.filter((answer) => answer.ok)).toHaveLength(1);
  const [pieces] = await primarySql()`
    select sum(b.quantity)::int as asked from returns r join return_lines b on b.return_id = r.id
    where r.order_id = ${orderId}`;
  expect(pieces?.asked).toBe(3);
  await decideReturn({ returnId, isApproved: false, answer: 'It was worn.', by });
  expect((await returnsForShopper(orderId)).returns.find(({ id }) => id === returnId)).toMatchObject({
    ...{ state: 'refused', answer: 'It was worn.' },
    lines: [{ title: 'Mug', quantity: 1, reason: 'too small' }],
  });
  expect(await offChecks()).toEqual([]);
});
