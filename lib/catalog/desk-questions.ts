import { and, asc, desc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { primary } from '@/db/client';
import { categories, inventoryLevels, media, prices, productImages, products, variants } from '@/db/schema';
import {
  type DeskOtherPrice,
  type DeskTranslation,
  otherPricesForDesk,
  translationsForDesk,
} from '@/lib/catalog/desk-texts';
import { productVersion } from '@/lib/catalog/edit-product';
import type { ProductStatus } from '@/lib/catalog/product-edit';
import { isId } from '@/lib/id';
import { currencies } from '@/lib/market';
import { mediaUrl } from '@/lib/media/url';
import type { Money } from '@/lib/money';
import { shop } from '@/lib/shop';

// The desk reads from the primary: who saved a moment ago must see it.

export type DeskPicture = { id: string; src: string; alt: string };

export type DeskRow = {
  id: string;
  title: string;
  handle: string;
  vendor: string;
  status: ProductStatus;
  category: string | undefined;
  priceFrom: Money;
  priceTo: Money;
  variantCount: number;
  stock: number;
  picture: DeskPicture | undefined;
};

export type DeskProductPage = { rows: DeskRow[]; nextAfter: string | undefined };

const rowsPerPage = 50;
const maxQueryLength = 200;

/**
 * Products for the desk, newest first, a page after the product `after`: by key, so that page 20,000 costs
 * what page 2 does. `query` is a SKU, a handle or an id, exactly, else words of title, maker or description.
 */
export async function productsForDesk(ask: {
  query?: string;
  status?: ProductStatus;
  after?: string;
}): Promise<DeskProductPage> {
  const query = (ask.query ?? '').replaceAll('\u0000', '').toWellFormed().trim().slice(0, maxQueryLength);
  const within = and(
    ask.status ? eq(products.status, ask.status) : undefined,
    isId('product', ask.after) ? lt(products.id, ask.after) : undefined,
  );
  const exact = query ? await idsCalled(query) : [];
  const ids =
    exact.length > 0
      ? await pageOfIds(and(within, inArray(products.id, exact)))
      : await pageOfIds(and(within, matching(query)));
  return {
    rows: await deskRowsOf(ids.slice(0, rowsPerPage)),
    nextAfter: ids.length > rowsPerPage ? ids[rowsPerPage - 1] : undefined,
  };
}

async function idsCalled(name: string): Promise<string[]> {
  const [bySku, byHandle] = await Promise.all([
    primary()
      .select({ id: variants.productId })
      .from(variants)
      .where(eq(variants.sku, name))
      .limit(rowsPerPage),
    primary()
      .select({ id: products.id })
      .from(products)
      .where(or(eq(products.handle, name), isId('product', name) ? eq(products.id, name) : undefined)),
  ]);
  return [...bySku, ...byHandle].map((row) => row.id);
}

function matching(query: string): SQL | undefined {
  if (!query) return undefined;
  const literal = query.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return or(
    sql`${products.search} @@ plainto_tsquery('catalog', search_text(${query}))`,
    sql`${products.searchBody} @@ plainto_tsquery('english', fold(${query}))`,
    // The beginning of a word finds it too; shorter pieces would read the whole index.
    query.length >= 3 ? sql`${products.title} ilike ${`%${literal}%`}` : undefined,
  );
}

async function pageOfIds(condition: SQL | undefined): Promise<string[]> {
  const found = await primary()
    .select({ id: products.id })
    .from(products)
    .where(condition)
    .orderBy(desc(products.id))
    .limit(rowsPerPage + 1);
  return found.map((row) => row.id);
}

/** What the desk lists of these products, the newest first. */
export async function deskRowsOf(ids: string[]): Promise<DeskRow[]> {
  if (ids.length === 0) return [];
  const [facts, offers, pictures] = await Promise.all([
    primary()
      .select({
        id: products.id,
        title: products.title,
        handle: products.handle,
        vendor: products.vendor,
        status: products.status,
        category: categories.name,
      })
      .from(products)
      .leftJoin(categories, eq(categories.id, products.categoryId))
      .where(inArray(products.id, ids))
      .orderBy(desc(products.id)),
    offersOf(ids),
    firstPicturesOf(ids),
  ]);
  return facts.map((fact) => {
    const offer = offers.get(fact.id);
    const money = (amountMinor = 0) => ({ amountMinor, currency: shop.currency });
    return {
      ...fact,
      category: fact.category ?? undefined,
      priceFrom: money(offer?.lowest ?? 0),
      priceTo: money(offer?.highest ?? 0),
      variantCount: offer?.variantCount ?? 0,
      stock: offer?.stock ?? 0,
      picture: pictures.get(fact.id),
    };
  });
}

async function offersOf(ids: string[]) {
  const stock = primary()
    .$with('stock')
    .as(
      primary()
        .select({
          variantId: inventoryLevels.variantId,
          pieces: sql<number>`sum(${inventoryLevels.onHand})::int`.as('pieces'),
        })
        .from(inventoryLevels)
        .innerJoin(variants, eq(variants.id, inventoryLevels.variantId))
        .where(inArray(variants.productId, ids))
        .groupBy(inventoryLevels.variantId),
    );
  const rows = await primary()
    .with(stock)
    .select({
      productId: variants.productId,
      lowest: sql<number>`min(${prices.amountMinor})`,
      highest: sql<number>`max(${prices.amountMinor})`,
      variantCount: sql<number>`count(*)::int`,
      stock: sql<number>`coalesce(sum(${stock.pieces}), 0)::int`,
    })
    .from(variants)
    .leftJoin(prices, and(eq(prices.variantId, variants.id), eq(prices.currency, shop.currency)))
    .leftJoin(stock, eq(stock.variantId, variants.id))
    .where(and(inArray(variants.productId, ids), isNull(variants.withdrawnAt)))
    .groupBy(variants.productId);
  return new Map(rows.map((row) => [row.productId, row]));
}

async function firstPicturesOf(ids: string[]): Promise<Map<string, DeskPicture>> {
  const rows = await picturesWhere(inArray(productImages.productId, ids));
  const first = new Map<string, DeskPicture>();
  for (const { productId, ...picture } of rows) if (!first.has(productId)) first.set(productId, picture);
  return first;
}

async function picturesWhere(condition: SQL) {
  const rows = await primary()
    .select({
      id: productImages.id,
      productId: productImages.productId,
      alt: productImages.alt,
      url: productImages.url,
      mediaId: productImages.mediaId,
      mimeType: media.mimeType,
    })
    .from(productImages)
    .leftJoin(media, eq(media.id, productImages.mediaId))
    .where(condition)
    .orderBy(asc(productImages.productId), asc(productImages.position));
  return rows.map(({ id, productId, alt, url, mediaId, mimeType }) => {
    const src = mediaId && mimeType ? mediaUrl({ id: mediaId, mimeType }) : (url ?? '');
    return { id, productId, alt, src };
  });
}

export type DeskVariant = {
  id: string;
  title: string;
  sku: string;
  price: Money;
  compareAt: Money | undefined;
  /** What it costs in other currencies, set or converted. */
  otherPrices: DeskOtherPrice[];
  onHand: number;
  reserved: number;
};

export type DeskProduct = {
  id: string;
  handle: string;
  version: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  tags: string[];
  categoryId: string | undefined;
  status: ProductStatus;
  taxClass: string;
  kind: string;
  updatedAt: Date;
  variants: DeskVariant[];
  pictures: DeskPicture[];
  translations: DeskTranslation[];
};

/** One product whole, to be edited. `version` tells a later save whether somebody else was faster. */
export async function productForDesk(productId: string): Promise<DeskProduct | undefined> {
  if (!isId('product', productId)) return undefined;
  const others = currencies.filter((currency) => currency !== shop.currency);
  const [[product], variantRows, pictures, translations, ...otherPrices] = await Promise.all([
    primary()
      .select({ product: products, version: productVersion })
      .from(products)
      .where(eq(products.id, productId)),
    variantsOf(productId),
    picturesWhere(eq(productImages.productId, productId)),
    translationsForDesk(productId),
    ...others.map((currency) => otherPricesForDesk(productId, currency)),
  ]);
  if (!product) return undefined;
  const { id, handle, title, descriptionHtml, vendor, tags, categoryId, status, taxClass, kind, updatedAt } =
    product.product;
  return {
    ...{ id, handle, title, descriptionHtml, vendor, tags, status, taxClass, kind, updatedAt },
    version: product.version,
    categoryId: categoryId ?? undefined,
    variants: variantRows.map((variant) => ({
      ...variant,
      otherPrices: otherPrices.flat().filter((price) => price.variantId === variant.id),
    })),
    translations,
    pictures: pictures.map(({ productId: _owner, ...picture }) => picture),
  };
}

async function variantsOf(productId: string): Promise<Omit<DeskVariant, 'otherPrices'>[]> {
  const rows = await primary()
    .select({
      id: variants.id,
      optionValues: variants.optionValues,
      sku: variants.sku,
      amountMinor: prices.amountMinor,
      compareAtMinor: prices.compareAtMinor,
      onHand: sql<number>`coalesce(sum(${inventoryLevels.onHand}), 0)::int`,
      reserved: sql<number>`coalesce(sum(${inventoryLevels.reserved}), 0)::int`,
    })
    .from(variants)
    .leftJoin(prices, and(eq(prices.variantId, variants.id), eq(prices.currency, shop.currency)))
    .leftJoin(inventoryLevels, eq(inventoryLevels.variantId, variants.id))
    .where(and(eq(variants.productId, productId), isNull(variants.withdrawnAt)))
    .groupBy(variants.id, prices.amountMinor, prices.compareAtMinor)
    .orderBy(asc(variants.position), asc(variants.id));
  return rows.map(({ optionValues, amountMinor, compareAtMinor, ...row }) => ({
    ...row,
    title: optionValues.join(' / '),
    price: { amountMinor: amountMinor ?? 0, currency: shop.currency },
    compareAt: compareAtMinor === null ? undefined : { amountMinor: compareAtMinor, currency: shop.currency },
  }));
}

/** Every category, parents before children, for a list to choose from. */
export async function categoriesForDesk(): Promise<{ id: string; name: string; depth: number }[]> {
  const rows = await primary()
    .select({ id: categories.id, name: categories.name, path: categories.path })
    .from(categories)
    .orderBy(asc(categories.path))
    .limit(5000);
  return rows.map(({ id, name, path }) => ({ id, name, depth: path.split('/').length - 1 }));
}
