import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { customerGroups } from './accounts';
import { products, variants } from './catalog';
import { createdAt, moment } from './columns';

/**
 * Prices that hold for a time: for everybody, or for one group of members. One made on a product's page
 * (`productId`) is that product's sale price. Who read them last: the SQL functions `price_in` and `price_for`.
 */
export const priceLists = pgTable(
  'price_lists',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    currency: text('currency').notNull(),
    customerGroupId: text('customer_group_id').references(() => customerGroups.id),
    productId: text('product_id').references(() => products.id, { onDelete: 'cascade' }),
    /** Of several that hold a variant, the lowest number goes first. */
    priority: integer('priority').notNull().default(100),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at'),
    /** When its beginning and its end were made known to lists, pages and the past of prices. */
    begunAt: moment('begun_at'),
    finishedAt: moment('finished_at'),
    setBy: text('set_by').notNull(),
    setAt: moment('set_at').notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [
    index('price_lists_newest').on(table.createdAt.desc(), table.id),
    index('price_lists_product').on(table.productId),
    index('price_lists_to_begin')
      .on(table.startsAt)
      .where(sql`customer_group_id is null and begun_at is null`),
    index('price_lists_to_finish')
      .on(table.endsAt)
      .where(sql`customer_group_id is null and finished_at is null and ends_at is not null`),
    check('price_lists_currency', sql`${table.currency} ~ '^[A-Z]{3}$'`),
    check('price_lists_window', sql`${table.endsAt} >= ${table.startsAt}`),
    check('price_lists_name', sql`length(${table.name}) between 1 and 120`),
  ],
);

export const priceListEntries = pgTable(
  'price_list_entries',
  {
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id, { onDelete: 'cascade' }),
    listId: text('list_id')
      .notNull()
      .references(() => priceLists.id, { onDelete: 'cascade' }),
    amountMinor: integer('amount_minor').notNull(),
    setBy: text('set_by').notNull(),
    setAt: moment('set_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.listId] }),
    index('price_list_entries_list').on(table.listId),
    check('price_list_entries_amount', sql`${table.amountMinor} >= 0`),
  ],
);
