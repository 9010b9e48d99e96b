import { primarySql } from '@/db/client';
import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { orderOfExchange, readDearer } from '@/lib/aftercare/difference';
import { lockOrder } from '@/lib/aftercare/locked-order';
import {
  type DifferencePayment,
  giveUpDifference,
  goOnWithDifference,
  openAttempts,
  type Settled,
} from '@/lib/aftercare/settle-difference';
import { newId } from '@/lib/id';
import { currentProvider, providerNamed } from '@/lib/payments/current-provider';
import { openPayment } from '@/lib/payments/payment-records';
import {
  type Card,
  type Charge,
  IdempotencyConflict,
  NoAnswer,
  NotPossible,
  type PaymentProvider,
} from '@/lib/payments/provider';

/** `over`: called off, or nothing is to be paid for it. */
export type DifferenceOutcome = Settled | { kind: 'over' };

/**
 * Pays what a replacement costs more: an attempt is written down under the order's lock, the card is asked, the money
 * is taken and then booked. What an earlier attempt came to counts first: it is paid, or given up for good, before
 * another card is asked. So nobody pays twice. Where the provider is silent the reconciler goes on.
 */
export async function payDifference(
  { exchangeId, card, by }: { exchangeId: string; card: Card; by: string },
  provider: PaymentProvider = currentProvider(),
): Promise<DifferenceOutcome> {
  for (const earlier of await openAttempts({ graceSeconds: 0, exchangeId })) {
    const settled = await settleEarlier(earlier, bankOf(earlier, provider), by);
    if (settled.kind === 'paid' || settled.kind === 'unclear') return settled;
  }
  const opened = await sqlTransaction((sql) => openAttempt(sql, { exchangeId, provider: provider.name, by }));
  if ('kind' in opened) return opened;
  try {
    return goOnWithDifference(opened, await provider.authorize({ ...opened, card }), provider, by);
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof IdempotencyConflict) return { kind: 'unclear' };
    if (!(error instanceof NotPossible)) throw error;
    await giveUpDifference(opened, provider, by);
    return { kind: 'refused', reason: 'processing-error' };
  }
}

/** Held money of an earlier attempt is taken; a question that is still open is closed for another card. */
async function settleEarlier(
  payment: DifferencePayment,
  provider: PaymentProvider,
  by: string,
): Promise<Settled> {
  const charge = payment.state === 'pending' ? await provider.find(payment.idempotencyKey) : undefined;
  if (charge?.state === 'authorized' || charge?.state === 'captured')
    return goOnWithDifference(payment, charge, provider, by);
  return giveUpDifference(payment, provider, by);
}

function bankOf(payment: DifferencePayment, provider: PaymentProvider): PaymentProvider {
  return payment.provider === provider.name ? provider : providerNamed(payment.provider);
}

async function openAttempt(
  sql: SqlTransaction,
  { exchangeId, provider, by }: { exchangeId: string; provider: string; by: string },
): Promise<DifferencePayment | DifferenceOutcome> {
  const orderId = await orderOfExchange(sql, exchangeId);
  if (orderId) await lockOrder(sql, orderId);
  const exchange = await readDearer(sql, exchangeId);
  if (!exchange || exchange.isCalledOff || exchange.dueMinor === 0) return { kind: 'over' };
  if (exchange.isPaid) return { kind: 'paid' };
  const [before] = await sql<{ attempts: number; isOpen: boolean }[]>`
    select count(*)::int as attempts, coalesce(bool_or(p.state in ('pending', 'voiding')), false) as "isOpen"
    from exchange_payments x join payments p on p.id = x.payment_id where x.exchange_id = ${exchangeId}`;
  // Somebody else is just paying it.
  if (before?.isOpen) return { kind: 'unclear' };
  const payment: DifferencePayment = {
    id: newId('payment'),
    checkoutId: null,
    exchangeId,
    provider,
    idempotencyKey: `${exchangeId}:authorize:${(before?.attempts ?? 0) + 1}`,
    amountMinor: exchange.dueMinor,
    currency: exchange.currency,
    state: 'pending',
  };
  await openPayment(sql, payment, by);
  await sql`insert into exchange_payments (payment_id, exchange_id) values (${payment.id}, ${exchangeId})`;
  return payment;
}

/** The shopper comes back from his bank: asks the provider what came of it. Asked again, it answers the same. */
export async function finishDifference(exchangeId: string, by: string): Promise<DifferenceOutcome> {
  const [attempt] = await openAttempts({ graceSeconds: 0, exchangeId });
  if (attempt) return lookAtDifference(attempt, providerNamed(attempt.provider), by);
  const exchange = await sqlTransaction((sql) => readDearer(sql, exchangeId));
  if (exchange?.isPaid) return { kind: 'paid' };
  if (!exchange || exchange.isCalledOff) return { kind: 'over' };
  return { kind: 'refused', reason: 'authentication-failed' };
}

/** Asks the provider what became of an attempt, and goes on from there. */
export async function lookAtDifference(
  payment: DifferencePayment,
  provider: PaymentProvider,
  by: string,
): Promise<Settled> {
  if (payment.state === 'voiding') return giveUpDifference(payment, provider, by);
  const charge: Charge | undefined = await provider.find(payment.idempotencyKey);
  return goOnWithDifference(payment, charge, provider, by);
}

/** How long a shopper has to answer his bank before an attempt is given up. */
const minutesToAnswer = 15;

/** What the reconciler does with an attempt that was left: finishes it, waits for the bank's answer, or gives it up. */
export async function reconcileDifference(
  payment: DifferencePayment,
  provider: PaymentProvider,
  by: string,
): Promise<'captured' | 'refused' | 'voided' | 'waiting'> {
  const settled = await lookAtDifference(payment, provider, by);
  if (settled.kind === 'paid') return 'captured';
  if (settled.kind === 'refused') return payment.state === 'voiding' ? 'voided' : 'refused';
  const [waiting] = await primarySql()`
    update payments set updated_at = now() where id = ${payment.id} and state = 'pending' and ${settled.kind} = 'asks'
      and created_at > now() - make_interval(mins => ${minutesToAnswer}) returning id`;
  if (waiting) return 'waiting';
  const given = await giveUpDifference(payment, provider, by);
  if (given.kind === 'unclear') return 'waiting';
  return given.kind === 'paid' ? 'captured' : 'voided';
}
