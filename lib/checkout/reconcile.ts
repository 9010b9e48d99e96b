import { primarySql } from '@/db/client';
import { sqlTransaction } from '@/db/sql-transaction';
import { finishRefund, openRefunds } from '@/lib/aftercare/finish-refund';
import { finishVoiding } from '@/lib/aftercare/finish-voiding';
import { reconcileDifference } from '@/lib/aftercare/pay-difference';
import { openAttempts } from '@/lib/aftercare/settle-difference';
import { type Capturable, captureOrder } from '@/lib/checkout/capture-order';
import { giveUpPayment } from '@/lib/checkout/give-up-payment';
import { placeOrder } from '@/lib/checkout/place-order';
import { renewProductPages } from '@/lib/checkout/stock-pages';
import { disputedPayments, hearDisputes } from '@/lib/disputes/hear-disputes';
import { releaseStock } from '@/lib/inventory/stock';
import { writeEvents } from '@/lib/outbox/write-events';
import { providerNamed } from '@/lib/payments/current-provider';
import { type Payment, settlePayment } from '@/lib/payments/payment-records';
import type { PaymentProvider } from '@/lib/payments/provider';
import { releasePromotions } from '@/lib/promotions/claim-promotions';
import { releasePurses } from '@/lib/purses/hold-purses';

/** What was found half-done, and what became of it. `failed` is tried again next time. */
export type Reconciled = {
  placed: number;
  refused: number;
  voided: number;
  captured: number;
  /** Refunds that the provider had not answered. */
  refunded: number;
  /** Payments whose undecided disputes were looked at again. */
  disputed: number;
  released: number;
  /** Their shoppers still have time to confirm to their bank, or the provider is silent. */
  waiting: number;
  failed: number;
};

const by = 'reconciler';
const batchSize = 200;

/**
 * Finishes or undoes what a crash left between two steps of a checkout. Only looks at what has not moved
 * for `graceSeconds`, which is longer than a living request takes between two steps. Safe beside itself and
 * beside living requests: every step is keyed and moves on only from the state it expects.
 */
export async function reconcileCheckouts({
  graceSeconds = 60,
  provider = providerNamed as (name: string) => PaymentProvider,
} = {}): Promise<Reconciled> {
  const done: Reconciled = {
    ...{ placed: 0, refused: 0, voided: 0, captured: 0, refunded: 0, disputed: 0, released: 0 },
    ...{ waiting: 0, failed: 0 },
  };
  const count = (outcome: keyof Reconciled) => {
    done[outcome] += 1;
  };
  for (const payment of await unsettledPayments(graceSeconds)) {
    const settling = async () => settleUnsettled(payment, provider(payment.provider));
    await settling().then(count, failure(done, payment.id));
  }
  for (const payment of await openAttempts({ graceSeconds })) {
    const settling = async () => reconcileDifference(payment, provider(payment.provider), by);
    await settling().then(count, failure(done, payment.id));
  }
  for (const order of await uncapturedOrders(graceSeconds)) {
    const capturing = async () => captureOrder(order, provider(order.provider), by);
    await capturing().then(() => count('captured'), failure(done, order.orderId));
  }
  for (const refund of await openRefunds({ graceSeconds })) {
    const refunding = async () => finishRefund(refund, provider(refund.provider));
    await refunding().then(
      (state) => count(state === 'pending' ? 'waiting' : 'refunded'),
      failure(done, refund.id),
    );
  }
  for (const payment of await disputedPayments(graceSeconds)) {
    const looking = async () => hearDisputes(payment, provider(payment.provider), by);
    await looking().then(() => count('disputed'), failure(done, payment.id));
  }
  done.released = await releaseExpired();
  return done;
}

function failure(done: Reconciled, what: string): (error: unknown) => void {
  return (error) => {
    done.failed += 1;
    console.error(`reconcile ${what}:`, error);
  };
}

/** `isOver`: what was reserved for it may be given back. */
type Unsettled = Payment & { state: 'pending' | 'voiding'; isOver: boolean };

async function unsettledPayments(graceSeconds: number): Promise<Unsettled[]> {
  return primarySql()<Unsettled[]>`
    select p.id, checkout_id as "checkoutId", provider, idempotency_key as "idempotencyKey",
      amount_minor as "amountMinor", currency, p.state, c.expires_at <= now() as "isOver"
    from payments p join checkouts c on c.id = p.checkout_id
    where p.state in ('pending', 'voiding') and p.updated_at <= now() - make_interval(secs => ${graceSeconds})
    order by p.updated_at limit ${batchSize}`;
}

/** A payment was asked for and nobody wrote down what came of it: the provider knows. */
async function settleUnsettled(
  payment: Unsettled,
  provider: PaymentProvider,
): Promise<'placed' | 'refused' | 'voided' | 'waiting'> {
  const { id: paymentId, checkoutId } = payment;
  if (payment.state === 'voiding') {
    await finishVoiding(payment, provider, by);
    return 'voided';
  }
  const charge = await provider.find(payment.idempotencyKey);
  if (charge?.state === 'refused') {
    await sqlTransaction((sql) =>
      settlePayment(sql, { paymentId, from: 'pending', to: 'refused', charge, by }),
    );
    return 'refused';
  }
  if (charge?.state === 'requires-action' && !payment.isOver) {
    // To the end of the queue: many who take their time must not hide the rest.
    await primarySql()`update payments set updated_at = now() where id = ${paymentId} and state = 'pending'`;
    return 'waiting';
  }
  if (charge?.state === 'authorized' || charge?.state === 'captured') {
    const placed = await placeOrder({ checkoutId, paymentId, charge, by });
    if (placed?.paymentId === paymentId) return 'placed';
  }
  // Never arrived, not confirmed in time, or nothing can be placed for it any more.
  await giveUpPayment(payment, provider, by);
  return 'voided';
}

async function uncapturedOrders(graceSeconds: number): Promise<(Capturable & { provider: string })[]> {
  return primarySql()<(Capturable & { provider: string })[]>`
    select p.order_id as "orderId", p.checkout_id as "checkoutId", p.id as "paymentId",
      p.provider_ref as "providerRef", coalesce(p.capture_minor, p.amount_minor) as "amountMinor", p.currency,
      p.provider
    from payments p join orders o on o.id = p.order_id
    where p.state = 'authorized' and o.state = 'placed'
      and p.updated_at <= now() - make_interval(secs => ${graceSeconds})
    order by p.updated_at limit ${batchSize}`;
}

/** Gives back what is set aside for checkouts whose time is over, unless their payment is still to be settled. */
async function releaseExpired(): Promise<number> {
  const { released, turned } = await sqlTransaction(async (sql) => {
    const rows = await sql<{ id: string }[]>`
      update checkouts set state = 'released', updated_at = now()
      where id in (
        select id from checkouts c
        where state in ('open', 'reserved') and expires_at <= now()
          and not exists (select 1 from payments where checkout_id = c.id and state = 'pending')
        order by id limit ${batchSize} for update skip locked
      )
      and state in ('open', 'reserved') and expires_at <= now()
      returning id`;
    const ids = rows.map((row) => row.id);
    const [turned] = await Promise.all([
      releaseStock(sql, ids),
      releasePromotions(sql, ids),
      releasePurses(sql, ids),
    ]);
    if (turned.length > 0) {
      await writeEvents(sql, [{ topic: 'stock.changed', payload: { productIds: turned } }]);
    }
    return { released: rows.length, turned };
  });
  await renewProductPages(turned).catch((error) => console.error('reconcile, renew pages:', error));
  return released;
}
