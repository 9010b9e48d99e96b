import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts';
import { products } from './catalog';
import { moment } from './columns';

export const reviewState = pgEnum('review_state', ['submitted', 'published', 'rejected']);

/**
 * What an account says about a product: one review, which may be written anew. Whether its author bought
 * the product is nowhere written down but asked of the orders each time, so that nobody can claim it.
 */
export const productReviews = pgTable(
  'product_reviews',
  {
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The name readers see; the account's own stays private. */
    authorName: text('author_name').notNull(),
    /** The language it is written in. */
    locale: text('locale').notNull(),
    rating: smallint('rating').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    state: reviewState('state').notNull().default('submitted'),
    /** Counts the writings: a decision about an earlier one is refused. */
    version: integer('version').notNull().default(1),
    submittedAt: moment('submitted_at').notNull().defaultNow(),
    publishedAt: moment('published_at'),
  },
  (table) => [
    uniqueIndex('product_reviews_one_per_account').on(table.productId, table.accountId),
    index('product_reviews_published')
      .on(table.productId, table.publishedAt.desc(), table.id)
      .where(sql`state = 'published'`),
    index('product_reviews_queue').on(table.state, table.submittedAt, table.id),
    index('product_reviews_account').on(table.accountId),
    check('product_reviews_rating', sql`${table.rating} between 1 and 5`),
    check(
      'product_reviews_lengths',
      sql`length(${table.title}) between 1 and 120 and length(${table.body}) between 1 and 4000 and length(${table.authorName}) between 1 and 60`,
    ),
    check(
      'product_reviews_published_at',
      sql`${table.state} <> 'published' or ${table.publishedAt} is not null`,
    ),
  ],
);

/** Append-only: each writing and each decision about it, with who, when and why, and what was said then. */
export const productReviewEvents = pgTable(
  'product_review_events',
  {
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity(),
    reviewId: text('review_id')
      .notNull()
      .references(() => productReviews.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    state: reviewState('state').notNull(),
    rating: smallint('rating').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Why it was rejected; the author reads it. */
    reason: text('reason').notNull().default(''),
    by: text('by').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.id] })],
);
