import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { rateTags, tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { homeMarket, type Market } from '@/lib/market';
import { cardsOf } from './cards';
import { type PictureRow, toPicture } from './pictures';
import type { Picture, ProductCard } from './product';
import { select } from './select';

/** A curated set as the shop shows it. */
export type Collection = {
  id: string;
  handle: string;
  title: string;
  words: string;
  /** Without one, its first products' pictures stand for it. */
  picture: Picture | undefined;
  products: ProductCard[];
};

/** Collections on the home page, and products of each that it knows. */
const shownAtHome = 4;
const productsAtHome = 6;
const productsOnPage = 96;

type Row = PictureRow & { id: string; handle: string; title: string; words: string; product_ids: string[] };

const collectionsAtHome = question<Market, Collection[]>({
  name: 'home-collections',
  tags: (found, market) => tagsOf(found, market),
  ask: (db, market) =>
    load(db, market, sql`true order by c.position, c.id limit ${shownAtHome}`, productsAtHome),
});

const collectionByHandle = question<{ handle: string } & Market, Collection | undefined>({
  name: 'collection-page',
  tags: (found, market) => tagsOf(found ? [found] : [], market),
  ask: async (db, { handle, ...market }) =>
    (await load(db, market, sql`c.handle = ${handle} limit 1`, productsOnPage))[0],
});

/** The sets of the home page in the shop keeper's order, each with products that can be seen. */
export async function homeCollections({ locale, currency }: Market = homeMarket): Promise<Collection[]> {
  return (await collectionsAtHome({ locale, currency })).filter(({ products }) => products.length > 0);
}

/** A set with all its products; `undefined` when there is none of that handle, or it is put away. */
export function collectionPage(
  handle: string,
  { locale, currency }: Market = homeMarket,
): Promise<Collection | undefined> {
  return collectionByHandle({ handle, locale, currency });
}

async function load(db: Db, market: Market, which: SQL, productCount: number): Promise<Collection[]> {
  const rows = await select<Row>(
    db,
    sql`
    select c.id, c.handle, coalesce(t.title, c.title) as title,
      coalesce(nullif(t.words, ''), c.words) as words,
      c.image_media_id as "mediaId", m.mime_type as "mimeType", m.width, m.height, m.placeholder,
      null as url, null as alt,
      array(
        select cp.product_id from collection_products cp
        join products p on p.id = cp.product_id and p.status = 'published'
        where cp.collection_id = c.id order by p.in_stock desc, cp.position limit ${productCount}
      ) as product_ids
    from collections c
    left join collection_translations t on t.collection_id = c.id and t.locale = ${market.locale}
    left join media m on m.id = c.image_media_id
    where c.hidden_at is null and ${which}`,
  );
  const cards = await cardsOf(db, [...new Set(rows.flatMap((row) => row.product_ids))], market);
  const byId = new Map(cards.map((card) => [card.id, card]));
  return rows.map(({ product_ids, id, handle, title, words, ...picture }) => ({
    id,
    handle,
    title,
    words,
    picture: toPicture(picture, title),
    products: product_ids.flatMap((productId) => byId.get(productId) ?? []),
  }));
}

function tagsOf(found: Collection[], { currency }: Market): string[] {
  const products = found.flatMap((collection) => collection.products);
  return [tag.collections, ...products.map(({ id }) => tag.product(id)), ...rateTags(currency)];
}
