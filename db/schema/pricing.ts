import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { citext, createdAt, moment } from './columns';
import { checkouts, orders } from './orders';

/** One row: grows with every change of a rule below, by trigger. An offer names the one it was made under. */
export const pricingState = pgTable('pricing_state', {
  id: integer('id').primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull().default(1),
});

/** A rate for a country, or a region of it, and a class of goods. 19 % is 190000 millionths. */
export const taxRates = pgTable(
  'tax_rates',
  {
    countryCode: text('country_code').notNull(),
    region: text('region').notNull().default(''),
    taxClass: text('tax_class').notNull(),
    millionths: integer('millionths').notNull(),
    name: text('name').notNull(),
    setBy: text('set_by').notNull(),
    setAt: moment('set_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.countryCode, table.region, table.taxClass] }),
    check('tax_rates_country', sql`${table.countryCode} ~ '^[A-Z]{2}$'`),
    check('tax_rates_class', sql`${table.taxClass} in ('standard', 'reduced', 'shipping')`),
    check('tax_rates_rate', sql`${table.millionths} between 0 and 1000000`),
  ],
);

/** Countries that are sent to for the same price. The one without countries is for all the others. */
export const shippingZones = pgTable('shipping_zones', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  countryCodes: text('country_codes').array().notNull().default(sql`'{}'`),
  setBy: text('set_by').notNull(),
  setAt: moment('set_at').notNull().defaultNow(),
});

/** A price of one way into one zone, within bounds of total and weight. Of several, the lowest counts. */
export const shippingRates = pgTable(
  'shipping_rates',
  {
    id: text('id').primaryKey(),
    zoneId: text('zone_id')
      .notNull()
      .references(() => shippingZones.id, { onDelete: 'cascade' }),
    method: text('method').notNull(),
    currency: text('currency').notNull(),
    priceMinor: integer('price_minor').notNull(),
    fromTotalMinor: integer('from_total_minor').notNull().default(0),
    belowTotalMinor: integer('below_total_minor'),
    fromGrams: integer('from_grams').notNull().default(0),
    toGrams: integer('to_grams'),
    setBy: text('set_by').notNull(),
    setAt: moment('set_at').notNull().defaultNow(),
  },
  (table) => [
    index('shipping_rates_zone').on(table.zoneId),
    check('shipping_rates_method', sql`${table.method} in ('standard', 'express', 'pickup')`),
    check('shipping_rates_currency', sql`${table.currency} ~ '^[A-Z]{3}$'`),
    check('shipping_rates_price', sql`${table.priceMinor} >= 0 and ${table.fromTotalMinor} >= 0`),
    check('shipping_rates_totals', sql`${table.belowTotalMinor} > ${table.fromTotalMinor}`),
    check('shipping_rates_grams', sql`${table.fromGrams} >= 0 and ${table.toGrams} >= ${table.fromGrams}`),
  ],
);

/** A coupon (with a code) or an automatic discount (without). What each field means: lib/promotions. */
export const promotions = pgTable(
  'promotions',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    nameDe: text('name_de').notNull().default(''),
    code: citext('code'),
    kind: text('kind').notNull(),
    percentBasisPoints: integer('percent_basis_points').notNull().default(0),
    amounts: jsonb('amounts').$type<Record<string, number>>().notNull().default({}),
    buyPieces: integer('buy_pieces').notNull().default(0),
    getPieces: integer('get_pieces').notNull().default(0),
    scope: text('scope').notNull().default('all'),
    scopeIds: text('scope_ids').array().notNull().default(sql`'{}'`),
    minimumTotals: jsonb('minimum_totals').$type<Record<string, number>>().notNull().default({}),
    minimumPieces: integer('minimum_pieces').notNull().default(0),
    startsAt: moment('starts_at'),
    endsAt: moment('ends_at'),
    usesLimit: integer('uses_limit'),
    usesPerCustomer: integer('uses_per_customer'),
    isExclusive: boolean('is_exclusive').notNull().default(false),
    priority: integer('priority').notNull().default(0),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    updatedBy: text('updated_by').notNull(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('promotions_code').on(table.code),
    index('promotions_newest').on(table.createdAt.desc()),
    check('promotions_name', sql`${table.name} <> ''`),
    check('promotions_code_shape', sql`${table.code} ~ '^[A-Za-z0-9_-]{3,40}$'`),
    check(
      'promotions_kind',
      sql`case ${table.kind} when 'percent' then ${table.percentBasisPoints} between 1 and 10000
        when 'amount' then ${table.amounts} <> '{}'::jsonb when 'free-shipping' then true
        when 'buy-x-get-y' then ${table.percentBasisPoints} between 1 and 10000
          and ${table.buyPieces} between 1 and 99 and ${table.getPieces} between 1 and 99 else false end`,
    ),
    check(
      'promotions_scope',
      sql`${table.scope} in ('all', 'categories', 'products')
        and (${table.scope} = 'all') = (cardinality(${table.scopeIds}) = 0)`,
    ),
    check('promotions_window', sql`${table.endsAt} >= ${table.startsAt}`),
    check('promotions_limits', sql`${table.usesLimit} >= 1 and ${table.usesPerCustomer} >= 1`),
    check('promotions_minimum', sql`${table.minimumPieces} >= 0`),
  ],
);

/**
 * How often a limited promotion was taken: all together (`customer` is empty) and by each customer. `most` is
 * the limit it was last counted against, so that the database itself refuses one too many.
 */
export const promotionTallies = pgTable(
  'promotion_tallies',
  {
    promotionId: text('promotion_id')
      .notNull()
      .references(() => promotions.id),
    customer: text('customer').notNull(),
    taken: integer('taken').notNull(),
    most: integer('most').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.promotionId, table.customer] }),
    check('promotion_tallies_taken', sql`${table.taken} between 0 and ${table.most}`),
  ],
);

/** A promotion that a checkout takes: held with its reservation, for good once there is an order. */
export const promotionUses = pgTable(
  'promotion_uses',
  {
    checkoutId: text('checkout_id')
      .notNull()
      .references(() => checkouts.id),
    promotionId: text('promotion_id')
      .notNull()
      .references(() => promotions.id),
    orderId: text('order_id').references(() => orders.id),
    /** Which tallies counted it: given back to exactly these. */
    tallied: text('tallied').array().notNull(),
    takenAt: moment('taken_at').notNull().defaultNow(),
    /** The order was called off: it counts no more. */
    givenBackAt: moment('given_back_at'),
    givenBackBy: text('given_back_by'),
  },
  (table) => [
    primaryKey({ columns: [table.checkoutId, table.promotionId] }),
    index('promotion_uses_order').on(table.orderId).where(sql`order_id is not null`),
    check(
      'promotion_uses_given_back',
      sql`num_nonnulls(${table.givenBackAt}, ${table.givenBackBy}) in (0, 2)`,
    ),
    index('promotion_uses_promotion').on(table.promotionId, table.takenAt.desc()),
  ],
);

/** Append-only: who changed which rule, when and how. */
export const pricingChanges = pgTable(
  'pricing_changes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** `promotion`, `tax-rate`, `shipping-zone`, `shipping-rate`, `gift-card`, … */
    subject: text('subject').notNull(),
    subjectId: text('subject_id').notNull(),
    change: text('change').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [index('pricing_changes_subject').on(table.subject, table.subjectId, table.id)],
);
