import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, moment } from './columns';
import { orders } from './orders';

/** A letter about an order: written down once for what it tells of, then sent until somebody takes it. */
export const mails = pgTable(
  'mails',
  {
    /** Also its Message-ID, the same on every try. */
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind').notNull(),
    /** What it tells of: the id of the order, shipment, refund or return. */
    event: text('event').notNull(),
    toAddress: text('to_address').notNull(),
    locale: text('locale').notNull(),
    state: text('state').notNull().default('pending'),
    askedBy: text('asked_by').notNull(),
    createdAt: createdAt(),
    attempts: integer('attempts').notNull().default(0),
    dueAt: moment('due_at').notNull().defaultNow(),
    lastError: text('last_error'),
    sentAt: moment('sent_at'),
    /** The server that took it. */
    sentBy: text('sent_by'),
    messageId: text('message_id'),
  },
  (table) => [
    uniqueIndex('mails_one_per_event').on(table.kind, table.event),
    index('mails_order').on(table.orderId),
    index('mails_due').on(table.dueAt, table.id).where(sql`state = 'pending'`),
    check('mails_state', sql`${table.state} in ('pending', 'sent', 'given-up')`),
    check('mails_sent', sql`(${table.state} = 'sent') = (${table.sentAt} is not null)`),
  ],
);
