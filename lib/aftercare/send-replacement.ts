import { sqlTransaction } from '@/db/sql-transaction';
import { writeEvents } from '@/lib/outbox/write-events';
import { ok, type Result, refused } from '@/lib/result';

/** Writes down that the replacement of an exchange left, once; not before what it costs more is paid. */
export async function sendReplacement(parcel: {
  exchangeId: string;
  carrier: string;
  trackingNumber: string;
  by: string;
}): Promise<Result<undefined, { kind: 'not-waiting' }>> {
  const { exchangeId, carrier, trackingNumber, by } = parcel;
  return sqlTransaction(async (sql) => {
    const [sent] = await sql<{ orderId: string }[]>`
      update exchanges e set sent_at = now(), sent_by = ${by}, carrier = ${carrier}, tracking_number = ${trackingNumber}
      from returns r where e.id = ${exchangeId} and e.sent_at is null and e.called_off_at is null
        and (e.due_minor = 0 or e.paid_at is not null) and r.id = e.return_id
      returning r.order_id as "orderId"`;
    if (!sent) return refused({ kind: 'not-waiting' });
    await writeEvents(sql, [{ topic: 'order.exchanged', payload: { orderId: sent.orderId, exchangeId } }]);
    return ok(undefined);
  });
}
