import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { orderOfExchange, readDearer } from '@/lib/aftercare/difference';
import { finishRefund, type OpenRefund } from '@/lib/aftercare/finish-refund';
import { lockOrder } from '@/lib/aftercare/locked-order';
import { openDifferenceRefund } from '@/lib/aftercare/refund-difference';
import { openRefund } from '@/lib/aftercare/refund-order';
import { giveUpDifference, openAttempts } from '@/lib/aftercare/settle-difference';
import { newId } from '@/lib/id';
import { putBackForExchange } from '@/lib/inventory/take-for-exchange';
import { providerNamed } from '@/lib/payments/current-provider';
import { NoAnswer, type PaymentProvider } from '@/lib/payments/provider';
import { ok, type Result, refused } from '@/lib/result';

export type CallOffProblem =
  | { kind: 'gone' }
  | { kind: 'reason-missing' }
  /** Sent or called off already, or nothing was to be paid for it. */
  | { kind: 'not-waiting' }
  /** Somebody is just paying it, or the provider is silent about who did. */
  | { kind: 'being-paid' };

/**
 * Calls the exchange for something dearer off before it was sent: its pieces go back on the shelf, what was paid of the
 * difference goes back, and so does what the returned pieces cost. Attempts to pay are closed first, so that none is
 * paid afterwards.
 */
export async function callOffExchange(
  calling: { exchangeId: string; reason: string; by: string },
  provider: (name: string) => PaymentProvider = providerNamed,
): Promise<Result<undefined, CallOffProblem>> {
  const { exchangeId, by } = calling;
  if (!calling.reason.trim()) return refused({ kind: 'reason-missing' });
  try {
    for (const attempt of await openAttempts({ graceSeconds: 0, exchangeId }))
      await giveUpDifference(attempt, provider(attempt.provider), by);
  } catch (error) {
    if (error instanceof NoAnswer) return refused({ kind: 'being-paid' });
    throw error;
  }
  const called = await sqlTransaction((sql) => callOff(sql, calling));
  if (!called.ok) return called;
  for (const refund of called.value) await finishRefund(refund, provider(refund.provider));
  return ok(undefined);
}

async function callOff(
  sql: SqlTransaction,
  { exchangeId, reason, by }: { exchangeId: string; reason: string; by: string },
): Promise<Result<OpenRefund[], CallOffProblem>> {
  const orderId = await orderOfExchange(sql, exchangeId);
  const order = orderId && (await lockOrder(sql, orderId));
  const exchange = await readDearer(sql, exchangeId);
  if (!order || !exchange) return refused({ kind: 'gone' });
  if (exchange.isSent || exchange.isCalledOff || exchange.dueMinor === 0)
    return refused({ kind: 'not-waiting' });
  const [open] = await sql`
    select 1 from exchange_payments x join payments p on p.id = x.payment_id
    where x.exchange_id = ${exchangeId} and p.state in ('pending', 'voiding') limit 1`;
  if (open) return refused({ kind: 'being-paid' });
  await sql`
    update exchanges set called_off_at = now(), called_off_by = ${by}, called_off_reason = ${reason}
    where id = ${exchangeId}`;
  const { variantId, lineId, quantity } = exchange;
  await putBackForExchange(sql, { orderId: order.id, variantId, quantity, movedBy: by });
  const line = order.lines.find((candidate) => candidate.lineId === lineId);
  const owed = Math.min(quantity, line ? line.pieces - line.backPieces : 0);
  const returned = await openRefund(sql, order, {
    ...{ refundId: newId('refund'), isShelved: false, reason, by },
    ask: { kind: 'lines', lines: [{ lineId, quantity: owed }], withShipping: false },
  });
  const difference = await openDifferenceRefund(sql, { exchange, refundId: newId('refund'), reason, by });
  return ok([...(returned.ok ? [returned.value] : []), ...(difference ? [difference] : [])]);
}
