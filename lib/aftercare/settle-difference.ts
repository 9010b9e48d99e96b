import { primarySql } from '@/db/client';
import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { orderOfExchange, readDearer } from '@/lib/aftercare/difference';
import { lockOrder } from '@/lib/aftercare/locked-order';
import { postLedger } from '@/lib/ledger/post-ledger';
import { postingsForDifference } from '@/lib/ledger/postings';
import { writeEvents } from '@/lib/outbox/write-events';
import { type AnyPayment, settlePayment } from '@/lib/payments/payment-records';
import {
  type BrowserAction,
  type Charge,
  ChargeNotInState,
  IdempotencyConflict,
  NoAnswer,
  type PaymentProvider,
  type RefusalReason,
} from '@/lib/payments/provider';
import { Fault } from '@/lib/result';

/** An attempt to pay the difference of an exchange. `pending` until the money is taken: then it is `captured`. */
export type DifferencePayment = AnyPayment & { exchangeId: string; state: 'pending' | 'voiding' };

export type Settled =
  | { kind: 'paid' }
  | { kind: 'refused'; reason: RefusalReason }
  | { kind: 'asks'; action: BrowserAction }
  /** The provider gave no answer, or has not decided. */
  | { kind: 'unclear' };

/** Attempts that nobody has settled for so long: all, those of an exchange, or one. */
export async function openAttempts(of: {
  graceSeconds: number;
  exchangeId?: string;
  paymentId?: string;
}): Promise<DifferencePayment[]> {
  return primarySql()<DifferencePayment[]>`
    select p.id, p.checkout_id as "checkoutId", p.provider, p.idempotency_key as "idempotencyKey",
      p.amount_minor as "amountMinor", p.currency, p.state, x.exchange_id as "exchangeId"
    from payments p join exchange_payments x on x.payment_id = p.id
    where p.state in ('pending', 'voiding') and p.updated_at <= now() - make_interval(secs => ${of.graceSeconds})
      and (${of.exchangeId ?? null}::text is null or x.exchange_id = ${of.exchangeId ?? null})
      and (${of.paymentId ?? null}::text is null or p.id = ${of.paymentId ?? null})
    order by p.updated_at limit 200`;
}

/**
 * Goes on from what the provider says of an attempt: takes held money, then books it. Harmless twice and beside
 * itself: capture and booking have one key each.
 */
export async function goOnWithDifference(
  payment: DifferencePayment,
  charge: Charge | undefined,
  provider: PaymentProvider,
  by: string,
): Promise<Settled> {
  switch (charge?.state) {
    case 'authorized': {
      const taken = await take(payment, charge, provider);
      return taken?.state === 'captured' ? bookPaid(payment, taken, by) : { kind: 'unclear' };
    }
    case 'captured':
    case 'refunded':
      return bookPaid(payment, charge, by);
    case 'requires-action':
      return charge.action ? { kind: 'asks', action: charge.action } : { kind: 'unclear' };
    case 'refused':
    case 'voided': {
      const to = charge.state;
      await sqlTransaction((sql) =>
        settlePayment(sql, { paymentId: payment.id, from: payment.state, to, charge, by }),
      );
      return { kind: 'refused', reason: charge.refusal ?? 'authentication-failed' };
    }
    default:
      return { kind: 'unclear' };
  }
}

async function take(
  { id, amountMinor, idempotencyKey }: DifferencePayment,
  { providerRef }: Charge,
  provider: PaymentProvider,
): Promise<Charge | undefined> {
  try {
    return await provider.capture({ idempotencyKey: `${id}:capture`, providerRef, amountMinor });
  } catch (error) {
    if (error instanceof NoAnswer) return undefined;
    if (error instanceof ChargeNotInState || error instanceof IdempotencyConflict)
      return provider.find(idempotencyKey);
    throw error;
  }
}

/** The money was taken: payment, exchange, ledger, outbox, at once and once. */
async function bookPaid(payment: DifferencePayment, charge: Charge, by: string): Promise<Settled> {
  const { id: paymentId, exchangeId, currency } = payment;
  await sqlTransaction(async (sql) => {
    const orderId = await orderOfExchange(sql, exchangeId);
    if (orderId) await lockOrder(sql, orderId);
    const exchange = await readDearer(sql, exchangeId);
    if (!exchange || !orderId) throw new Fault(`${paymentId} is for no exchange.`, { retryable: false });
    const [now] = await sql<{ state: DifferencePayment['state'] }[]>`
      select state from payments where id = ${paymentId} and state in ('pending', 'voiding') for update`;
    if (!now) return;
    if (charge.capturedMinor !== exchange.dueMinor || exchange.isPaid)
      throw new Fault(`${charge.capturedMinor} was taken for ${exchangeId}.`, { retryable: false });
    await settlePayment(sql, { paymentId, from: now.state, to: 'captured', orderId, charge, by });
    await sql`update exchanges set paid_at = now() where id = ${exchangeId}`;
    await postLedger(sql, {
      idempotencyKey: `${exchangeId}:difference`,
      description: 'Difference of an exchange paid',
      orderId,
      postedBy: by,
      currency,
      postings: postingsForDifference(exchange.dueMinor, exchange.dueTaxMinor),
    });
    await writeEvents(sql, [{ topic: 'order.difference-paid', payload: { orderId, exchangeId } }]);
  });
  return { kind: 'paid' };
}

/**
 * Gives an attempt up for good: first in our books, then at the provider, whose key then holds no money. Taken in the
 * same moment, it is paid all the same.
 */
export async function giveUpDifference(
  payment: DifferencePayment,
  provider: PaymentProvider,
  by: string,
): Promise<Settled> {
  const { id: paymentId } = payment;
  if (payment.state === 'pending')
    await sqlTransaction((sql: SqlTransaction) =>
      settlePayment(sql, { paymentId, from: 'pending', to: 'voiding', by }),
    );
  const charge = await provider.void(payment.idempotencyKey);
  return goOnWithDifference({ ...payment, state: 'voiding' }, charge, provider, by);
}
