import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts';
import { createdAt, moment } from './columns';
import { checkouts, orderLines, orders } from './orders';
import { promotions } from './pricing';

/**
 * What the shop owes somebody to buy with: a gift card (who knows its code), or store credit (an account's
 * own). `balanceMinor` and `heldMinor` are kept by triggers from the entries and holds, and cannot go wrong.
 */
export const purses = pgTable(
  'purses',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    accountId: text('account_id').references(() => accounts.id),
    /** A keyed digest: who reads the database cannot spend. */
    codeDigest: text('code_digest'),
    codeLast4: text('code_last4').notNull().default(''),
    currency: text('currency').notNull(),
    balanceMinor: integer('balance_minor').notNull().default(0),
    heldMinor: integer('held_minor').notNull().default(0),
    /** From then on it pays for nothing new; what it holds stays owed. */
    endedAt: moment('ended_at'),
    /** The same from this moment on, by itself; what is left then is the shop's. */
    expiresAt: moment('expires_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('purses_code').on(table.codeDigest),
    uniqueIndex('purses_store_credit').on(table.accountId, table.currency).where(sql`kind = 'store-credit'`),
    index('purses_newest').on(table.createdAt.desc()),
    index('purses_to_expire').on(table.expiresAt).where(sql`balance_minor > 0 and expires_at is not null`),
    check(
      'purses_kind',
      sql`(${table.kind} = 'gift-card' and ${table.codeDigest} is not null)
        or (${table.kind} = 'store-credit' and ${table.accountId} is not null)`,
    ),
    check('purses_balance', sql`${table.balanceMinor} >= 0`),
    check('purses_held', sql`${table.heldMinor} between 0 and ${table.balanceMinor}`),
    check('purses_currency', sql`${table.currency} ~ '^[A-Z]{3}$'`),
  ],
);

/** Append-only: what came into a purse and what left it, why, through whom. */
export const purseEntries = pgTable(
  'purse_entries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    purseId: text('purse_id')
      .notNull()
      .references(() => purses.id),
    amountMinor: integer('amount_minor').notNull(),
    reason: text('reason').notNull(),
    note: text('note').notNull().default(''),
    orderId: text('order_id').references(() => orders.id),
    by: text('by').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [
    index('purse_entries_purse').on(table.purseId, table.id),
    index('purse_entries_order').on(table.orderId),
    check('purse_entries_amount', sql`${table.amountMinor} <> 0`),
    check(
      'purse_entries_reason',
      sql`${table.reason} in ('issued', 'spent', 'given-back', 'corrected', 'expired', 'taken-back')`,
    ),
  ],
);

/** Append-only: which gift card was issued for which piece of an order. Each piece has one at most. */
export const soldCards = pgTable(
  'sold_cards',
  {
    purseId: text('purse_id')
      .primaryKey()
      .references(() => purses.id),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    lineId: text('line_id')
      .notNull()
      .references(() => orderLines.id),
    /** Counts from one, within its line. */
    piece: integer('piece').notNull(),
  },
  (table) => [
    uniqueIndex('sold_cards_one_per_piece').on(table.lineId, table.piece),
    index('sold_cards_order').on(table.orderId),
    check('sold_cards_piece', sql`${table.piece} > 0`),
  ],
);

/** Set aside for a checkout until it completes or expires. */
export const purseHolds = pgTable(
  'purse_holds',
  {
    checkoutId: text('checkout_id')
      .notNull()
      .references(() => checkouts.id),
    purseId: text('purse_id')
      .notNull()
      .references(() => purses.id),
    amountMinor: integer('amount_minor').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.checkoutId, table.purseId] }),
    check('purse_holds_amount', sql`${table.amountMinor} > 0`),
  ],
);

/** What a shopper wants to use for a cart: a coupon, a gift card, or the store credit of the account. */
export const cartCodes = pgTable(
  'cart_codes',
  {
    cartId: text('cart_id').notNull(),
    promotionId: text('promotion_id').references(() => promotions.id),
    purseId: text('purse_id').references(() => purses.id),
    addedAt: moment('added_at').notNull().defaultNow(),
  },
  (table) => [
    unique('cart_codes_once').on(table.cartId, table.promotionId, table.purseId).nullsNotDistinct(),
    check('cart_codes_one', sql`num_nonnulls(${table.promotionId}, ${table.purseId}) = 1`),
  ],
);
