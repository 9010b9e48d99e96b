import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, moment } from './columns';

/** The catalog's own words, with how many products hold each: for spelling, completion, and what is rare. */
export const searchTerms = pgTable(
  'search_terms',
  {
    term: text('term').primaryKey(),
    stem: text('stem').notNull(),
    /** The language it is offered in; `en` is offered in all. */
    locale: text('locale').notNull().default('en'),
    productCount: integer('product_count').notNull(),
  },
  (table) => [
    index('search_terms_stem').on(table.stem),
    index('search_terms_prefix').on(sql`${table.term} text_pattern_ops`),
    index('search_terms_trigrams').using('gin', sql`${table.term} gin_trgm_ops`),
  ],
);

/** Words and phrases that mean the same to a shopper. A removed group stays, with who removed it. */
export const searchSynonyms = pgTable(
  'search_synonyms',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    words: text('words').array().notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: createdAt(),
    removedBy: text('removed_by'),
    removedAt: moment('removed_at'),
  },
  (table) => [
    check('search_synonyms_words', sql`cardinality(${table.words}) between 2 and 20`),
    check('search_synonyms_removed', sql`(${table.removedAt} is null) = (${table.removedBy} is null)`),
  ],
);
