import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import * as schema from '@/db/schema';
import { shop } from '@/lib/shop';
import { toRating } from './cards';
import { toPicture } from './pictures';
import type { ProductDetail, Variant } from './product';

export type StoredProduct = Omit<ProductDetail, 'breadcrumbs'> & { categoryId: string | null };

/** A published product with everything its page shows, in four queries sent together. */
export async function loadProduct(db: Db, handle: string): Promise<StoredProduct | undefined> {
  const [product] = await db
    .select({
      id: schema.products.id,
      handle: schema.products.handle,
      title: schema.products.title,
      vendor: schema.products.vendor,
      descriptionHtml: schema.products.descriptionHtml,
      productType: schema.products.productType,
      tags: schema.products.tags,
      categoryId: schema.products.categoryId,
      inStock: schema.products.inStock,
      reviewCount: schema.products.reviewCount,
      ratingAverage: schema.products.ratingAverage,
    })
    .from(schema.products)
    .where(and(eq(schema.products.handle, handle), eq(schema.products.status, 'published')));
  if (!product) return undefined;
  const [options, variants, pictures] = await Promise.all([
    optionsOf(db, product.id),
    variantsOf(db, product.id),
    picturesOf(db, product.id, product.title),
  ]);
  const { reviewCount, ratingAverage, ...facts } = product;
  const prices = variants.map((variant) => variant.price.amountMinor);
  const cheapest = variants.find((variant) => variant.price.amountMinor === Math.min(...prices));
  return {
    ...facts,
    rating: toRating(reviewCount, ratingAverage),
    options,
    variants,
    pictures,
    price: cheapest?.price ?? { amountMinor: 0, currency: shop.currency },
    compareAt: cheapest?.compareAt,
    priceVaries: Math.max(...prices) > Math.min(...prices),
  };
}

function optionsOf(db: Db, productId: string) {
  return db
    .select({ name: schema.productOptions.name, values: schema.productOptions.values })
    .from(schema.productOptions)
    .where(eq(schema.productOptions.productId, productId))
    .orderBy(asc(schema.productOptions.position));
}

async function variantsOf(db: Db, productId: string): Promise<Variant[]> {
  const available = sql<number>`coalesce((
    select sum(l.on_hand - l.reserved) from inventory_levels l where l.variant_id = ${schema.variants.id}), 0)::int`;
  const rows = await db
    .select({
      id: schema.variants.id,
      optionValues: schema.variants.optionValues,
      sku: schema.variants.sku,
      amountMinor: schema.prices.amountMinor,
      compareAtMinor: schema.prices.compareAtMinor,
      currency: schema.prices.currency,
      available,
    })
    .from(schema.variants)
    .innerJoin(
      schema.prices,
      and(eq(schema.prices.variantId, schema.variants.id), eq(schema.prices.currency, shop.currency)),
    )
    .where(and(eq(schema.variants.productId, productId), isNull(schema.variants.withdrawnAt)))
    .orderBy(asc(schema.variants.position));
  return rows.map(({ amountMinor, compareAtMinor, currency, ...variant }) => ({
    ...variant,
    price: { amountMinor, currency },
    compareAt: compareAtMinor === null ? undefined : { amountMinor: compareAtMinor, currency },
  }));
}

async function picturesOf(db: Db, productId: string, title: string): Promise<ProductDetail['pictures']> {
  const rows = await db
    .select({
      mediaId: schema.productImages.mediaId,
      url: schema.productImages.url,
      alt: schema.productImages.alt,
      optionValue: schema.productImages.optionValue,
      mimeType: schema.media.mimeType,
      width: schema.media.width,
      height: schema.media.height,
      placeholder: schema.media.placeholder,
    })
    .from(schema.productImages)
    .leftJoin(schema.media, eq(schema.media.id, schema.productImages.mediaId))
    .where(eq(schema.productImages.productId, productId))
    .orderBy(asc(schema.productImages.position));
  return rows.flatMap((row) => {
    const picture = toPicture(row, title);
    return picture ? [{ ...picture, optionValue: row.optionValue ?? undefined }] : [];
  });
}
