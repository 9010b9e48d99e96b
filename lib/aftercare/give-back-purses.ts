import type { SqlTransaction } from '@/db/sql-transaction';
import type { LockedOrder } from '@/lib/aftercare/locked-order';
import { postLedger } from '@/lib/ledger/post-ledger';

export function pursesBackKey(orderId: string): string {
  return `${orderId}:purses-back`;
}

const daysToSpend = 90;

export type GivenBack = { kind: 'gift-card' | 'store-credit'; amountMinor: number };

/**
 * Gives so much of an order's price back to what paid it beside the card: gift cards first, as they paid first,
 * then store credit, each up to what it paid. Who calls holds the order's lock and asks for no more than is left.
 */
export async function fillPurses(
  sql: SqlTransaction,
  { orderId, amountMinor, by }: { orderId: string; amountMinor: number; by: string },
): Promise<GivenBack[]> {
  if (amountMinor === 0) return [];
  const back = await sql<GivenBack[]>`
    with spent as materialized (
      select e.purse_id, p.kind, -sum(e.amount_minor)::int as paid
      from purse_entries e join purses p on p.id = e.purse_id
      where e.order_id = ${orderId} group by 1, 2 having sum(e.amount_minor) < 0
    ), shares as materialized (
      select purse_id, kind, least(paid, ${amountMinor}::int - (sum(paid) over earlier - paid))::int as share
      from spent window earlier as (order by kind, purse_id)
    ), written as (
      insert into purse_entries (purse_id, amount_minor, reason, order_id, by)
      select purse_id, share, 'given-back', ${orderId}, ${by} from shares where share > 0 order by purse_id
    )
    select kind, sum(share)::int as "amountMinor" from shares where share > 0 group by 1`;
  // Who is given money back on a card that has expired, or is about to, has time to spend it.
  await sql`
    update purses set expires_at = greatest(expires_at, now() + make_interval(days => ${daysToSpend}))
    where expires_at is not null and id in (select purse_id from purse_entries
      where order_id = ${orderId} and reason = 'given-back')`;
  return back;
}

/**
 * Gives back what gift cards and store credit paid of an order that is called off: on the card or the account it
 * came from, and in the ledger. Tax that no refund to the card takes along goes back here.
 */
export async function giveBackPurses(sql: SqlTransaction, order: LockedOrder, by: string): Promise<void> {
  const amountMinor = order.purseLeftMinor;
  const back = await fillPurses(sql, { orderId: order.id, amountMinor, by });
  if (back.length === 0) return;
  const { taxMinor, taxBackMinor, leftMinor, disputedMinor } = order;
  const taxLeftMinor = taxMinor - taxBackMinor;
  const taxHereMinor = Math.min(amountMinor, Math.max(0, taxLeftMinor - leftMinor - disputedMinor));
  const parts = [
    { account: 'refunds' as const, amountMinor: amountMinor - taxHereMinor },
    { account: 'tax-payable' as const, amountMinor: taxHereMinor },
    ...back.map((part) => ({
      account: `${part.kind}-liability` as const,
      amountMinor: -part.amountMinor,
    })),
  ];
  await postLedger(sql, {
    idempotencyKey: pursesBackKey(order.id),
    description: 'Gift cards and store credit given back',
    orderId: order.id,
    postedBy: by,
    currency: order.payment.currency,
    postings: parts.filter((part) => part.amountMinor !== 0),
  });
}
