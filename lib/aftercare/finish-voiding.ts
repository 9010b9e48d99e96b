import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { bookCapture } from '@/lib/aftercare/book-capture';
import { finishRefund, type OpenRefund } from '@/lib/aftercare/finish-refund';
import { pursesBackKey } from '@/lib/aftercare/give-back-purses';
import { lockOrder } from '@/lib/aftercare/locked-order';
import { openRefund } from '@/lib/aftercare/refund-order';
import { newId } from '@/lib/id';
import { unpostLedger } from '@/lib/ledger/post-ledger';
import { type Payment, settlePayment } from '@/lib/payments/payment-records';
import type { Charge, PaymentProvider } from '@/lib/payments/provider';

/**
 * The second half of giving a payment up: the provider closes its key, then our books say so. If an order was
 * sold for it, that sale is booked back. Money that a capture took in the same moment is given back. Harmless
 * twice.
 */
export async function finishVoiding(payment: Payment, provider: PaymentProvider, by: string): Promise<void> {
  const charge = await provider.void(payment.idempotencyKey);
  const refund = await sqlTransaction(async (sql) => {
    const [row] = await sql<{ orderId: string | null }[]>`
      select order_id as "orderId" from payments where id = ${payment.id} for update`;
    const orderId = row?.orderId;
    if (orderId && charge.state === 'captured') return bookLateCapture(sql, { orderId, payment, charge, by });
    const isOurs = await settlePayment(sql, {
      paymentId: payment.id,
      from: 'voiding',
      to: 'voided',
      charge,
      by,
    });
    if (isOurs && orderId) {
      const key = `${orderId}:cancel`;
      await unpostLedger(sql, { key, of: `${orderId}:sale`, description: 'Order called off', postedBy: by });
      // The sale that is booked back held what gift cards and store credit had paid: not twice.
      await unpostLedger(sql, {
        ...{ key: `${key}:purses`, of: pursesBackKey(orderId) },
        ...{ description: 'Order called off', postedBy: by },
      });
    }
    return undefined;
  });
  if (refund) await finishRefund(refund, provider);
}

/** The capture was quicker at the provider, the cancellation in our books: both happened, and the money goes back. */
async function bookLateCapture(
  sql: SqlTransaction,
  late: { orderId: string; payment: Payment; charge: Charge; by: string },
): Promise<OpenRefund | undefined> {
  const { orderId, payment, charge, by } = late;
  const paymentId = payment.id;
  if (!(await settlePayment(sql, { paymentId, from: 'voiding', to: 'captured', charge, by })))
    return undefined;
  await bookCapture(sql, { orderId, paymentId, currency: payment.currency, charge, by });
  const order = await lockOrder(sql, orderId);
  const opened =
    order &&
    (await openRefund(sql, order, {
      ...{ refundId: newId('refund'), ask: { kind: 'whole' }, isShelved: false, by },
      reason: 'The order was called off while its payment was being taken.',
    }));
  return opened?.ok ? opened.value : undefined;
}
