import { asc, eq, sql } from 'drizzle-orm';
import { primary } from '@/db/client';
import {
  accounts,
  collectionProducts,
  collections,
  collectionTranslations,
  media,
  products,
} from '@/db/schema';
import { type DeskRow, deskRowsOf } from '@/lib/catalog/desk-questions';
import { isId } from '@/lib/id';
import { mediaUrl } from '@/lib/media/url';

// The desk reads from the primary: who saved a moment ago must see it.

export type DeskCollection = {
  id: string;
  handle: string;
  title: string;
  words: string;
  isShown: boolean;
  version: number;
  pictureSrc: string | undefined;
  /** Products in it, and those of them that can be seen. */
  productCount: number;
  publishedCount: number;
  updatedBy: string;
  updatedAt: Date;
};

/** Every collection in the order of the home page. */
export async function collectionsForDesk(): Promise<DeskCollection[]> {
  const rows = await collectionRows();
  return rows.map(toDesk);
}

export type DeskCollectionWhole = DeskCollection & {
  translations: { locale: string; title: string; words: string }[];
  products: DeskRow[];
};

/** One collection whole, to be edited. */
export async function collectionForDesk(collectionId: string): Promise<DeskCollectionWhole | undefined> {
  if (!isId('collection', collectionId)) return undefined;
  const [[row], translations, inside] = await Promise.all([
    collectionRows(collectionId),
    primary()
      .select()
      .from(collectionTranslations)
      .where(eq(collectionTranslations.collectionId, collectionId)),
    primary()
      .select({ id: collectionProducts.productId })
      .from(collectionProducts)
      .where(eq(collectionProducts.collectionId, collectionId))
      .orderBy(asc(collectionProducts.position), asc(collectionProducts.productId)),
  ]);
  if (!row) return undefined;
  const found = await deskRowsOf(inside.map(({ id }) => id));
  const byId = new Map(found.map((product) => [product.id, product]));
  return {
    ...toDesk(row),
    translations: translations.map(({ locale, title, words }) => ({ locale, title, words })),
    products: inside.flatMap(({ id }) => byId.get(id) ?? []),
  };
}

function collectionRows(collectionId?: string) {
  const inside = primary()
    .select({
      collectionId: collectionProducts.collectionId,
      productCount: sql<number>`count(*)::int`.as('product_count'),
      publishedCount: sql<number>`(count(*) filter (where ${products.status} = 'published'))::int`.as(
        'published_count',
      ),
    })
    .from(collectionProducts)
    .innerJoin(products, eq(products.id, collectionProducts.productId))
    .groupBy(collectionProducts.collectionId)
    .as('inside');
  return primary()
    .select({
      collection: collections,
      mimeType: media.mimeType,
      editor: accounts.name,
      productCount: inside.productCount,
      publishedCount: inside.publishedCount,
    })
    .from(collections)
    .leftJoin(media, eq(media.id, collections.imageMediaId))
    .leftJoin(accounts, eq(accounts.id, collections.updatedBy))
    .leftJoin(inside, eq(inside.collectionId, collections.id))
    .where(collectionId === undefined ? undefined : eq(collections.id, collectionId))
    .orderBy(asc(collections.position), asc(collections.id))
    .limit(500);
}

type Row = Awaited<ReturnType<typeof collectionRows>>[number];

function toDesk({ collection, mimeType, editor, productCount, publishedCount }: Row): DeskCollection {
  const { id, handle, title, words, version, updatedAt, imageMediaId } = collection;
  return {
    ...{ id, handle, title, words, version, updatedAt },
    isShown: collection.hiddenAt === null,
    pictureSrc: imageMediaId && mimeType ? mediaUrl({ id: imageMediaId, mimeType }) : undefined,
    productCount: productCount ?? 0,
    publishedCount: publishedCount ?? 0,
    updatedBy: editor ?? collection.updatedBy,
  };
}
