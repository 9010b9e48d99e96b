import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from './columns';

export const ledgerAccountKind = pgEnum('ledger_account_kind', [
  'asset',
  'liability',
  'equity',
  'income',
  'expense',
]);

/** The chart of accounts. Amounts are signed: debit positive, credit negative. */
export const ledgerAccounts = pgTable('ledger_accounts', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  kind: ledgerAccountKind('kind').notNull(),
});

export const ledgerTransactions = pgTable(
  'ledger_transactions',
  {
    id: text('id').primaryKey(),
    /** What is posted twice by mistake meets this and is refused. */
    idempotencyKey: text('idempotency_key').notNull(),
    description: text('description').notNull(),
    orderId: text('order_id'),
    postedBy: text('posted_by').notNull(),
    postedAt: moment('posted_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('ledger_transactions_idempotency_key').on(table.idempotencyKey),
    index('ledger_transactions_order').on(table.orderId),
  ],
);

/** Append-only. A deferred trigger checks at commit that each transaction sums to zero in each currency. */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    transactionId: text('transaction_id')
      .notNull()
      .references(() => ledgerTransactions.id),
    accountCode: text('account_code')
      .notNull()
      .references(() => ledgerAccounts.code),
    currency: text('currency').notNull(),
    amountMinor: integer('amount_minor').notNull(),
  },
  (table) => [
    index('ledger_entries_transaction').on(table.transactionId),
    index('ledger_entries_account').on(table.accountCode, table.currency),
    check('ledger_entries_amount', sql`${table.amountMinor} <> 0`),
    check('ledger_entries_currency', sql`${table.currency} ~ '^[A-Z]{3}$'`),
  ],
);
