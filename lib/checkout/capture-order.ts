import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { bookCapture } from '@/lib/aftercare/book-capture';
import { moveOrder } from '@/lib/orders/insert-order';
import { writeEvents } from '@/lib/outbox/write-events';
import { settlePayment } from '@/lib/payments/payment-records';
import {
  type Charge,
  ChargeNotInState,
  IdempotencyConflict,
  type PaymentProvider,
} from '@/lib/payments/provider';
import { issueSoldCards } from '@/lib/purses/issue-sold-cards';

/** A placed order whose money is held but not yet taken. Amount in minor units: all that is held, or less. */
export type Capturable = {
  orderId: string;
  checkoutId: string;
  paymentId: string;
  providerRef: string;
  amountMinor: number;
  currency: string;
};

/**
 * Takes the money of a placed order: asks the provider first (one key per checkout, so that a repeat takes
 * nothing twice), then writes it down and issues the gift cards among its lines. Faults when the provider does not answer; the reconciler repeats it.
 */
export async function captureOrder(order: Capturable, provider: PaymentProvider, by: string): Promise<void> {
  const { orderId, paymentId, checkoutId, providerRef, amountMinor, currency } = order;
  const charge = await provider
    .capture({ idempotencyKey: `${checkoutId}:capture`, providerRef, amountMinor })
    .catch((error) => takenOtherwise(error, order, provider));
  // Called off meanwhile: who did that settles the payment.
  if (charge.state === 'voided') return;
  await sqlTransaction(async (sql) => {
    // Somebody else wrote it down already: the postings exist.
    if (!(await settlePayment(sql, { paymentId, from: 'authorized', to: 'captured', charge, by }))) return;
    const [issued] = await Promise.all([
      issueSoldCards(sql, { orderId, by }),
      moveOrder(sql, { orderId, from: 'placed', to: 'paid', by }),
      bookCapture(sql, { orderId, paymentId, currency, charge, by }),
      writeEvents(sql, [{ topic: 'order.paid', payload: { orderId } }]),
    ]);
    if (issued > 0) await finishMailed(sql, orderId, by);
  });
}

/** An order of nothing but gift cards has arrived when they are issued. */
async function finishMailed(sql: SqlTransaction, orderId: string, by: string): Promise<void> {
  const [goods] =
    await sql`select 1 from order_lines where order_id = ${orderId} and not is_gift_card limit 1`;
  if (goods) return;
  await moveOrder(sql, { orderId, from: 'paid', to: 'fulfilled', note: 'Gift cards issued', by });
}

/**
 * Taken at the provider's own desk, by somebody who was not heard of again, or so long ago that it forgot our key: as
 * good, and booked with what was taken. Or let go.
 */
async function takenOtherwise(error: unknown, order: Capturable, provider: PaymentProvider): Promise<Charge> {
  if (!(error instanceof ChargeNotInState || error instanceof IdempotencyConflict)) throw error;
  const key = await provider.keyOf(order.providerRef);
  const charge = key === undefined ? undefined : await provider.find(key);
  if (charge?.state === 'voided') return charge;
  if (charge?.state !== 'captured') throw error;
  return charge;
}
