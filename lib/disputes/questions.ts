import { primarySql } from '@/db/client';
import type { Money } from '@/lib/money';
import type { DisputeState } from '@/lib/payments/provider';

// The desk reads from the primary: who answered a moment ago must see it.

export type Dispute = {
  id: string;
  orderId: string;
  orderNumber: number;
  email: string;
  provider: string;
  state: DisputeState;
  reason: string;
  amount: Money;
  /** Taken out and not given back: still waiting, or lost. */
  withdrawn: Money;
  fee: Money;
  openedAt: Date;
  evidenceDueAt: Date | undefined;
};

type Row = Omit<Dispute, 'amount' | 'withdrawn' | 'fee' | 'openedAt' | 'evidenceDueAt'> & {
  amountMinor: number;
  currency: string;
  withdrawnMinor: number;
  feeMinor: number;
  feeCurrency: string;
  openedAt: string;
  evidenceDueAt: string | null;
};

const perPage = 25;

/** What the list can be narrowed to: those that wait for us, for the bank, or for nobody any more. */
export const disputeTabs = ['evidence-due', 'under-review', 'decided'] as const;
export type DisputeTab = (typeof disputeTabs)[number];

const decided: DisputeState[] = ['won', 'lost', 'closed'];

function statesIn(tab: DisputeTab): DisputeState[] {
  return tab === 'decided' ? decided : [tab];
}

/** The disputes of an order, oldest first. */
export async function disputesOfOrder(orderId: string): Promise<Dispute[]> {
  const rows = await primarySql()<Row[]>`
    ${columns()} where d.order_id = ${orderId} order by d.opened_at, d.id`;
  return rows.map(disputeIn);
}

export type DisputePage = { disputes: Dispute[]; page: number; pageCount: number };

/** For the desk: what is due first where something is due, else the newest. */
export async function listDisputes(ask: { tab: DisputeTab; page: number }): Promise<DisputePage> {
  const sql = primarySql();
  const states = statesIn(ask.tab);
  const [counted] = await sql<{ total: number }[]>`
    select count(*)::int as total from disputes where state = any(${states})`;
  const pageCount = Math.max(1, Math.ceil((counted?.total ?? 0) / perPage));
  const page = Math.min(Math.max(1, Math.trunc(ask.page) || 1), pageCount);
  const order = ask.tab === 'evidence-due' ? sql`d.evidence_due_at nulls last` : sql`d.opened_at desc`;
  const rows = await sql<Row[]>`
    ${columns()} where d.state = any(${states}) order by ${order}, d.id limit ${perPage} offset ${(page - 1) * perPage}`;
  return { disputes: rows.map(disputeIn), page, pageCount };
}

/** How many there are of each. */
export async function disputeCounts(): Promise<Record<DisputeTab, number>> {
  const rows = await primarySql()<{ state: DisputeState; total: number }[]>`
    select state, count(*)::int as total from disputes group by 1`;
  const count = (tab: DisputeTab) =>
    rows.filter(({ state }) => statesIn(tab).includes(state)).reduce((sum, row) => sum + row.total, 0);
  return {
    'evidence-due': count('evidence-due'),
    'under-review': count('under-review'),
    decided: count('decided'),
  };
}

/** How many wait for an answer of ours. */
export async function disputesDueCount(): Promise<number> {
  const [row] = await primarySql()<{ total: number }[]>`
    select count(*)::int as total from disputes where state = 'evidence-due'`;
  return row?.total ?? 0;
}

function columns() {
  return primarySql()`
    select d.id, d.order_id as "orderId", o.number::float8 as "orderNumber", o.email, p.provider, d.state, d.reason,
      d.amount_minor as "amountMinor", d.currency, d.withdrawn_minor as "withdrawnMinor", d.fee_minor as "feeMinor",
      d.fee_currency as "feeCurrency", d.opened_at as "openedAt", d.evidence_due_at as "evidenceDueAt"
    from disputes d join orders o on o.id = d.order_id join payments p on p.id = d.payment_id`;
}

function disputeIn(row: Row): Dispute {
  const { amountMinor, withdrawnMinor, feeMinor, feeCurrency, currency, openedAt, evidenceDueAt, ...rest } =
    row;
  return {
    ...rest,
    amount: { amountMinor, currency },
    withdrawn: { amountMinor: withdrawnMinor, currency },
    fee: { amountMinor: feeMinor, currency: feeCurrency },
    openedAt: new Date(openedAt),
    evidenceDueAt: evidenceDueAt ? new Date(evidenceDueAt) : undefined,
  };
}
