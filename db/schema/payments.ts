import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgSchema,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { createdAt, moment } from './columns';
import { checkouts, orders } from './orders';

export const paymentState = pgEnum('payment_state', [
  'pending',
  'authorized',
  'captured',
  'refused',
  'voided',
  'refunded',
  // Given up by us, not yet by the provider: no order can be placed for it any more.
  'voiding',
]);

/** Our side of a payment. `pending` is written before the provider is called, so that a crash leaves a trace. */
export const payments = pgTable(
  'payments',
  {
    id: text('id').primaryKey(),
    /** None: it is for the difference of an exchange (`exchange_payments`). */
    checkoutId: text('checkout_id').references(() => checkouts.id),
    orderId: text('order_id').references(() => orders.id),
    provider: text('provider').notNull(),
    providerRef: text('provider_ref'),
    idempotencyKey: text('idempotency_key').notNull(),
    amountMinor: integer('amount_minor').notNull(),
    currency: text('currency').notNull(),
    state: paymentState('state').notNull().default('pending'),
    refusal: text('refusal'),
    cardBrand: text('card_brand'),
    cardLast4: text('card_last4'),
    /** Taken, once it was: at most the amount. */
    capturedMinor: integer('captured_minor').notNull().default(0),
    /** Given back so far, as far as we have heard. */
    refundedMinor: integer('refunded_minor').notNull().default(0),
    /** What the desk decided to take of it, before the provider was asked; null: all. */
    captureMinor: integer('capture_minor'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('payments_idempotency_key').on(table.idempotencyKey),
    uniqueIndex('payments_provider_ref').on(table.provider, table.providerRef),
    /** A checkout is paid once: only one payment of it may hold or have taken money. */
    uniqueIndex('payments_one_live_per_checkout')
      .on(table.checkoutId)
      .where(sql`state in ('authorized', 'captured')`),
    index('payments_order').on(table.orderId),
    index('payments_checkout').on(table.checkoutId),
    /** What the reconciler looks at: payments between two steps. */
    index('payments_unsettled')
      .on(table.updatedAt)
      .where(sql`state not in ('captured', 'refused', 'voided', 'refunded')`),
    check('payments_amount', sql`${table.amountMinor} >= 0`),
    check('payments_capture', sql`${table.captureMinor} between 1 and ${table.amountMinor}`),
  ],
);

export const paymentEvents = pgTable(
  'payment_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    paymentId: text('payment_id')
      .notNull()
      .references(() => payments.id),
    state: paymentState('state').notNull(),
    note: text('note').notNull().default(''),
    by: text('by').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [index('payment_events_payment').on(table.paymentId, table.at)],
);

/** What providers told us of their own accord, each once, whatever they send twice. Worked on by the outbox. */
export const paymentNotices = pgTable(
  'payment_notices',
  {
    provider: text('provider').notNull(),
    eventId: text('event_id').notNull(),
    type: text('type').notNull(),
    providerRef: text('provider_ref').notNull(),
    /** When it happened, as the provider says: notices arrive in any order. */
    happenedAt: moment('happened_at').notNull(),
    receivedAt: moment('received_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.eventId] }),
    index('payment_notices_ref').on(table.provider, table.providerRef),
  ],
);

/**
 * Which of Stripe's intents stands for which key of ours. Written before an intent is confirmed: an intent that
 * is not in here can hold no money. A closed key is never confirmed any more.
 */
export const stripeIntents = pgTable('stripe_intents', {
  idempotencyKey: text('idempotency_key').primaryKey(),
  intentId: text('intent_id').unique(),
  isClosed: boolean('is_closed').notNull().default(false),
  createdAt: createdAt(),
});

/** The test gateway's own books, as a bank would keep them: the shop reaches them only through the provider. */
export const testGateway = pgSchema('test_gateway');

export const gatewayCharges = testGateway.table('charges', {
  id: text('id').primaryKey(),
  idempotencyKey: text('idempotency_key').notNull().unique(),
  requestDigest: text('request_digest').notNull(),
  amountMinor: integer('amount_minor').notNull(),
  capturedMinor: integer('captured_minor').notNull().default(0),
  refundedMinor: integer('refunded_minor').notNull().default(0),
  currency: text('currency').notNull(),
  state: text('state').notNull(),
  refusal: text('refusal'),
  cardBrand: text('card_brand').notNull(),
  cardLast4: text('card_last4').notNull(),
  /** Asked of the card's owner first: what the bank says once he has confirmed, `authorized` or a refusal. */
  afterChallenge: text('after_challenge'),
  createdAt: createdAt(),
});

/** Every answer the gateway gave to a keyed request, so that a retry is answered the same. */
export const gatewayAnswers = testGateway.table('answers', {
  idempotencyKey: text('idempotency_key').primaryKey(),
  requestDigest: text('request_digest').notNull(),
  answer: jsonb('answer').notNull(),
  createdAt: createdAt(),
});
