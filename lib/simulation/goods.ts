import { primarySql } from '@/db/client';
import { type LiveVariant, liveVariants } from '@/lib/cart/live-lines';
import { type Currency, currencies } from '@/lib/market';
import type { OrderPlan } from './plan-order';

const by = 'simulation';
const mostGoods = 2000;

/** What the shop sells, always in the same order, as its carts see it in each currency. */
export type Goods = {
  ids: string[];
  /** Sold as gift cards: they stand on no shelf. */
  cardIds: string[];
  in: Record<Currency, Map<string, LiveVariant>>;
};

/** The first goods of the shop by their handles: those that have a price in every currency. */
export async function goodsForSale(): Promise<Goods> {
  const rows = await primarySql()<{ id: string; kind: string }[]>`
    select v.id, p.kind from products p join variants v on v.product_id = p.id
    where p.status = 'published' and v.withdrawn_at is null
    order by p.handle, v.position limit ${mostGoods}`;
  const ids = rows.map(({ id }) => id);
  const seen = {} as Goods['in'];
  for (const currency of currencies) {
    seen[currency] = await liveVariants(ids, '', { locale: 'en', currency });
  }
  const isSold = (id: string) => currencies.every((currency) => seen[currency].get(id)?.isSold);
  const sold = rows.filter(({ id }) => isSold(id));
  const idsOf = (isCard: boolean) =>
    sold.flatMap(({ id, kind }) => ((kind === 'gift-card') === isCard ? [id] : []));
  return { ids: idsOf(false), cardIds: idsOf(true), in: seen };
}

/** Brings as many pieces as the plans want to the shelves, with a movement each. */
export async function stockUp({ ids }: Goods, plans: Iterable<OrderPlan>): Promise<void> {
  const wanted = new Map<string, number>();
  for (const { lines } of plans) {
    for (const { good, quantity } of lines) {
      const id = ids[good] ?? '';
      wanted.set(id, (wanted.get(id) ?? 0) + quantity);
    }
  }
  const rows = [...wanted].map(([id, pieces]) => ({ id, pieces }));
  await primarySql()`
    with brought as (
      select line.id as variant_id, line.pieces, place.id as location_id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line(id text, pieces int),
        (select id from locations order by priority, id limit 1) place
    ), shelved as (
      insert into inventory_levels (variant_id, location_id, on_hand)
      select variant_id, location_id, pieces from brought
      on conflict (variant_id, location_id) do update set on_hand = inventory_levels.on_hand + excluded.on_hand
    )
    insert into inventory_movements (variant_id, location_id, delta, reason, moved_by)
    select variant_id, location_id, pieces, 'correction', ${by} from brought`;
}
