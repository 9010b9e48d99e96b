import type { SqlTransaction } from '@/db/sql-transaction';
import type { Charge } from '@/lib/payments/provider';

/** Our own record of one attempt to be paid. */
export type Payment = {
  id: string;
  checkoutId: string;
  provider: string;
  idempotencyKey: string;
  amountMinor: number;
  currency: string;
};

/** Writes the attempt down before the provider hears of it, so that a crash leaves a trace. */
export async function openPayment(sql: SqlTransaction, payment: Payment): Promise<void> {
  await sql`
    with opened as (
      insert into payments (id, checkout_id, provider, idempotency_key, amount_minor, currency)
      values (${payment.id}, ${payment.checkoutId}, ${payment.provider}, ${payment.idempotencyKey},
        ${payment.amountMinor}, ${payment.currency})
      returning id
    )
    insert into payment_events (payment_id, state, by) select id, 'pending', 'checkout' from opened`;
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
        provider_ref = coalesce(${charge?.providerRef ?? null}, provider_ref),
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
