import { sql } from 'drizzle-orm';
import { rateTags, tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { cardsOf } from '@/lib/catalog/cards';
import type { ProductCard } from '@/lib/catalog/product';
import { select } from '@/lib/catalog/select';
import { homeMarket, type Market } from '@/lib/market';

const shownAtMost = 12;

/** What counts as lately: bounded in time and in orders, so that it costs the same at any size. */
const lately = sql`interval '14 days'`;
const ordersAtMost = 2000;

const trendingProducts = question<Market, ProductCard[]>({
  name: 'trending',
  tags: (cards, market) => [
    tag.catalog,
    ...cards.map(({ id }) => tag.product(id)),
    ...rateTags(market.currency),
  ],
  ask: async (db, market) => {
    const rows = await select<{ id: string }>(
      db,
      sql`
      with latest as (
        select id from orders
        where placed_at > now() - ${lately} and state in ('placed', 'paid', 'fulfilled')
        order by placed_at desc limit ${ordersAtMost}
      ),
      bought as (
        select l.product_id as id, count(distinct l.order_id) as orders
        from order_lines l where l.order_id in (select id from latest)
        group by l.product_id
      ),
      popular as (
        select id from products where status = 'published' order by popularity desc nulls last, id limit 200
      )
      select p.id from products p left join bought b on b.id = p.id
      where p.id in (select id from bought union select id from popular)
        and p.status = 'published' and p.in_stock
      order by coalesce(b.orders, 0) > 1 desc, case when b.orders > 1 then b.orders end desc nulls last,
        p.popularity desc nulls last, p.id
      limit ${shownAtMost}`,
    );
    return cardsOf(
      db,
      rows.map(({ id }) => id),
      market,
    );
  },
});

/**
 * What others take home: bought by several lately, then by popularity; only what can be had. A single order
 * is no trend.
 */
export function trending({ locale, currency }: Market = homeMarket): Promise<ProductCard[]> {
  return trendingProducts({ locale, currency });
}
