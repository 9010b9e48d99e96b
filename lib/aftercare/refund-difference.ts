import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { type Dearer, orderOfExchange, readDearer } from '@/lib/aftercare/difference';
import { finishRefund, type OpenRefund } from '@/lib/aftercare/finish-refund';
import { lockOrder } from '@/lib/aftercare/locked-order';
import { providerNamed } from '@/lib/payments/current-provider';
import type { PaymentProvider } from '@/lib/payments/provider';
import { ok, type Result, refused } from '@/lib/result';

type Giving = { exchangeId: string; refundId: string; reason: string; by: string };

export type DifferenceRefundProblem =
  | { kind: 'reason-missing' }
  /** Never paid, or all of it went back already. */
  | { kind: 'nothing-left' };

/** Gives back what was paid for a dearer replacement, as when that comes back too. The same `refundId` is one refund. */
export async function refundDifference(
  giving: Giving,
  provider: (name: string) => PaymentProvider = providerNamed,
): Promise<Result<{ state: OpenRefund['state'] }, DifferenceRefundProblem>> {
  if (!giving.reason.trim()) return refused({ kind: 'reason-missing' });
  const refund = await sqlTransaction(async (sql) => {
    const orderId = await orderOfExchange(sql, giving.exchangeId);
    if (orderId) await lockOrder(sql, orderId);
    const exchange = await readDearer(sql, giving.exchangeId);
    return exchange && openDifferenceRefund(sql, { ...giving, exchange });
  });
  if (!refund) return refused({ kind: 'nothing-left' });
  if (refund.state !== 'pending') return ok({ state: refund.state });
  return ok({ state: await finishRefund(refund, provider(refund.provider)) });
}

/** Writes the refund of all that is left of a paid difference down as `pending`. The order is locked. */
export async function openDifferenceRefund(
  sql: SqlTransaction,
  giving: { exchange: Dearer; refundId: string; reason: string; by: string },
): Promise<OpenRefund | undefined> {
  const { exchange, refundId, reason, by } = giving;
  await sql`
    insert into refunds (id, order_id, payment_id, amount_minor, currency, shipping_minor, tax_minor, reason, by)
    select ${refundId}, p.order_id, p.id, left_minor, p.currency, 0,
      least(left_minor, ${exchange.dueTaxMinor}::int - tax_back_minor), ${reason}, ${by}
    from exchange_payments x join payments p on p.id = x.payment_id and p.state = 'captured'
    cross join lateral (
      select p.captured_minor - p.refunded_minor
          - coalesce(sum(r.amount_minor) filter (where r.state = 'pending'), 0)::int
          - coalesce((select sum(withdrawn_minor) from disputes d where d.payment_id = p.id), 0)::int as left_minor,
        coalesce(sum(r.tax_minor) filter (where r.state <> 'refused'), 0)::int as tax_back_minor
      from refunds r where r.payment_id = p.id) gone
    where x.exchange_id = ${exchange.id} and left_minor > 0
    on conflict do nothing`;
  const [refund] = await sql<OpenRefund[]>`
    select r.id, r.state, r.amount_minor as "amountMinor", p.provider, p.provider_ref as "providerRef",
      p.idempotency_key as "authorizeKey"
    from refunds r join payments p on p.id = r.payment_id where r.id = ${refundId}`;
  return refund;
}
