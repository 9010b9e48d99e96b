import { primarySql } from '@/db/client';
import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { fillPurses, type GivenBack } from '@/lib/aftercare/give-back-purses';
import { restoreCards } from '@/lib/aftercare/take-back-cards';
import { postLedger } from '@/lib/ledger/post-ledger';
import { postingsForRefund } from '@/lib/ledger/postings';
import { writeEvents } from '@/lib/outbox/write-events';
import { type Charge, ChargeNotInState, NoAnswer, type PaymentProvider } from '@/lib/payments/provider';
import { addStoreCredit } from '@/lib/purses/issue-purse';

/** A refund that is written down; `amountMinor` of it goes to the card. `refused`: the provider will not give it back; nothing was booked. */
export type OpenRefund = {
  id: string;
  state: 'pending' | 'settled' | 'refused';
  amountMinor: number;
  provider: string;
  providerRef: string;
  authorizeKey: string;
};

/**
 * Asks the provider to give back what is written down, under the refund's own key, and books it. Harmless twice
 * and beside itself. Answers `pending` when there was no answer.
 */
export async function finishRefund(
  refund: OpenRefund,
  provider: PaymentProvider,
): Promise<OpenRefund['state']> {
  const { id, providerRef, amountMinor } = refund;
  try {
    // All of it goes to gift cards and store credit: no bank is asked.
    if (amountMinor > 0) await provider.refund({ idempotencyKey: `${id}:refund`, providerRef, amountMinor });
  } catch (error) {
    if (error instanceof NoAnswer) return 'pending';
    if (!(error instanceof ChargeNotInState)) throw error;
    const charge = await provider.find(refund.authorizeKey);
    if (!(await wasGivenBack(refund, charge))) return refuseRefund(refund);
  }
  await sqlTransaction((sql) => settleRefund(sql, refund));
  return 'settled';
}

/** Given back at the provider's desk, or so long ago that it forgot our key: as good, if it is enough. */
async function wasGivenBack({ id }: OpenRefund, charge: Charge | undefined): Promise<boolean> {
  if (!charge) return false;
  const [row] = await primarySql()<{ isEnough: boolean }[]>`
    select p.refunded_minor + r.amount_minor <= ${charge.refundedMinor} as "isEnough"
    from refunds r join payments p on p.id = r.payment_id where r.id = ${id}`;
  return row?.isEnough ?? false;
}

async function refuseRefund({ id }: OpenRefund): Promise<'settled' | 'refused'> {
  return sqlTransaction(async (sql) => {
    const [refused] = await sql<{ by: string }[]>`
      update refunds set state = 'refused', settled_at = now() where id = ${id} and state = 'pending' returning by`;
    if (!refused) return 'settled';
    await restoreCards(sql, id, refused.by);
    return 'refused';
  });
}

type Settled = {
  orderId: string;
  amountMinor: number;
  purseMinor: number;
  creditMinor: number;
  taxMinor: number;
  cardMinor: number;
  currency: string;
  reason: string;
  by: string;
  paymentId: string;
};

/** Once, whoever comes first: payment, order, ledger, outbox. */
async function settleRefund(sql: SqlTransaction, { id }: OpenRefund): Promise<void> {
  // The payment's lock first, as everybody who changes what becomes of an order.
  await sql`select id from payments where id = (select payment_id from refunds where id = ${id}) for update`;
  const [refund] = await sql<Settled[]>`
    update refunds set state = 'settled', settled_at = now() where id = ${id} and state = 'pending'
    returning order_id as "orderId", amount_minor as "amountMinor", purse_minor as "purseMinor",
      credit_minor as "creditMinor",
      tax_minor as "taxMinor", card_minor as "cardMinor", currency, reason, by,
      payment_id as "paymentId"`;
  if (!refund) return;
  const { orderId, amountMinor, purseMinor, taxMinor, cardMinor, currency, by } = refund;
  await markRefunded(sql, refund);
  const purses = [
    ...(await fillPurses(sql, { orderId, amountMinor: purseMinor, by })),
    ...(await giveCredit(sql, id, refund)),
  ];
  await Promise.all([
    markOrder(sql, refund),
    postLedger(sql, {
      idempotencyKey: `${id}:refund`,
      description: 'Refunded',
      orderId,
      postedBy: by,
      currency,
      postings: postingsForRefund(amountMinor, taxMinor, purses, cardMinor),
    }),
    writeEvents(sql, [{ topic: 'order.refunded', payload: { orderId, refundId: id } }]),
  ]);
}

/** What would have gone to the card becomes the account's store credit. */
async function giveCredit(
  sql: SqlTransaction,
  refundId: string,
  { orderId, creditMinor, currency, reason, by }: Settled,
): Promise<GivenBack[]> {
  if (creditMinor === 0) return [];
  const [order] = await sql<{ accountId: string; number: number }[]>`
    select account_id as "accountId", number::float8 as number from orders where id = ${orderId}`;
  if (!order) return [];
  await addStoreCredit(sql, order.accountId, {
    ...{ amountMinor: creditMinor, currency, by },
    note: `Order #${order.number} (${refundId}): ${reason}`,
  });
  return [{ kind: 'store-credit', amountMinor: creditMinor }];
}

async function markRefunded(sql: SqlTransaction, refund: Settled): Promise<void> {
  const { amountMinor, paymentId, by } = refund;
  await sql`
    with given as (
      update payments set refunded_minor = refunded_minor + ${amountMinor}, updated_at = now(),
        state = case when ${amountMinor} > 0 and refunded_minor + ${amountMinor} >= captured_minor then 'refunded'::payment_state
          else state end
      where id = ${paymentId}
      returning id, state
    )
    insert into payment_events (payment_id, state, note, by)
    select id, state, ${`refunded ${amountMinor}`}, ${by} from given where ${amountMinor} > 0`;
}

/** An order is refunded when all that card, gift cards and store credit paid is back. */
async function markOrder(sql: SqlTransaction, { orderId, paymentId, reason, by }: Settled): Promise<void> {
  await sql`
    with moved as (
      update orders o set state = 'refunded' from payments p
      where o.id = ${orderId} and p.id = ${paymentId} and p.captured_minor <= p.refunded_minor
          + (select coalesce(sum(credit_minor), 0) from refunds r where r.payment_id = p.id and r.state = 'settled')
        and not exists (select 1 from purse_entries e where e.order_id = o.id having sum(e.amount_minor) < 0)
        and o.state in ('paid', 'fulfilled')
        and not exists (select 1 from payments other where other.order_id = o.id and other.id <> p.id
          and other.refunded_minor < other.captured_minor)
      returning o.id, o.state
    )
    insert into order_events (order_id, state, note, by)
    select id, state, ${reason}, ${by} from moved`;
}

/** Refunds that nobody has heard of for so long, of all payments or of one, to be asked for again. */
export async function openRefunds(waiting: {
  graceSeconds: number;
  paymentId?: string;
}): Promise<OpenRefund[]> {
  const { graceSeconds, paymentId = null } = waiting;
  return primarySql()<OpenRefund[]>`
    select r.id, r.state, r.amount_minor as "amountMinor", p.provider, p.provider_ref as "providerRef",
      p.idempotency_key as "authorizeKey"
    from refunds r join payments p on p.id = r.payment_id
    where r.state = 'pending' and r.requested_at <= now() - make_interval(secs => ${graceSeconds})
      and (${paymentId}::text is null or p.id = ${paymentId})
    order by r.requested_at limit 200`;
}
