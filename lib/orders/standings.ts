import { type SQL, sql } from 'drizzle-orm';

/** Where an order stands, in words that follow from its records: what `lib/aftercare` says of one, said of many. */
export const standings = [
  'placed',
  'paid',
  'partly shipped',
  'shipped',
  'partly refunded',
  'refunded',
  'cancelled',
] as const;

export type Standing = (typeof standings)[number];

/** What the desk's list can be narrowed to: a standing, or that a return waits for an answer. */
export const orderFilters = [...standings, 'return asked'] as const;

export type OrderFilter = (typeof orderFilters)[number];

export function isOrderFilter(text: unknown): text is OrderFilter {
  return orderFilters.some((filter) => filter === text);
}

// Calling off and money back say more than parcels: they come first.
export const standingColumn = sql<Standing>`case
  when orders.state in ('placed', 'cancelled', 'refunded') then orders.state::text
  when exists (select 1 from payments p where p.order_id = orders.id and p.checkout_id is not null and p.captured_minor > 0 and (p.refunded_minor > 0
    or exists (select 1 from refunds r where r.payment_id = p.id and (r.state = 'pending' or r.state = 'settled' and r.credit_minor > 0)))) then 'partly refunded'
  when orders.state = 'fulfilled' then 'shipped'
  when exists (select 1 from shipments s where s.order_id = orders.id) then 'partly shipped'
  else 'paid' end`;

export function inFilter(filter: OrderFilter): SQL {
  if (filter === 'return asked')
    return sql`exists (select 1 from returns r where r.order_id = orders.id and r.state = 'requested')`;
  return sql`${standingColumn} = ${filter}`;
}
