import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { exchanges, refunds } from './aftercare';
import { moment } from './columns';
import { orders } from './orders';

/** The last number given in a series, such as `INV-2026`. Locked by whoever issues the next one. */
export const invoiceSeries = pgTable('invoice_series', {
  series: text('series').primaryKey(),
  lastNumber: integer('last_number').notNull(),
});

/** Append-only: invoices, and credit notes for refunds, as they were issued. */
export const invoices = pgTable(
  'invoices',
  {
    id: text('id').primaryKey(),
    series: text('series')
      .notNull()
      .references(() => invoiceSeries.series),
    number: integer('number').notNull(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    /** Of a credit note. */
    refundId: text('refund_id').references(() => refunds.id),
    /** Of an invoice for what a replacement cost more, and of the credit notes about it. */
    exchangeId: text('exchange_id').references(() => exchanges.id),
    snapshot: jsonb('snapshot').notNull(),
    issuedBy: text('issued_by').notNull(),
    issuedAt: moment('issued_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('invoices_number').on(table.series, table.number),
    uniqueIndex('invoices_one_per_order')
      .on(table.orderId)
      .where(sql`refund_id is null and exchange_id is null`),
    uniqueIndex('invoices_one_per_exchange').on(table.exchangeId).where(sql`refund_id is null`),
    uniqueIndex('invoices_one_per_refund').on(table.refundId),
    check('invoices_positive', sql`${table.number} > 0`),
  ],
);
