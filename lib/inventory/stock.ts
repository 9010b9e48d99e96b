import { askPrimary } from '@/db/client';
import type { SqlTransaction } from '@/db/sql-transaction';
import { shop } from '@/lib/shop';

/** So many pieces of a variant. */
export type StockLine = { variantId: string; quantity: number };

/** Pieces that can be bought now, over all locations. Unknown variants are absent. */
export async function availableOf(variantIds: string[]): Promise<Map<string, number>> {
  if (variantIds.length === 0) return new Map();
  const rows = await askPrimary(
    (sql) => sql<{ variant_id: string; free: number }[]>`
    select variant_id, sum(on_hand - reserved)::int as free from inventory_levels
    where variant_id = any(${variantIds}) group by variant_id`,
  );
  return new Map(rows.map((row) => [row.variant_id, row.free]));
}

export type ReserveAnswer = {
  /** Lines that ask for more than there is. When there is one, nothing at all was reserved. */
  short: { variantId: string; available: number }[];
  /** Products whose pages now say something else about stock: sold out, or few left. */
  turnedProductIds: string[];
};

/**
 * Sets pieces aside for a checkout: all lines or none. From the nearest location (lowest priority number)
 * that has the whole line, else split over locations in that order. Rows are locked in the order of their
 * key, so that two checkouts with the same things never wait for each other.
 */
export async function reserveStock(
  sql: SqlTransaction,
  checkoutId: string,
  lines: StockLine[],
): Promise<ReserveAnswer> {
  const [answer] = await sql<[ReserveAnswer]>`
    with asked as materialized (
      select "variantId" as variant_id, sum(quantity)::int as quantity
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line("variantId" text, quantity int)
      group by 1
    ), locked as materialized (
      select level.variant_id, level.location_id, level.on_hand - level.reserved as free
      from inventory_levels level join asked using (variant_id)
      order by level.variant_id, level.location_id
      for update of level
    ), ranked as materialized (
      select variant_id, location_id, free, quantity,
        sum(free) over line as total,
        bool_or(free >= quantity) over line as is_whole_somewhere,
        first_value(location_id) over (line order by free >= quantity desc, priority, location_id) as first_choice,
        coalesce(sum(free) over (line order by priority, location_id
          rows between unbounded preceding and 1 preceding), 0) as found_before
      from locked join asked using (variant_id) join locations place on place.id = location_id
      window line as (partition by variant_id)
    ), short as materialized (
      select asked.variant_id, coalesce(max(total), 0)::int as available
      from asked left join ranked using (variant_id)
      group by asked.variant_id, asked.quantity having coalesce(max(total), 0) < asked.quantity
    ), taken as (
      select variant_id, location_id,
        case
          when not is_whole_somewhere then greatest(0, least(free, quantity - found_before))
          when location_id = first_choice then quantity
          else 0
        end::int as pieces
      from ranked where not exists (select 1 from short)
    ), reserved as (
      update inventory_levels level set reserved = level.reserved + taken.pieces
      from taken
      where level.variant_id = taken.variant_id and level.location_id = taken.location_id and taken.pieces > 0
      returning level.variant_id, level.location_id, taken.pieces
    ), noted as (
      insert into stock_reservations (checkout_id, variant_id, location_id, quantity)
      select ${checkoutId}, variant_id, location_id, pieces from reserved
    )
    select
      coalesce((select json_agg(json_build_object('variantId', variant_id, 'available', available)) from short),
        '[]') as short,
      coalesce((select json_agg(distinct v.product_id)
        from ranked join variants v on v.id = ranked.variant_id
        where total - quantity <= ${shop.lowStockAt} and not exists (select 1 from short)), '[]')
        as "turnedProductIds"`;
  return answer;
}

/** Gives back what checkouts had set aside. Answers the products whose pages now say something else. */
export async function releaseStock(sql: SqlTransaction, checkoutIds: string[]): Promise<string[]> {
  if (checkoutIds.length === 0) return [];
  const rows = await sql<{ product_id: string }[]>`
    with given_up as (
      delete from stock_reservations where checkout_id = any(${checkoutIds})
      returning variant_id, location_id, quantity
    ), summed as materialized (
      select variant_id, location_id, sum(quantity)::int as pieces from given_up group by 1, 2
    ), locked as materialized (
      select level.variant_id, level.location_id, summed.pieces
      from inventory_levels level join summed using (variant_id, location_id)
      order by level.variant_id, level.location_id
      for update of level
    ), freed as (
      update inventory_levels level set reserved = level.reserved - locked.pieces
      from locked where level.variant_id = locked.variant_id and level.location_id = locked.location_id
      returning level.variant_id, level.on_hand - level.reserved - locked.pieces as free_before
    )
    select distinct v.product_id from freed join variants v on v.id = freed.variant_id
    where free_before <= ${shop.lowStockAt}`;
  return rows.map((row) => row.product_id);
}

/**
 * Turns what a checkout set aside into a sale: the pieces leave the shelf, and each move is written down.
 * Answers how many pieces that were, so that the caller can hold it against what it is selling.
 */
export async function takeReserved(
  sql: SqlTransaction,
  sale: { checkoutId: string; orderId: string; movedBy: string },
): Promise<number> {
  const [row] = await sql<[{ pieces: number }]>`
    with given as (
      delete from stock_reservations where checkout_id = ${sale.checkoutId}
      returning variant_id, location_id, quantity
    ), locked as materialized (
      select level.variant_id, level.location_id, given.quantity
      from inventory_levels level join given using (variant_id, location_id)
      order by level.variant_id, level.location_id
      for update of level
    ), sold as (
      update inventory_levels level
      set on_hand = level.on_hand - locked.quantity, reserved = level.reserved - locked.quantity
      from locked where level.variant_id = locked.variant_id and level.location_id = locked.location_id
      returning level.variant_id, level.location_id, locked.quantity
    ), written as (
      insert into inventory_movements (variant_id, location_id, delta, reason, order_id, moved_by)
      select variant_id, location_id, -quantity, 'sale', ${sale.orderId}, ${sale.movedBy} from sold
    )
    select coalesce(sum(quantity), 0)::int as pieces from sold`;
  return row.pieces;
}

/**
 * Pieces of an order come back to where they were taken from, and each move is written down; those that cannot be
 * sold again (`isLost`) are written off in the same breath. Pieces that were not sold, or came back before, are
 * left out. Answers the products whose pages now say something else.
 */
export async function putBack(
  sql: SqlTransaction,
  back: {
    orderId: string;
    lines: StockLine[];
    reason: 'return' | 'cancel';
    movedBy: string;
    isLost?: boolean;
  },
): Promise<string[]> {
  const { orderId, lines, reason, movedBy, isLost = false } = back;
  const rows = await sql<{ product_id: string }[]>`
    with asked as (
      select "variantId" as variant_id, sum(quantity)::int as quantity
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line("variantId" text, quantity int)
      group by 1
    ), away as (
      select variant_id, location_id, -sum(delta)::int as pieces from inventory_movements
      where order_id = ${orderId} and reason in ('sale', 'return', 'cancel')
      group by 1, 2 having sum(delta) < 0
    ), shared as (
      select variant_id, location_id, least(pieces, quantity - coalesce(sum(pieces) over (partition by variant_id
        order by location_id rows between unbounded preceding and 1 preceding), 0))::int as pieces
      from away join asked using (variant_id)
    ), locked as materialized (
      select level.variant_id, level.location_id, shared.pieces
      from inventory_levels level join shared using (variant_id, location_id)
      where shared.pieces > 0
      order by level.variant_id, level.location_id
      for update of level
    ), shelved as (
      update inventory_levels level set on_hand = level.on_hand + case when ${isLost} then 0 else locked.pieces end
      from locked where level.variant_id = locked.variant_id and level.location_id = locked.location_id
      returning level.variant_id, level.location_id, locked.pieces,
        level.on_hand - level.reserved - locked.pieces as free_before
    ), written as (
      insert into inventory_movements (variant_id, location_id, delta, reason, order_id, moved_by)
      select variant_id, location_id, pieces, ${reason}::movement_reason, ${orderId}, ${movedBy} from shelved
      union all
      select variant_id, location_id, -pieces, 'write-off', ${orderId}, ${movedBy} from shelved where ${isLost}
    )
    select distinct v.product_id from shelved join variants v on v.id = shelved.variant_id
    where free_before <= ${shop.lowStockAt}`;
  return rows.map((row) => row.product_id);
}
