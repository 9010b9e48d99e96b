import { primarySql } from '@/db/client';

/** What could go out instead of a line of an order, with what it costs now in the order's currency. */
export type ExchangeChoice = {
  lineId: string;
  variantId: string;
  title: string;
  unitMinor: number;
  /** By so much each costs more than what was bought; 0 when it does not. */
  moreMinor: number;
  free: number;
};

/** All choices for all lines of an order: variants of the same products that are sold now. From the primary. */
export async function exchangeChoices(orderId: string): Promise<ExchangeChoice[]> {
  const rows = await primarySql()<ExchangeChoice[]>`
    select l.id as "lineId", v.id as "variantId",
      coalesce(nullif(array_to_string(v.option_values, ' / '), ''), l.title) as title,
      price.amount_minor as "unitMinor", greatest(0, price.amount_minor - l.unit_price_minor) as "moreMinor",
      coalesce((select max(on_hand - reserved) from inventory_levels i where i.variant_id = v.id), 0)::int as free
    from order_lines l join orders o on o.id = l.order_id
    join products p on p.id = l.product_id and p.status = 'published'
    join variants v on v.product_id = p.id and v.withdrawn_at is null
    cross join lateral price_in(v.id, o.currency) price
    where l.order_id = ${orderId} order by l.position, v.position`;
  return [...rows];
}

/** Those that a shopper may wish for: on the shelf, and not dearer than what comes back. */
export async function wishesFor(orderId: string): Promise<ExchangeChoice[]> {
  return (await exchangeChoices(orderId)).filter(({ moreMinor, free }) => moreMinor === 0 && free > 0);
}
