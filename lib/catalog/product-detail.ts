import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import * as schema from '@/db/schema';
import { homeMarket, type Market } from '@/lib/market';
import { shop } from '@/lib/shop';
import { toRating } from './cards';
import { toPicture } from './pictures';
import type { ProductDetail, ProductOption, Variant } from './product';

export type StoredProduct = Omit<ProductDetail, 'breadcrumbs'> & { categoryId: string | null };

/**
 * A published product with everything its page shows, in a market's language and currency: one query for it
 * and three for its parts, sent together.
 */
export async function loadProduct(
  db: Db,
  handle: string,
  market: Market = homeMarket,
): Promise<StoredProduct | undefined> {
  const { locale, currency } = market;
  const translated = schema.productTranslations;
  const [found] = await db
    .select({
      id: schema.products.id,
      handle: schema.products.handle,
      title: sql<string>`coalesce(${translated.title}, ${schema.products.title})`,
      vendor: schema.products.vendor,
      descriptionHtml: sql<string>`coalesce(nullif(${translated.descriptionHtml}, ''), ${schema.products.descriptionHtml})`,
      productType: sql<string>`coalesce(nullif(${translated.productType}, ''), ${schema.products.productType})`,
      tags: schema.products.tags,
      categoryId: schema.products.categoryId,
      inStock: schema.products.inStock,
      isGiftCard: sql<boolean>`${schema.products.kind} = 'gift-card'`,
      reviewCount: schema.products.reviewCount,
      ratingAverage: schema.products.ratingAverage,
      isTranslated: sql<boolean>`${translated.locale} is not null`,
    })
    .from(schema.products)
    .leftJoin(translated, and(eq(translated.productId, schema.products.id), eq(translated.locale, locale)))
    .where(and(eq(schema.products.handle, handle), eq(schema.products.status, 'published')));
  if (!found) return undefined;
  const { isTranslated, ...product } = found;
  const [options, variants, pictures] = await Promise.all([
    optionsOf(db, product.id, locale),
    variantsOf(db, product, market),
    picturesOf(db, product.id, locale),
  ]);
  const { reviewCount, ratingAverage, ...facts } = product;
  const prices = variants.map((variant) => variant.price.amountMinor);
  const cheapest = variants.find((variant) => variant.price.amountMinor === Math.min(...prices));
  return {
    ...facts,
    rating: toRating(reviewCount, ratingAverage),
    options,
    variants,
    pictures: pictures.flatMap(({ baseAlt, ...row }) => {
      // A picture's words are in the shop's own language: a translated product is called by its title.
      const words = row.optionValue ? `${product.title}, ${row.optionValue}` : product.title;
      const picture = toPicture({ ...row, alt: isTranslated ? words : baseAlt }, product.title);
      return picture ? [{ ...picture, optionValue: row.optionValue ?? undefined }] : [];
    }),
    price: cheapest?.price ?? { amountMinor: 0, currency },
    compareAt: cheapest?.compareAt,
    priceVaries: Math.max(...prices) > Math.min(...prices),
  };
}

function optionsOf(db: Db, productId: string, locale: string): Promise<ProductOption[]> {
  const { name, values } = schema.productOptions;
  return db
    .select({
      name: sql<string>`(translate_options(array[${name}], ${locale}))[1]`,
      values: sql<string[]>`translate_options(${values}, ${locale})`,
      baseName: name,
      baseValues: values,
    })
    .from(schema.productOptions)
    .where(eq(schema.productOptions.productId, productId))
    .orderBy(asc(schema.productOptions.position));
}

async function variantsOf(
  db: Db,
  { id: productId, isGiftCard }: Pick<StoredProduct, 'id' | 'isGiftCard'>,
  { locale, currency }: Market,
): Promise<Variant[]> {
  const available = isGiftCard
    ? sql<number>`${shop.maxQuantityPerLine}::int`
    : sql<number>`coalesce((
    select sum(l.on_hand - l.reserved) from inventory_levels l where l.variant_id = ${schema.variants.id}), 0)::int`;
  const rows = await db
    .select({
      id: schema.variants.id,
      optionValues: sql<string[]>`translate_options(${schema.variants.optionValues}, ${locale})`,
      sku: schema.variants.sku,
      amountMinor: sql<number>`price.amount_minor`,
      compareAtMinor: sql<number | null>`price.compare_at_minor`,
      available,
    })
    .from(schema.variants)
    .innerJoinLateral(sql`price_in(${schema.variants.id}, ${currency}) as price`, sql`true`)
    .where(and(eq(schema.variants.productId, productId), isNull(schema.variants.withdrawnAt)))
    .orderBy(asc(schema.variants.position));
  return rows.map(({ amountMinor, compareAtMinor, ...variant }) => ({
    ...variant,
    price: { amountMinor, currency },
    compareAt: compareAtMinor === null ? undefined : { amountMinor: compareAtMinor, currency },
  }));
}

function picturesOf(db: Db, productId: string, locale: string) {
  const { optionValue } = schema.productImages;
  return db
    .select({
      mediaId: schema.productImages.mediaId,
      url: schema.productImages.url,
      baseAlt: schema.productImages.alt,
      optionValue: sql<string | null>`(translate_options(array[${optionValue}], ${locale}))[1]`,
      mimeType: schema.media.mimeType,
      width: schema.media.width,
      height: schema.media.height,
      placeholder: schema.media.placeholder,
    })
    .from(schema.productImages)
    .leftJoin(schema.media, eq(schema.media.id, schema.productImages.mediaId))
    .where(eq(schema.productImages.productId, productId))
    .orderBy(asc(schema.productImages.position));
}
