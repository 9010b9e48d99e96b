import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { categories, products } from './catalog';
import { moment, tsvector } from './columns';

// Texts of the catalog in languages other than the shop's own, which stand in their tables. What is not
// translated is shown in the shop's own language.

/**
 * `search` is the words of this language, stemmed as it wants (`german` for `de`) and with letters folded,
 * weighted like `products.search`; ask it with a tsquery of the same configuration and of folded words.
 */
export const productTranslations = pgTable(
  'product_translations',
  {
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    locale: text('locale').notNull(),
    title: text('title').notNull(),
    /** Sanitised HTML; empty: the shop's own is shown. */
    descriptionHtml: text('description_html').notNull().default(''),
    productType: text('product_type').notNull().default(''),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    search: tsvector('search').generatedAlwaysAs(
      sql`translation_search_document(locale, title, product_type, description_html)`,
    ),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.locale] }),
    index('product_translations_search').using('gin', table.search),
    index('product_translations_title_trigrams').using('gin', sql`${table.title} gin_trgm_ops`),
    check('product_translations_locale', sql`${table.locale} ~ '^[a-z]{2}$'`),
    check('product_translations_title', sql`${table.title} <> ''`),
  ],
);

export const categoryTranslations = pgTable(
  'category_translations',
  {
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id, { onDelete: 'cascade' }),
    locale: text('locale').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** An account, or the shop itself. */
    setBy: text('set_by').notNull().default('the shop'),
    setAt: moment('set_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.categoryId, table.locale] }),
    check('category_translations_locale', sql`${table.locale} ~ '^[a-z]{2}$'`),
    check('category_translations_name', sql`${table.name} <> ''`),
  ],
);

/** What options and their values are called elsewhere, for the whole shop: Colour is Farbe, Ochre is Ocker. */
export const optionWords = pgTable(
  'option_words',
  {
    locale: text('locale').notNull(),
    word: text('word').notNull(),
    translation: text('translation').notNull(),
    /** An account, or the shop itself. */
    setBy: text('set_by').notNull().default('the shop'),
    setAt: moment('set_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.locale, table.word] }),
    check('option_words_locale', sql`${table.locale} ~ '^[a-z]{2}$'`),
    check('option_words_translation', sql`${table.translation} <> ''`),
  ],
);
