import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { variants } from './catalog';
import { moment } from './columns';
import { orderLines, orders } from './orders';
import { payments } from './payments';
import { purses } from './purses';

/** What happens to an order once it is placed: each a record with who, when and why; states follow from them. */

const orderId = () =>
  text('order_id')
    .notNull()
    .references(() => orders.id);
const lineId = () =>
  text('line_id')
    .notNull()
    .references(() => orderLines.id);
const by = () => text('by').notNull();
const reason = () => text('reason').notNull();

/** Money on its way back. `pending` is written before the provider is asked, so that a crash leaves a trace. */
export const refunds = pgTable(
  'refunds',
  {
    /** Also the idempotency key of the request to the provider. */
    id: text('id').primaryKey(),
    orderId: orderId(),
    paymentId: text('payment_id')
      .notNull()
      .references(() => payments.id),
    state: text('state').notNull().default('pending'),
    /** To the card that paid; `purseMinor` beside it: to the gift cards and the store credit that did. */
    amountMinor: integer('amount_minor').notNull(),
    purseMinor: integer('purse_minor').notNull().default(0),
    /** Instead of to the card, as store credit of the account that bought. */
    creditMinor: integer('credit_minor').notNull().default(0),
    /** Of all of it, what is for gift cards sold with the order: so much less is owed on them. */
    cardMinor: integer('card_minor').notNull().default(0),
    currency: text('currency').notNull(),
    /** Of all of it, what is for the shipping, and what of all of it is tax. */
    shippingMinor: integer('shipping_minor').notNull(),
    taxMinor: integer('tax_minor').notNull(),
    reason: reason(),
    by: by(),
    requestedAt: moment('requested_at').notNull().defaultNow(),
    settledAt: moment('settled_at'),
  },
  (table) => [
    index('refunds_order').on(table.orderId),
    index('refunds_payment').on(table.paymentId),
    index('refunds_pending').on(table.requestedAt).where(sql`state = 'pending'`),
    check('refunds_state', sql`${table.state} in ('pending', 'settled', 'refused')`),
    check(
      'refunds_amount',
      sql`${table.amountMinor} >= 0 and ${table.purseMinor} >= 0 and ${table.creditMinor} >= 0
        and ${table.amountMinor} + ${table.purseMinor} + ${table.creditMinor} > 0`,
    ),
    check(
      'refunds_parts',
      sql`${table.shippingMinor} between 0 and ${table.amountMinor} + ${table.purseMinor} + ${table.creditMinor}
        and ${table.taxMinor} between 0 and ${table.amountMinor} + ${table.purseMinor} + ${table.creditMinor}
        and ${table.cardMinor} between 0 and ${table.amountMinor} + ${table.purseMinor} + ${table.creditMinor}`,
    ),
  ],
);

/** Append-only: how much a refund took back from which gift card that was sold with the order. */
export const refundCards = pgTable(
  'refund_cards',
  {
    refundId: text('refund_id')
      .notNull()
      .references(() => refunds.id),
    purseId: text('purse_id')
      .notNull()
      .references(() => purses.id),
    amountMinor: integer('amount_minor').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.refundId, table.purseId] }),
    index('refund_cards_purse').on(table.purseId),
    check('refund_cards_amount', sql`${table.amountMinor} >= 0`),
  ],
);

/** Append-only. For which pieces the money goes back, and how many of them never left and are on the shelf again. */
export const refundLines = pgTable(
  'refund_lines',
  {
    refundId: text('refund_id')
      .notNull()
      .references(() => refunds.id),
    lineId: lineId(),
    quantity: integer('quantity').notNull(),
    shelvedQuantity: integer('shelved_quantity').notNull(),
    amountMinor: integer('amount_minor').notNull(),
    taxMinor: integer('tax_minor').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.refundId, table.lineId] }),
    index('refund_lines_line').on(table.lineId),
    check(
      'refund_lines_quantity',
      sql`${table.quantity} >= 0 and ${table.shelvedQuantity} between 0 and ${table.quantity}`,
    ),
    check('refund_lines_amount', sql`${table.amountMinor} >= 0 and ${table.taxMinor} >= 0`),
  ],
);

/** Append-only: of an order's line, or of its shipping, what was let go when less than all was taken, with the tax in it. */
export const letOffParts = pgTable(
  'let_off_parts',
  {
    paymentId: text('payment_id')
      .notNull()
      .references(() => payments.id),
    /** The line's id, or `shipping`. */
    part: text('part').notNull(),
    lineId: text('line_id').references(() => orderLines.id),
    amountMinor: integer('amount_minor').notNull(),
    taxMinor: integer('tax_minor').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.paymentId, table.part] }),
    index('let_off_parts_line').on(table.lineId),
    check(
      'let_off_parts_amount',
      sql`${table.amountMinor} > 0 and ${table.taxMinor} between 0 and ${table.amountMinor}`,
    ),
    check('let_off_parts_part', sql`${table.part} = coalesce(${table.lineId}, 'shipping')`),
  ],
);

/** Append-only: an order that was called off before any of it was sent. */
export const cancellations = pgTable('cancellations', {
  orderId: orderId().primaryKey(),
  reason: reason(),
  by: by(),
  at: moment('at').notNull().defaultNow(),
});

/** Append-only: a parcel that left. */
export const shipments = pgTable(
  'shipments',
  {
    id: text('id').primaryKey(),
    orderId: orderId(),
    carrier: text('carrier').notNull().default(''),
    trackingNumber: text('tracking_number').notNull().default(''),
    note: text('note').notNull().default(''),
    by: by(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [index('shipments_order').on(table.orderId)],
);

export const shipmentLines = pgTable(
  'shipment_lines',
  {
    shipmentId: text('shipment_id')
      .notNull()
      .references(() => shipments.id),
    lineId: lineId(),
    quantity: integer('quantity').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.shipmentId, table.lineId] }),
    index('shipment_lines_line').on(table.lineId),
    check('shipment_lines_quantity', sql`${table.quantity} > 0`),
  ],
);

/** Goods on their way back: asked for, then approved or refused, then received. */
export const returns = pgTable(
  'returns',
  {
    id: text('id').primaryKey(),
    orderId: orderId(),
    state: text('state').notNull().default('requested'),
    requestedBy: text('requested_by').notNull(),
    requestedAt: moment('requested_at').notNull().defaultNow(),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    /** Why it was refused, or what the shopper shall know. */
    answer: text('answer').notNull().default(''),
    receivedBy: text('received_by'),
    receivedAt: moment('received_at'),
    refundId: text('refund_id').references(() => refunds.id),
  },
  (table) => [
    index('returns_order').on(table.orderId),
    check('returns_state', sql`${table.state} in ('requested', 'approved', 'refused', 'received')`),
  ],
);

export const returnLines = pgTable(
  'return_lines',
  {
    returnId: text('return_id')
      .notNull()
      .references(() => returns.id),
    lineId: lineId(),
    quantity: integer('quantity').notNull(),
    reason: reason(),
    /** What the shopper would like to have instead of the money. */
    wishVariantId: text('wish_variant_id').references(() => variants.id, { onDelete: 'set null' }),
    /** Of the received pieces, how many can be sold again. The others are written off. */
    shelvedQuantity: integer('shelved_quantity'),
  },
  (table) => [
    primaryKey({ columns: [table.returnId, table.lineId] }),
    index('return_lines_line').on(table.lineId),
    check(
      'return_lines_quantity',
      sql`${table.quantity} > 0 and ${table.shelvedQuantity} between 0 and ${table.quantity}`,
    ),
  ],
);

/** For the pieces of one returned line, as many of another variant: agreed when they arrived, then sent. */
export const exchanges = pgTable(
  'exchanges',
  {
    id: text('id').primaryKey(),
    returnId: text('return_id')
      .notNull()
      .references(() => returns.id),
    lineId: lineId(),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    quantity: integer('quantity').notNull(),
    title: text('title').notNull(),
    /** What one of them cost at the time. */
    unitMinor: integer('unit_minor').notNull(),
    /** What went back because they cost less. */
    differenceMinor: integer('difference_minor').notNull(),
    refundId: text('refund_id').references(() => refunds.id),
    /** What is to be paid because they cost more, before they are sent; of it tax. */
    dueMinor: integer('due_minor').notNull().default(0),
    dueTaxMinor: integer('due_tax_minor').notNull().default(0),
    paidAt: moment('paid_at'),
    calledOffBy: text('called_off_by'),
    calledOffAt: moment('called_off_at'),
    calledOffReason: text('called_off_reason'),
    reason: reason(),
    by: by(),
    at: moment('at').notNull().defaultNow(),
    carrier: text('carrier').notNull().default(''),
    trackingNumber: text('tracking_number').notNull().default(''),
    sentBy: text('sent_by'),
    sentAt: moment('sent_at'),
  },
  (table) => [
    uniqueIndex('exchanges_one_per_line').on(table.returnId, table.lineId),
    check('exchanges_quantity', sql`${table.quantity} > 0`),
    check('exchanges_amounts', sql`${table.unitMinor} >= 0 and ${table.differenceMinor} >= 0`),
    check(
      'exchanges_due',
      sql`${table.dueTaxMinor} between 0 and ${table.dueMinor} and (${table.dueMinor} = 0 or ${table.differenceMinor} = 0)
        and (${table.paidAt} is null or ${table.dueMinor} > 0)`,
    ),
    check(
      'exchanges_paid_before_sent',
      sql`${table.sentAt} is null or (${table.calledOffAt} is null and (${table.dueMinor} = 0 or ${table.paidAt} is not null))`,
    ),
    check('exchanges_sent', sql`(${table.sentAt} is null) = (${table.sentBy} is null)`),
  ],
);

/** Which exchange a payment is for that no checkout asked for: each attempt to pay its difference. */
export const exchangePayments = pgTable(
  'exchange_payments',
  {
    paymentId: text('payment_id')
      .primaryKey()
      .references(() => payments.id),
    exchangeId: text('exchange_id')
      .notNull()
      .references(() => exchanges.id),
  },
  (table) => [index('exchange_payments_exchange').on(table.exchangeId)],
);
