import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytea, createdAt, moment, tsvector } from './columns';

/** A tree. `path` spells the handles from the root (`home/kitchen/mugs`), so that a branch is a prefix. */
export const categories = pgTable(
  'categories',
  {
    id: text('id').primaryKey(),
    parentId: text('parent_id').references((): AnyPgColumn => categories.id),
    handle: text('handle').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    path: text('path').notNull(),
    position: integer('position').notNull().default(0),
    imageMediaId: text('image_media_id').references(() => media.id),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('categories_handle').on(table.handle),
    uniqueIndex('categories_path').on(sql`${table.path} text_pattern_ops`),
    index('categories_parent').on(table.parentId, table.position),
    check('categories_not_own_parent', sql`${table.parentId} <> ${table.id}`),
  ],
);

export const productStatus = pgEnum('product_status', ['draft', 'published', 'archived']);

/**
 * `priceFromMinor`, `inStock`, `optionList` and the rating repeat what prices, stock, options and reviews say,
 * kept by triggers, so that a list sorts, filters and counts without leaving this table, at any catalog size.
 */
export const products = pgTable(
  'products',
  {
    id: text('id').primaryKey(),
    handle: text('handle').notNull(),
    title: text('title').notNull(),
    /** Sanitised HTML. */
    descriptionHtml: text('description_html').notNull().default(''),
    vendor: text('vendor').notNull().default(''),
    productType: text('product_type').notNull().default(''),
    tags: text('tags').array().notNull().default(sql`'{}'`),
    categoryId: text('category_id').references(() => categories.id),
    /** What it is taxed as: lib/tax. */
    taxClass: text('tax_class').notNull().default('standard'),
    /** `gift-card`: its variants are worth what is paid for them; no stock, no parcel, no tax (decision 022). */
    kind: text('kind').notNull().default('goods'),
    status: productStatus('status').notNull().default('draft'),
    popularity: integer('popularity').notNull().default(0),
    priceFromMinor: integer('price_from_minor').notNull().default(0),
    inStock: boolean('in_stock').notNull().default(false),
    /** `Colour:Olive`, for every value that can be bought. */
    optionList: text('option_list').array().notNull().default(sql`'{}'`),
    /** What published reviews say, kept by trigger; no average without a review. */
    reviewCount: integer('review_count').notNull().default(0),
    ratingAverage: real('rating_average'),
    /** A digest of the imported rows: an import that brings nothing new is `unchanged`. */
    importDigest: text('import_digest'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** Names of its category and those above, and what its variants are called: options, SKUs, barcodes. */
    categoryWords: text('category_words').notNull().default(''),
    variantWords: text('variant_words').notNull().default(''),
    /** The words of its translations, each stemmed by its own language. */
    translatedWords: tsvector('translated_words').notNull().default(sql`''`),
    /** What search ranks by, and the description apart, which it only looks into. Written by a trigger. */
    search: tsvector('search').notNull().default(sql`''`),
    searchBody: tsvector('search_body').notNull().default(sql`''`),
  },
  (table) => [
    uniqueIndex('products_handle').on(table.handle),
    index('products_category_popular')
      .on(table.categoryId, table.popularity.desc(), table.id)
      .where(sql`status = 'published'`),
    index('products_category_price')
      .on(table.categoryId, table.priceFromMinor, table.id)
      .where(sql`status = 'published'`),
    index('products_category_newest')
      .on(table.categoryId, table.createdAt.desc(), table.id)
      .where(sql`status = 'published'`),
    index('products_category_rating')
      .on(table.categoryId, table.ratingAverage.desc(), table.reviewCount.desc(), table.id)
      .where(sql`status = 'published'`),
    index('products_popular').on(table.popularity.desc(), table.id).where(sql`status = 'published'`),
    index('products_newest').on(table.createdAt.desc(), table.id).where(sql`status = 'published'`),
    index('products_search').using('gin', table.search),
    index('products_search_body').using('gin', table.searchBody),
    index('products_title_trigrams').using('gin', sql`${table.title} gin_trgm_ops`),
    check('products_tax_class', sql`${table.taxClass} in ('standard', 'reduced', 'exempt')`),
    check(
      'products_kind',
      sql`${table.kind} = 'goods' or (${table.kind} = 'gift-card' and ${table.taxClass} = 'exempt')`,
    ),
    check(
      'products_handle_shape',
      sql`${table.handle} ~ '^[[:alnum:]]([[:alnum:]_.-]*)$' and length(${table.handle}) <= 255`,
    ),
  ],
);

/** What a shopper chooses by: Size, Colour. At most three, as in Shopify's CSV. */
export const productOptions = pgTable(
  'product_options',
  {
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    values: text('values').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.position] }),
    unique('product_options_name').on(table.productId, table.name),
    check('product_options_position', sql`${table.position} between 1 and 3`),
    check('product_options_values', sql`cardinality(${table.values}) > 0`),
  ],
);

/** One thing that can be bought. `optionValues` stand in the order of the product's options. */
export const variants = pgTable(
  'variants',
  {
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    optionValues: text('option_values').array().notNull().default(sql`'{}'`),
    sku: text('sku').notNull().default(''),
    barcode: text('barcode').notNull().default(''),
    weightGrams: integer('weight_grams'),
    /** Withdrawn variants stay, because orders point at them. */
    withdrawnAt: moment('withdrawn_at'),
    createdAt: createdAt(),
  },
  (table) => [
    unique('variants_options').on(table.productId, table.optionValues),
    index('variants_sku').on(table.sku),
    check('variants_weight', sql`${table.weightGrams} >= 0`),
  ],
);

/** What a variant costs in one currency. `compareAtMinor` is the struck-through former price. */
export const prices = pgTable(
  'prices',
  {
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id, { onDelete: 'cascade' }),
    currency: text('currency').notNull(),
    amountMinor: integer('amount_minor').notNull(),
    compareAtMinor: integer('compare_at_minor'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.currency] }),
    check('prices_not_negative', sql`${table.amountMinor} >= 0`),
    check('prices_compare_at', sql`${table.compareAtMinor} > ${table.amountMinor}`),
    check('prices_currency', sql`${table.currency} ~ '^[A-Z]{3}$'`),
  ],
);

/** Every price a variant ever had, with who set it. Written by the verbs that set prices. */
export const priceChanges = pgTable(
  'price_changes',
  {
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id, { onDelete: 'cascade' }),
    currency: text('currency').notNull(),
    amountMinor: integer('amount_minor').notNull(),
    compareAtMinor: integer('compare_at_minor'),
    changedAt: moment('changed_at').notNull().defaultNow(),
    changedBy: text('changed_by').notNull(),
  },
  (table) => [index('price_changes_variant').on(table.variantId, table.changedAt)],
);

/**
 * What the base currency buys: shows a price to those who pay in a currency the variant has no price of its
 * own in. `rate` is minor units of `currency` for one minor unit of the base. A converted price ends in
 * `endingMinor` and moves in steps of `stepMinor`: .90 is a step of 100 that ends in 90 (SQL: convert_price).
 */
export const exchangeRates = pgTable(
  'exchange_rates',
  {
    currency: text('currency').primaryKey(),
    baseCurrency: text('base_currency').notNull(),
    rate: numeric('rate', { precision: 18, scale: 8 }).notNull(),
    stepMinor: integer('step_minor').notNull(),
    endingMinor: integer('ending_minor').notNull(),
    setBy: text('set_by').notNull(),
    setAt: moment('set_at').notNull().defaultNow(),
  },
  (table) => [
    check('exchange_rates_rate', sql`${table.rate} > 0`),
    check('exchange_rates_step', sql`${table.stepMinor} between 1 and 1000000`),
    check(
      'exchange_rates_ending',
      sql`${table.endingMinor} >= 0 and ${table.endingMinor} < ${table.stepMinor}`,
    ),
    check(
      'exchange_rates_currency',
      sql`${table.currency} ~ '^[A-Z]{3}$' and ${table.currency} <> ${table.baseCurrency}`,
    ),
  ],
);

/** Every rate there ever was, with who set it. */
export const exchangeRateChanges = pgTable(
  'exchange_rate_changes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    currency: text('currency').notNull(),
    baseCurrency: text('base_currency').notNull(),
    rate: numeric('rate', { precision: 18, scale: 8 }).notNull(),
    stepMinor: integer('step_minor').notNull(),
    endingMinor: integer('ending_minor').notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (table) => [index('exchange_rate_changes_currency').on(table.currency, table.id)],
);

/** Bytes by content: the id is the sha256 of the bytes and what they are, so a picture is stored once. */
export const media = pgTable(
  'media',
  {
    id: text('id').primaryKey(),
    mimeType: text('mime_type').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** CSS colour shown until the picture is there. */
    placeholder: text('placeholder').notNull().default('#e9e3d8'),
    bytes: bytea('bytes').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    check('media_size', sql`octet_length(${table.bytes}) between 1 and 10485760`),
    check('media_pixels', sql`${table.width} between 1 and 20000 and ${table.height} between 1 and 20000`),
  ],
);

/** A picture of a product: kept by us (`mediaId`) or at an address elsewhere (`url`). */
export const productImages = pgTable(
  'product_images',
  {
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    mediaId: text('media_id').references(() => media.id),
    url: text('url'),
    alt: text('alt').notNull().default(''),
    /** The option value it shows (`Olive`), so that choosing a colour shows that colour. */
    optionValue: text('option_value'),
  },
  (table) => [
    unique('product_images_position').on(table.productId, table.position),
    check('product_images_one_source', sql`num_nonnulls(${table.mediaId}, ${table.url}) = 1`),
  ],
);
