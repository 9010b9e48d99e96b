import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { media, products } from './catalog';
import { createdAt, moment } from './columns';

/**
 * A set of products somebody chose, with words of its own: shown on the home page, which the first of them
 * leads, and on a page of its own.
 */
export const collections = pgTable(
  'collections',
  {
    id: text('id').primaryKey(),
    handle: text('handle').notNull(),
    title: text('title').notNull(),
    /** A sentence or two, plain text. */
    words: text('words').notNull().default(''),
    position: integer('position').notNull().default(0),
    /** Without one, its first products stand for it. */
    imageMediaId: text('image_media_id').references(() => media.id),
    /** Put away for now: not shown anywhere in the shop. */
    hiddenAt: moment('hidden_at'),
    createdAt: createdAt(),
    /** Who changed it last: an account, or the shop itself. */
    updatedBy: text('updated_by').notNull().default('the shop'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** Counts the saves of its texts, so that the second of two at once is told. */
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('collections_handle').on(table.handle),
    index('collections_shown').on(table.position, table.id).where(sql`hidden_at is null`),
    check('collections_title', sql`${table.title} <> ''`),
    check('collections_handle_form', sql`${table.handle} ~ '^[a-z0-9][a-z0-9-]{0,99}$'`),
  ],
);

export const collectionProducts = pgTable(
  'collection_products',
  {
    collectionId: text('collection_id')
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.productId] }),
    index('collection_products_order').on(table.collectionId, table.position),
    index('collection_products_product').on(table.productId),
  ],
);

export const collectionTranslations = pgTable(
  'collection_translations',
  {
    collectionId: text('collection_id')
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    locale: text('locale').notNull(),
    title: text('title').notNull(),
    words: text('words').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.locale] }),
    check('collection_translations_locale', sql`${table.locale} ~ '^[a-z]{2}$'`),
    check('collection_translations_title', sql`${table.title} <> ''`),
  ],
);
