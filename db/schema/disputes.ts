import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from './columns';
import { orders } from './orders';
import { payments, testGateway } from './payments';

/** A payment that its shopper disputes at the bank, as the provider told us last. Amounts in minor units. */
export const disputes = pgTable(
  'disputes',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    paymentId: text('payment_id')
      .notNull()
      .references(() => payments.id),
    /** The provider's own id of it. */
    providerRef: text('provider_ref').notNull(),
    state: text('state').notNull(),
    /** In the bank's words. */
    reason: text('reason').notNull(),
    amountMinor: integer('amount_minor').notNull(),
    currency: text('currency').notNull(),
    /** What the provider has taken out for it now; 0 once it gave it back. */
    withdrawnMinor: integer('withdrawn_minor').notNull(),
    /** What the provider charges for it, in the currency it charges in. */
    feeMinor: integer('fee_minor').notNull(),
    feeCurrency: text('fee_currency').notNull(),
    /** Until when the bank takes an answer. */
    evidenceDueAt: moment('evidence_due_at'),
    /** When the provider opened it, as it says. */
    openedAt: moment('opened_at').notNull(),
    /** How often it was found changed: who wrote from an older look is seen. */
    revision: integer('revision').notNull().default(1),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('disputes_provider_ref').on(table.paymentId, table.providerRef),
    index('disputes_order').on(table.orderId),
    index('disputes_opened').on(table.openedAt.desc(), table.id),
    index('disputes_undecided').on(table.updatedAt).where(sql`state in ('evidence-due', 'under-review')`),
    check('disputes_state', sql`${table.state} in ('evidence-due', 'under-review', 'won', 'lost', 'closed')`),
    check(
      'disputes_amounts',
      sql`${table.amountMinor} >= 0 and ${table.withdrawnMinor} between 0 and ${table.amountMinor}`,
    ),
  ],
);

/** Append-only: how a dispute went, when and through whom. */
export const disputeEvents = pgTable(
  'dispute_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    disputeId: text('dispute_id')
      .notNull()
      .references(() => disputes.id),
    state: text('state').notNull(),
    note: text('note').notNull().default(''),
    by: text('by').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [
    index('dispute_events_dispute').on(table.disputeId, table.at),
    check(
      'dispute_events_state',
      sql`${table.state} in ('opened', 'evidence-due', 'answered', 'conceded', 'under-review', 'won', 'lost', 'closed')`,
    ),
  ],
);

/** What the test gateway's banks are asked about: its own books, as those of its charges. */
export const gatewayDisputes = testGateway.table('disputes', {
  id: text('id').primaryKey(),
  chargeId: text('charge_id').notNull(),
  state: text('state').notNull(),
  reason: text('reason').notNull(),
  amountMinor: integer('amount_minor').notNull(),
  currency: text('currency').notNull(),
  withdrawnMinor: integer('withdrawn_minor').notNull(),
  feeMinor: integer('fee_minor').notNull(),
  evidenceDueAt: moment('evidence_due_at'),
  openedAt: moment('opened_at').notNull().defaultNow(),
});
