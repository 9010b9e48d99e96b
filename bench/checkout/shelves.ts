import { primarySql } from '@/db/client';

/** A thing to buy, and what it costs in minor units of the shop's own currency. */
export type Piece = { variantId: string; productId: string; handle: string; priceMinor: number };

export type Goods = { many: Piece[]; hot: Piece[] };

const manyPieces = 200;
const shelfStock = 1_000_000;

/** Fills a shelf of many things and one of a single thing so full that no run of the bench empties them. */
export async function fillShelves(): Promise<Goods> {
  const sql = primarySql();
  const pieces = await sql<Piece[]>`
    select v.id as "variantId", p.id as "productId", p.handle, pr.amount_minor as "priceMinor"
    from products p
    join variants v on v.product_id = p.id and v.position = 1 and v.withdrawn_at is null
    join prices pr on pr.variant_id = v.id and pr.currency = 'USD'
    where p.status = 'published' order by p.popularity desc, p.id limit ${manyPieces + 1}`;
  await sql`
    with raised as (
      update inventory_levels level set on_hand = on_hand + ${shelfStock} - (on_hand - reserved)
      where variant_id = any(${pieces.map(({ variantId }) => variantId)})
        and location_id = (select id from locations order by priority, id limit 1)
        and on_hand - reserved < ${shelfStock}
      returning variant_id, location_id, on_hand
    )
    insert into inventory_movements (variant_id, location_id, delta, reason, moved_by)
    select variant_id, location_id,
      on_hand - (select coalesce(sum(delta), 0) from inventory_movements m
        where m.variant_id = raised.variant_id and m.location_id = raised.location_id),
      'correction', 'bench'
    from raised`;
  return { many: pieces.slice(1), hot: pieces.slice(0, 1) };
}

/**
 * Takes as told what purchases so far left to be told, letters above all: the nodes would write thousands of them
 * while they are measured.
 */
export async function forgetLetters(): Promise<void> {
  const sql = primarySql();
  await sql`update outbox set delivered_at = now() where delivered_at is null`;
  await sql`delete from mails where state = 'pending'`;
}

export type Audit = { oversold: number; unbalanced: number; unpaid: number; unmoved: number };

/** What must all be 0 whatever was bought, how fast and by how many at once. */
export async function auditShop(): Promise<Audit> {
  const [row] = await primarySql()<[Audit]>`
    select
      (select count(*)::int from inventory_levels where on_hand < 0 or reserved > on_hand) as oversold,
      (select count(*)::int from (select 1 from ledger_entries group by transaction_id, currency
        having sum(amount_minor) <> 0) crooked) as unbalanced,
      (select count(*)::int from orders o where not exists (select 1 from payments p
        where p.order_id = o.id and p.state in ('authorized', 'captured') and p.amount_minor = o.total_minor))
        as unpaid,
      (select count(*)::int from inventory_levels l where on_hand <> (select coalesce(sum(delta), 0)
        from inventory_movements m where m.variant_id = l.variant_id and m.location_id = l.location_id))
        as unmoved`;
  return row;
}
