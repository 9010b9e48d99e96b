import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { type LockedOrder, lockOrder, unsentOf } from '@/lib/aftercare/locked-order';
import { moveOrder } from '@/lib/orders/insert-order';
import { writeEvents } from '@/lib/outbox/write-events';
import { ok, type Result, refused } from '@/lib/result';

export type Parcel = {
  /** Chosen by whoever asks, so that the same press sent twice is one parcel. */
  shipmentId: string;
  orderId: string;
  lines: { lineId: string; quantity: number }[];
  carrier: string;
  trackingNumber: string;
  note: string;
  by: string;
};

export type ShipProblem =
  | { kind: 'gone' }
  | { kind: 'not-paid' }
  | { kind: 'already-over' }
  | { kind: 'nothing-asked' }
  | { kind: 'too-many-pieces'; lineId: string; left: number };

/**
 * Writes down that a parcel left, with these pieces of a paid order. With the last piece the order is
 * `fulfilled`. The same `shipmentId` again changes nothing.
 */
export async function shipOrder(parcel: Parcel): Promise<Result<undefined, ShipProblem>> {
  return sqlTransaction(async (sql) => {
    const order = await lockOrder(sql, parcel.orderId);
    if (!order) return refused({ kind: 'gone' });
    const [known] = await sql`select 1 from shipments where id = ${parcel.shipmentId}`;
    if (known) return ok(undefined);
    const problem = whyNot(order, parcel);
    if (problem) return refused(problem);
    const { orderId, shipmentId, by } = parcel;
    const unsent = order.lines.reduce((sum, line) => sum + unsentOf(line), 0);
    const sent = parcel.lines.reduce((sum, line) => sum + line.quantity, 0);
    await Promise.all([
      writeParcel(sql, parcel),
      ...(sent === unsent
        ? [moveOrder(sql, { orderId, from: 'paid', to: 'fulfilled', note: parcel.note, by })]
        : []),
      writeEvents(sql, [{ topic: 'order.shipped', payload: { orderId, shipmentId } }]),
    ]);
    return ok(undefined);
  });
}

function whyNot(order: LockedOrder, parcel: Parcel): ShipProblem | undefined {
  if (order.state === 'placed') return { kind: 'not-paid' };
  if (order.state !== 'paid') return { kind: 'already-over' };
  for (const { lineId, quantity } of parcel.lines) {
    const line = order.lines.find((candidate) => candidate.lineId === lineId);
    const left = line ? unsentOf(line) : 0;
    if (!Number.isInteger(quantity) || quantity < 0 || quantity > left)
      return { kind: 'too-many-pieces', lineId, left };
  }
  return parcel.lines.some((line) => line.quantity > 0) ? undefined : { kind: 'nothing-asked' };
}

async function writeParcel(sql: SqlTransaction, parcel: Parcel): Promise<void> {
  const { shipmentId, orderId, carrier, trackingNumber, note, by } = parcel;
  await sql`
    with sent as (
      insert into shipments (id, order_id, carrier, tracking_number, note, by)
      values (${shipmentId}, ${orderId}, ${carrier}, ${trackingNumber}, ${note}, ${by})
      returning id
    )
    insert into shipment_lines (shipment_id, line_id, quantity)
    select sent.id, "lineId", quantity
    from sent, jsonb_to_recordset(${JSON.stringify(parcel.lines)}::jsonb) as line("lineId" text, quantity int)
    where quantity > 0`;
}
