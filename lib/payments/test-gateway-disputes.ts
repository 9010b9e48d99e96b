import { randomBytes } from 'node:crypto';
import { primarySql } from '@/db/client';
import { type Charge, type ChargeDispute, DisputeNotOpen } from '@/lib/payments/provider';
import { disputeOfCard } from '@/lib/payments/test-cards';
import { sayOfItsOwn } from '@/lib/payments/test-gateway-notices';

/** What the gateway charges for a dispute, in minor units of the charge's currency; it is kept when we win. */
const feeMinor = 1500;
const daysToAnswer = 9;

export type RaisedDispute = {
  reason?: string;
  /** Of what was taken; all of it, if not said. */
  amountMinor?: number;
  /** The bank only asks: no money is taken out yet. */
  isInquiry?: boolean;
};

/** The owner of a card disputes a captured charge at the bank. Says so to the shop, and answers the dispute's id. */
export async function raiseDispute(providerRef: string, raised: RaisedDispute = {}): Promise<string> {
  const id = `dp_${randomBytes(15).toString('base64url')}`;
  await open(id, providerRef, raised);
  return id;
}

/** Some test cards dispute what they paid, once. */
export async function disputeByCard({ providerRef, cardLast4, state }: Charge): Promise<void> {
  const raised = state === 'captured' ? disputeOfCard(cardLast4) : undefined;
  if (raised) await open(`dp_of_${providerRef}`, providerRef, raised);
}

async function open(id: string, providerRef: string, raised: RaisedDispute): Promise<void> {
  const { reason = 'fraudulent', amountMinor = null, isInquiry = false } = raised;
  const opened = await primarySql()`
    insert into test_gateway.disputes (id, charge_id, state, reason, amount_minor, currency, withdrawn_minor, fee_minor,
      evidence_due_at)
    select ${id}, id, 'evidence-due', ${reason}, amount, currency, case when ${isInquiry} then 0 else amount end,
      case when ${isInquiry} then 0 else ${feeMinor}::int end, now() + make_interval(days => ${daysToAnswer})
    from test_gateway.charges
    cross join lateral (select least(coalesce(${amountMinor}::int, captured_minor), captured_minor) as amount) part
    where id = ${providerRef} and captured_minor > 0
    on conflict do nothing returning id`;
  if (opened.length > 0) await sayOfItsOwn(providerRef, 'charge.dispute.created');
}

export async function disputesOf(providerRef?: string): Promise<ChargeDispute[]> {
  type Row = Omit<ChargeDispute, 'openedAt' | 'evidenceDueAt'> & { openedAt: string; evidenceDueAt: string };
  const rows = await primarySql()<Row[]>`
    select id as "disputeRef", charge_id as "providerRef", state, reason, amount_minor as "amountMinor", currency,
      withdrawn_minor as "withdrawnMinor", fee_minor as "feeMinor", currency as "feeCurrency",
      opened_at as "openedAt", evidence_due_at as "evidenceDueAt"
    from test_gateway.disputes
    where ${providerRef ?? null}::text is null or charge_id = ${providerRef ?? null} order by opened_at, id`;
  return rows.map((row) => ({
    ...row,
    openedAt: new Date(row.openedAt),
    evidenceDueAt: row.evidenceDueAt ? new Date(row.evidenceDueAt) : null,
  }));
}

/**
 * As Stripe's test mode: `winning_evidence` in it wins at once, `losing_evidence` loses; anything else is looked at
 * until {@link decideDispute}.
 */
export async function answerDispute(disputeRef: string, evidence: string | undefined): Promise<void> {
  const [answered] = await primarySql()<{ charge: string }[]>`
    update test_gateway.disputes set state = 'under-review' where id = ${disputeRef} and state = 'evidence-due'
    returning charge_id as charge`;
  if (!answered) throw new DisputeNotOpen(disputeRef);
  if (evidence === undefined || /losing_evidence/.test(evidence)) return decideDispute(disputeRef, 'lost');
  if (/winning_evidence/.test(evidence)) return decideDispute(disputeRef, 'won');
  await sayOfItsOwn(answered.charge, 'charge.dispute.updated');
}

/** The bank decides: won, the money comes back, but not the fee. Of an inquiry, `won` closes it. */
export async function decideDispute(disputeRef: string, outcome: 'won' | 'lost'): Promise<void> {
  const [decided] = await primarySql()<{ charge: string }[]>`
    update test_gateway.disputes set
      state = case when ${outcome} = 'won' and fee_minor = 0 then 'closed' else ${outcome} end,
      withdrawn_minor = case when ${outcome} = 'won' then 0 else amount_minor end,
      fee_minor = case when ${outcome} = 'won' then fee_minor else ${feeMinor}::int end
    where id = ${disputeRef} and state in ('evidence-due', 'under-review')
    returning charge_id as charge`;
  if (decided) await sayOfItsOwn(decided.charge, 'charge.dispute.closed');
}
