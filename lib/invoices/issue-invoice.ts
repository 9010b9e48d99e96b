import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { clock } from '@/lib/clock';
import { newId } from '@/lib/id';
import { type InvoiceSnapshot, seriesOf } from '@/lib/invoices/invoice';
import {
  exchangeOfRefund,
  invoiceNumberOf,
  snapshotOfDifference,
  snapshotOfOrder,
  snapshotOfRefund,
} from '@/lib/invoices/snapshots';

/**
 * Issues the invoice of a paid order, once. The number is given under a lock that holds until the commit, so that
 * the numbers of a year have no gap; not in the transaction of the capture, since all checkouts of the shop would
 * then stand in one queue (decision 015). Answers false when there is nothing to issue (any more).
 */
export async function issueInvoice(orderId: string, by: string): Promise<boolean> {
  return sqlTransaction(async (sql) => {
    const snapshot = await snapshotOfOrder(sql, orderId);
    return snapshot ? write(sql, snapshot, { orderId, refundId: null, by }) : false;
  });
}

/** Issues the invoice of what was paid because a replacement cost more, once. */
export async function issueDifferenceInvoice(exchangeId: string, by: string): Promise<boolean> {
  return sqlTransaction(async (sql) => {
    const snapshot = await snapshotOfDifference(sql, exchangeId);
    return snapshot
      ? write(sql, snapshot, { orderId: snapshot.orderId, refundId: null, exchangeId, by })
      : false;
  });
}

/** Issues the credit note of a settled refund, once, and the invoice it is about before it if there is none yet. */
export async function issueCreditNote(orderId: string, refundId: string, by: string): Promise<boolean> {
  const exchangeId = await sqlTransaction((sql) => exchangeOfRefund(sql, refundId));
  if (exchangeId) await issueDifferenceInvoice(exchangeId, by);
  else await issueInvoice(orderId, by);
  return sqlTransaction(async (sql) => {
    const invoiceNumber = await invoiceNumberOf(sql, orderId, exchangeId);
    const snapshot = invoiceNumber ? await snapshotOfRefund(sql, refundId, invoiceNumber) : undefined;
    return snapshot ? write(sql, snapshot, { orderId, refundId, exchangeId, by }) : false;
  });
}

async function write(
  sql: SqlTransaction,
  snapshot: InvoiceSnapshot,
  issue: { orderId: string; refundId: string | null; exchangeId?: string | null; by: string },
): Promise<boolean> {
  const { orderId, refundId, exchangeId = null, by } = issue;
  const series = seriesOf(snapshot.kind, clock.now().getUTCFullYear());
  // The lock first: whoever waited here sees below that the other has issued it.
  await sql`insert into invoice_series (series, last_number) values (${series}, 0) on conflict do nothing`;
  await sql`select 1 from invoice_series where series = ${series} for update`;
  const rows = await sql`
    with next as (
      update invoice_series set last_number = last_number + 1
      where series = ${series} and not exists (select 1 from invoices
        where order_id = ${orderId} and refund_id is not distinct from ${refundId}
          and exchange_id is not distinct from ${exchangeId})
      returning last_number
    )
    insert into invoices (id, series, number, order_id, refund_id, exchange_id, snapshot, issued_by)
    select ${newId('invoice')}, ${series}, last_number, ${orderId}, ${refundId}, ${exchangeId},
      ${JSON.stringify(snapshot)}::jsonb, ${by} from next
    returning id`;
  return rows.length > 0;
}
