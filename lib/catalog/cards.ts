import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { homeMarket, type Market } from '@/lib/market';
import { lowestBeforeReductions } from './load-price-pasts';
import { type PictureRow, toPicture } from './pictures';
import type { ProductCard, ProductRating } from './product';
import { select } from './select';

type CardRow = PictureRow & {
  id: string;
  handle: string;
  title: string;
  vendor: string;
  in_stock: boolean;
  is_translated: boolean;
  variant_id: string | null;
  price_minor: number;
  price_max_minor: number;
  compare_at_minor: number | null;
  review_count: number;
  rating_average: number | null;
};

/**
 * The cards of these products, in the order of the ids, in a market's language and currency; products that
 * are no longer published are left out.
 */
export async function cardsOf(
  db: Db,
  productIds: string[],
  market: Market = homeMarket,
): Promise<ProductCard[]> {
  if (productIds.length === 0) return [];
  const ids = sql.join(
    productIds.map((id) => sql`${id}`),
    sql`, `,
  );
  const rows = await select<CardRow>(
    db,
    sql`
    select p.id, p.handle, coalesce(t.title, p.title) as title, p.vendor, p.in_stock, p.review_count,
      p.rating_average, t.title is not null as is_translated,
      cheapest.variant_id, coalesce(cheapest.amount_minor, 0) as price_minor, coalesce(cheapest.dearest_minor, 0) as price_max_minor,
      cheapest.compare_at_minor,
      picture."mediaId", picture."mimeType", picture.width, picture.height, picture.placeholder, picture.url, picture.alt
    from products p
    left join product_translations t on t.product_id = p.id and t.locale = ${market.locale}
    left join lateral (
      select v.id as variant_id, price.amount_minor, price.compare_at_minor, max(price.amount_minor) over () as dearest_minor
      from variants v cross join lateral price_in(v.id, ${market.currency}) price
      where v.product_id = p.id and v.withdrawn_at is null
      order by price.amount_minor, v.position limit 1
    ) cheapest on true
    left join lateral (
      select i.media_id as "mediaId", m.mime_type as "mimeType", m.width, m.height, m.placeholder, i.url, i.alt
      from product_images i left join media m on m.id = i.media_id
      where i.product_id = p.id order by i.position limit 1
    ) picture on true
    where p.id in (${ids}) and p.status = 'published'`,
  );
  const reduced = rows.flatMap((row) =>
    row.variant_id && row.compare_at_minor !== null ? [row.variant_id] : [],
  );
  const lowest = await lowestBeforeReductions(db, reduced, market.currency);
  const byId = new Map(
    rows.map((row) => [row.id, toCard(row, lowest.get(row.variant_id ?? ''), market.currency)]),
  );
  return productIds.flatMap((id) => byId.get(id) ?? []);
}

function toCard(row: CardRow, lowestBeforeMinor: number | undefined, currency: string): ProductCard {
  const money = (amountMinor: number) => ({ amountMinor, currency });
  // A picture's words are in the shop's own language: a translated product is called by its title.
  const pictured = row.is_translated ? { ...row, alt: '' } : row;
  return {
    id: row.id,
    handle: row.handle,
    title: row.title,
    vendor: row.vendor,
    price: money(row.price_minor),
    compareAt: row.compare_at_minor === null ? undefined : money(row.compare_at_minor),
    lowestBefore: lowestBeforeMinor === undefined ? undefined : money(lowestBeforeMinor),
    priceVaries: row.price_max_minor > row.price_minor,
    inStock: row.in_stock,
    rating: toRating(row.review_count, row.rating_average),
    picture: toPicture(pictured, row.title),
  };
}

/** What reviews say of a product, `undefined` when there are none. */
export function toRating(count: number, average: number | null): ProductRating | undefined {
  return average === null ? undefined : { count, average };
}
