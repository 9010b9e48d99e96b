import { primarySql } from '@/db/client';
import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { lockOrder } from '@/lib/aftercare/locked-order';
import { type Capturable, captureOrder } from '@/lib/checkout/capture-order';
import { providerNamed } from '@/lib/payments/current-provider';
import { NoAnswer, type PaymentProvider } from '@/lib/payments/provider';
import { ok, type Result, refused } from '@/lib/result';

/** `amountMinor`: of what is held, how much is taken; the rest is let go. */
export type Taking = { orderId: string; amountMinor: number; reason: string; by: string };

export type TakeProblem =
  | { kind: 'gone' }
  /** Taken, called off or given up meanwhile. */
  | { kind: 'not-held' }
  | { kind: 'amount'; mostMinor: number }
  /** So much at least: it is for gift cards, which are worth what is paid for them. */
  | { kind: 'gift-cards'; leastMinor: number }
  | { kind: 'reason-missing' }
  /** Somebody has decided already, and the provider may have heard it: only that amount can be asked for again. */
  | { kind: 'decided'; amountMinor: number };

/**
 * `pending`: the provider gave no answer; the reconciler asks again for the same amount. `taken`: so much of it, which is
 * another amount than was asked for when somebody else had taken it before.
 */
export type Taken = { state: 'pending' } | { state: 'taken'; amountMinor: number };

/**
 * The desk takes the money of an order that was not captured yet: all that is held, or less, with who and why. What
 * shall be taken is written down under the order's lock before the provider is asked, so that whoever asks again
 * asks for the same.
 */
export async function takePayment(
  taking: Taking,
  provider: (name: string) => PaymentProvider = providerNamed,
): Promise<Result<Taken, TakeProblem>> {
  const decided = await sqlTransaction((sql) => decide(sql, taking));
  if (!decided.ok) return decided;
  const { providerName, ...order } = decided.value;
  try {
    await captureOrder(order, provider(providerName), taking.by);
  } catch (error) {
    if (error instanceof NoAnswer) return ok({ state: 'pending' });
    throw error;
  }
  return ok(await takenFor(order.paymentId));
}

async function decide(
  sql: SqlTransaction,
  { orderId, amountMinor, reason, by }: Taking,
): Promise<Result<Capturable & { providerName: string }, TakeProblem>> {
  const order = await lockOrder(sql, orderId);
  if (!order) return refused({ kind: 'gone' });
  const { payment } = order;
  if (order.state !== 'placed' || payment.state !== 'authorized') return refused({ kind: 'not-held' });
  if (!Number.isInteger(amountMinor) || amountMinor <= 0 || amountMinor > payment.amountMinor)
    return refused({ kind: 'amount', mostMinor: payment.amountMinor });
  const leastMinor = order.lines.reduce((sum, line) => (line.cards ? sum + line.paidMinor : sum), 0);
  if (amountMinor < leastMinor) return refused({ kind: 'gift-cards', leastMinor });
  if (!reason.trim()) return refused({ kind: 'reason-missing' });
  const { captureMinor } = payment;
  if (captureMinor !== null && captureMinor !== amountMinor)
    return refused({ kind: 'decided', amountMinor: captureMinor });
  if (captureMinor === null) {
    await sql`update payments set capture_minor = ${amountMinor} where id = ${payment.id}`;
    await sql`
      insert into payment_events (payment_id, state, note, by)
      values (${payment.id}, 'authorized', ${`take ${amountMinor}: ${reason}`}, ${by})`;
  }
  const { id: paymentId, checkoutId, providerRef, currency, provider: providerName } = payment;
  return ok({ orderId, checkoutId, paymentId, providerRef, amountMinor, currency, providerName });
}

async function takenFor(paymentId: string): Promise<Taken> {
  const [payment] = await primarySql()<{ capturedMinor: number }[]>`
    select captured_minor as "capturedMinor" from payments where id = ${paymentId}`;
  const amountMinor = payment?.capturedMinor ?? 0;
  // Called off between our decision and the provider's: who did that settles the payment.
  return amountMinor > 0 ? { state: 'taken', amountMinor } : { state: 'pending' };
}
