import type { Sql } from 'postgres';
import { askPrimary } from '@/db/client';
import type { SqlTransaction } from '@/db/sql-transaction';
import type { Attempt, Charge, RefusalReason } from '@/lib/payments/provider';

/** Our own record of one attempt to be paid. */
export type AnyPayment = Attempt & { provider: string };

/** One that a checkout asked for. */
export type Payment = AnyPayment & { checkoutId: string };

/** Writes the attempt down before the provider hears of it, so that a crash leaves a trace. */
export async function openPayment(sql: SqlTransaction, payment: AnyPayment, by = 'checkout'): Promise<void> {
  await sql`
    with opened as (
      insert into payments (id, checkout_id, provider, idempotency_key, amount_minor, currency)
      values (${payment.id}, ${payment.checkoutId}, ${payment.provider}, ${payment.idempotencyKey},
        ${payment.amountMinor}, ${payment.currency})
      returning id
    )
    insert into payment_events (payment_id, state, by) select id, 'pending', ${by} from opened`;
}

type Settlement = {
  paymentId: string;
  from: 'pending' | 'authorized' | 'voiding';
  to: 'authorized' | 'captured' | 'refused' | 'voiding' | 'voided';
  orderId?: string;
  charge?: Charge;
  note?: string;
  by: string;
};

/** Moves a payment on, if it still stands where the caller thinks. Answers whether it did. */
export async function settlePayment(sql: SqlTransaction, move: Settlement): Promise<boolean> {
  const { charge } = move;
  const rows = await sql`
    with moved as (
      update payments set state = ${move.to}, updated_at = now(),
        order_id = coalesce(${move.orderId ?? null}, order_id),
        captured_minor = ${move.to === 'captured' ? (charge?.capturedMinor ?? 0) : 0},
        provider_ref = coalesce(${charge?.providerRef || null}, provider_ref),
        refusal = ${charge?.refusal ?? null},
        card_brand = coalesce(${charge?.cardBrand || null}, card_brand),
        card_last4 = coalesce(${charge?.cardLast4 || null}, card_last4)
      where id = ${move.paymentId} and state = ${move.from}
      returning id
    )
    insert into payment_events (payment_id, state, note, by)
    select id, ${move.to}, ${move.note ?? charge?.refusal ?? ''}, ${move.by} from moved
    returning id`;
  return rows.length > 0;
}

/** Where a payment stands in our books. */
export type PaymentStanding = AnyStanding & { checkoutId: string };

export type AnyStanding = AnyPayment & {
  state: 'pending' | 'authorized' | 'captured' | 'refused' | 'voiding' | 'voided' | 'refunded';
  orderId: string | null;
  providerRef: string | null;
  refusal: RefusalReason | null;
  refundedMinor: number;
};

/** The payment asked for under this key, as the primary has it. */
export async function paymentUnder(idempotencyKey: string): Promise<AnyStanding | undefined> {
  const [row] = await askPrimary(
    (sql) => sql<AnyStanding[]>`
    select ${standing(sql)} from payments where idempotency_key = ${idempotencyKey}`,
  );
  return row;
}

/** What a checkout was tried to be paid with last. */
export async function lastPaymentOf(checkoutId: string): Promise<PaymentStanding | undefined> {
  const [row] = await askPrimary(
    (sql) => sql<PaymentStanding[]>`
    select ${standing(sql)} from payments where checkout_id = ${checkoutId} order by created_at desc, id desc limit 1`,
  );
  return row;
}

function standing(sql: Sql) {
  return sql`id, checkout_id as "checkoutId", provider, idempotency_key as "idempotencyKey",
    amount_minor as "amountMinor", currency, state, order_id as "orderId", provider_ref as "providerRef",
    refusal, refunded_minor as "refundedMinor"`;
}

/**
 * Writes down that `refundedMinor` in all was given back, if that is more than we knew and than is on its way
 * back by our own refunds, and answers how much more. The caller books it in the same transaction.
 */
export async function noteRefunded(
  sql: SqlTransaction,
  refund: { paymentId: string; refundedMinor: number; by: string },
): Promise<number> {
  const { paymentId, refundedMinor, by } = refund;
  // A statement of its own: what it waits for is seen by the next one.
  await sql`select id from payments where id = ${paymentId} for update`;
  const [row] = await sql<{ more: number }[]>`
    with known as (
      select id, ${refundedMinor} - refunded_minor - (select coalesce(sum(amount_minor), 0)::int from refunds r
          where r.payment_id = payments.id and r.state = 'pending') as more
      from payments where id = ${paymentId} and state in ('captured', 'refunded')
    ), noted as (
      update payments p set refunded_minor = p.refunded_minor + known.more, updated_at = now(),
        state = case when p.refunded_minor + known.more >= p.captured_minor then 'refunded'::payment_state
          else p.state end
      from known where p.id = known.id and known.more > 0
      returning p.id, p.state, known.more
    ), told as (
      insert into payment_events (payment_id, state, note, by)
      select id, state, 'refunded ' || more, ${by} from noted
    )
    select more from noted`;
  return row?.more ?? 0;
}
