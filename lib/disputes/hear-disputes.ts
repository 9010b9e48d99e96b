import { primarySql } from '@/db/client';
import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { newId } from '@/lib/id';
import { postLedger } from '@/lib/ledger/post-ledger';
import { postingsForDispute, postingsForDisputeFee } from '@/lib/ledger/postings';
import type { ChargeDispute, DisputeState, PaymentProvider } from '@/lib/payments/provider';
import { Fault } from '@/lib/result';

/** A payment as far as its disputes are asked for. */
export type Disputable = { id: string; orderId: string | null; providerRef: string | null };

const mostLooks = 5;

/**
 * Brings the records and the books of a payment's disputes to where the provider's are. What is asked is how they stand
 * now and not what happened, so that notices may come late, twice and in any order. An answer that is older than what
 * somebody else wrote down meanwhile is thrown away and asked for again.
 */
export async function hearDisputes(
  payment: Disputable,
  provider: PaymentProvider,
  by: string,
): Promise<void> {
  const { id: paymentId, orderId, providerRef } = payment;
  if (!orderId || !providerRef) return;
  for (let look = 0; look < mostLooks; look += 1) {
    const known = await revisionsOf(paymentId);
    const told = await provider.disputesOf(providerRef);
    const isWritten = await sqlTransaction(async (sql) => {
      // The payment's lock first, as everybody who changes what becomes of an order.
      await sql`select id from payments where id = ${paymentId} for update`;
      const outcomes: boolean[] = [];
      for (const dispute of told)
        outcomes.push(await writeDown(sql, { dispute, paymentId, orderId, known, by }));
      return outcomes.every(Boolean);
    });
    if (isWritten) return;
  }
  throw new Fault(`The disputes of ${paymentId} change faster than they are read.`, { retryable: true });
}

async function revisionsOf(paymentId: string): Promise<Map<string, number>> {
  const rows = await primarySql()<{ ref: string; revision: number }[]>`
    select provider_ref as ref, revision from disputes where payment_id = ${paymentId}`;
  return new Map(rows.map(({ ref, revision }) => [ref, revision]));
}

type Standing = {
  id: string;
  state: DisputeState;
  withdrawnMinor: number;
  feeMinor: number;
  amountMinor: number;
  evidenceDueAt: string | null;
  revision: number;
};

type Told = {
  dispute: ChargeDispute;
  paymentId: string;
  orderId: string;
  known: Map<string, number>;
  by: string;
};

/** Answers false when somebody wrote since we looked: what we were told may be the older. */
async function writeDown(sql: SqlTransaction, told: Told): Promise<boolean> {
  const { dispute, paymentId, known, by } = told;
  const [before] = await sql<Standing[]>`
    select id, state, withdrawn_minor as "withdrawnMinor", fee_minor as "feeMinor", amount_minor as "amountMinor",
      evidence_due_at as "evidenceDueAt", revision
    from disputes where payment_id = ${paymentId} and provider_ref = ${dispute.disputeRef}`;
  if ((before?.revision ?? 0) !== (known.get(dispute.disputeRef) ?? 0)) return false;
  if (before && isSame(before, dispute)) {
    await sql`update disputes set updated_at = now() where id = ${before.id}`;
    return true;
  }
  const id = before ? await change(sql, before, dispute) : await open(sql, told);
  if (before?.state !== dispute.state) await note(sql, { disputeId: id, state: dispute.state, by });
  await book(sql, { ...told, id, before });
  return true;
}

function isSame(before: Standing, dispute: ChargeDispute): boolean {
  const due = before.evidenceDueAt === null ? null : new Date(before.evidenceDueAt).getTime();
  return (
    before.state === dispute.state &&
    before.withdrawnMinor === dispute.withdrawnMinor &&
    before.feeMinor === dispute.feeMinor &&
    before.amountMinor === dispute.amountMinor &&
    due === (dispute.evidenceDueAt?.getTime() ?? null)
  );
}

async function open(sql: SqlTransaction, { dispute, paymentId, orderId, by }: Told): Promise<string> {
  const id = newId('dispute');
  await sql`
    insert into disputes (id, order_id, payment_id, provider_ref, state, reason, amount_minor, currency,
      withdrawn_minor, fee_minor, fee_currency, evidence_due_at, opened_at)
    values (${id}, ${orderId}, ${paymentId}, ${dispute.disputeRef}, ${dispute.state}, ${dispute.reason},
      ${dispute.amountMinor}, ${dispute.currency}, ${dispute.withdrawnMinor}, ${dispute.feeMinor},
      ${dispute.feeCurrency}, ${dispute.evidenceDueAt?.toISOString() ?? null}, ${dispute.openedAt.toISOString()})`;
  await note(sql, { disputeId: id, state: 'opened', note: dispute.reason, by, at: dispute.openedAt });
  return id;
}

async function change(sql: SqlTransaction, { id }: Standing, dispute: ChargeDispute): Promise<string> {
  await sql`
    update disputes set state = ${dispute.state}, amount_minor = ${dispute.amountMinor},
      withdrawn_minor = ${dispute.withdrawnMinor}, fee_minor = ${dispute.feeMinor},
      evidence_due_at = ${dispute.evidenceDueAt?.toISOString() ?? null}, revision = revision + 1, updated_at = now()
    where id = ${id}`;
  return id;
}

/** Writes into the past of a dispute. `at`: if not now. */
export async function note(
  sql: SqlTransaction,
  event: { disputeId: string; state: string; note?: string; by: string; at?: Date },
): Promise<void> {
  const { disputeId, state, by } = event;
  await sql`
    insert into dispute_events (dispute_id, state, note, by, at)
    values (${disputeId}, ${state}, ${event.note ?? ''}, ${by},
      coalesce(${event.at?.toISOString() ?? null}::timestamptz, clock_timestamp()))`;
}

type Booking = Told & { id: string; before: Standing | undefined };

async function book(
  sql: SqlTransaction,
  { id, before, dispute, orderId, by: postedBy }: Booking,
): Promise<void> {
  const key = `${id}:dispute:${(before?.revision ?? 0) + 1}`;
  const entry = { description: `Dispute ${dispute.state}`, orderId, postedBy };
  const from = before ? movedBy(before) : { withdrawnMinor: 0, lostMinor: 0 };
  const postings = postingsForDispute(from, movedBy(dispute));
  await postLedger(sql, { ...entry, idempotencyKey: key, currency: dispute.currency, postings });
  await postLedger(sql, {
    ...entry,
    idempotencyKey: `${key}:fee`,
    currency: dispute.feeCurrency,
    postings: postingsForDisputeFee(dispute.feeMinor - (before?.feeMinor ?? 0)),
  });
}

function movedBy({ state, withdrawnMinor }: Pick<Standing, 'state' | 'withdrawnMinor'>) {
  return { withdrawnMinor, lostMinor: state === 'lost' ? withdrawnMinor : 0 };
}

/** How long undecided disputes are left alone: notices tell of them, and this is for those that got lost. */
const looksApart = 60;

/** Payments with disputes that nobody has looked at for so many times the grace: an hour, when that is a minute. */
export async function disputedPayments(graceSeconds: number): Promise<(Disputable & { provider: string })[]> {
  return primarySql()<(Disputable & { provider: string })[]>`
    select p.id, p.order_id as "orderId", p.provider_ref as "providerRef", p.provider
    from payments p where p.id in (
      select payment_id from disputes where state in ('evidence-due', 'under-review')
        and updated_at <= now() - make_interval(secs => ${graceSeconds * looksApart})
      order by updated_at limit 50)`;
}
