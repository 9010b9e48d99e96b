import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { finishRefund, type OpenRefund } from '@/lib/aftercare/finish-refund';
import { finishVoiding } from '@/lib/aftercare/finish-voiding';
import { giveBackPurses } from '@/lib/aftercare/give-back-purses';
import { type LockedOrder, lockOrder } from '@/lib/aftercare/locked-order';
import { openRefund } from '@/lib/aftercare/refund-order';
import { spentOnCards } from '@/lib/aftercare/split-refund';
import { newId } from '@/lib/id';
import { putBack } from '@/lib/inventory/stock';
import { moveOrder } from '@/lib/orders/insert-order';
import { type OutboxEvent, writeEvents } from '@/lib/outbox/write-events';
import { providerNamed } from '@/lib/payments/current-provider';
import { settlePayment } from '@/lib/payments/payment-records';
import { NoAnswer, type PaymentProvider } from '@/lib/payments/provider';
import { giveBackPromotions } from '@/lib/promotions/claim-promotions';
import { ok, type Result, refused } from '@/lib/result';

export type Cancellation = { orderId: string; reason: string; by: string };

export type CancelProblem =
  | { kind: 'gone' }
  | { kind: 'reason-missing' }
  /** Some of it left already: what comes back is a return. */
  | { kind: 'sent' }
  /** A gift card in it was spent from already, or is held by a checkout: what is left on it can be refunded. */
  | { kind: 'card-spent' }
  | { kind: 'already-over' };

type Undo = { payment: LockedOrder['payment']; refund: OpenRefund | undefined };

/**
 * Calls an order off before any of it was sent: under its lock it is `cancelled` and its pieces are on the shelf
 * again; then held money is let go, or taken money given back. Beside a capture exactly one order of events
 * comes out, and the shopper has paid nothing in the end. Where the provider is silent the reconciler goes on.
 */
export async function cancelOrder(
  cancellation: Cancellation,
  provider: (name: string) => PaymentProvider = providerNamed,
): Promise<Result<undefined, CancelProblem>> {
  if (!cancellation.reason.trim()) return refused({ kind: 'reason-missing' });
  const called = await sqlTransaction((sql) => callOff(sql, cancellation));
  if (!called.ok) return called;
  const { payment, refund } = called.value;
  const bank = provider(payment.provider);
  try {
    if (refund) await finishRefund(refund, bank);
    else if (payment.state === 'authorized') await finishVoiding(payment, bank, cancellation.by);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
  }
  return ok(undefined);
}

async function callOff(
  sql: SqlTransaction,
  { orderId, reason, by }: Cancellation,
): Promise<Result<Undo, CancelProblem>> {
  const order = await lockOrder(sql, orderId);
  if (!order) return refused({ kind: 'gone' });
  if (order.state !== 'placed' && order.state !== 'paid') return refused({ kind: 'already-over' });
  if (order.lines.some((line) => line.shippedPieces > 0)) return refused({ kind: 'sent' });
  if (spentOnCards(order) > 0) return refused({ kind: 'card-spent' });
  const { payment } = order;
  await sql`insert into cancellations (order_id, reason, by) values (${orderId}, ${reason}, ${by})`;
  await moveOrder(sql, { orderId, from: order.state, to: 'cancelled', note: reason, by });
  await giveBackStock(sql, order, by);
  await giveBackPromotions(sql, { orderId, by });
  await giveBackPurses(sql, order, by);
  if (payment.state === 'authorized') {
    await settlePayment(sql, { paymentId: payment.id, from: 'authorized', to: 'voiding', note: reason, by });
  }
  if (order.leftMinor <= 0) return ok({ payment, refund: undefined });
  const ask = { kind: 'whole' } as const;
  const opened = await openRefund(
    sql,
    { ...order, purseLeftMinor: 0 },
    {
      refundId: newId('refund'),
      ask,
      isShelved: false,
      reason,
      by,
    },
  );
  return ok({ payment, refund: opened.ok ? opened.value : undefined });
}

async function giveBackStock(sql: SqlTransaction, order: LockedOrder, by: string): Promise<void> {
  const { id: orderId } = order;
  const lines = order.lines
    .filter(({ cards }) => !cards)
    .map(({ variantId, pieces }) => ({ variantId, quantity: pieces }));
  const productIds = await putBack(sql, { orderId, lines, reason: 'cancel', movedBy: by });
  const events: OutboxEvent[] = [{ topic: 'order.cancelled', payload: { orderId } }];
  if (productIds.length > 0) events.push({ topic: 'stock.changed', payload: { productIds } });
  await writeEvents(sql, events);
}
