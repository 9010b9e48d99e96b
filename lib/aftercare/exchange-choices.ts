import { primarySql } from '@/db/client';
import { dueFor } from '@/lib/aftercare/difference';

/** What could go out instead of a line of an order, with what it costs now in the order's currency. */
export type ExchangeChoice = {
  lineId: string;
  variantId: string;
  title: string;
  unitMinor: number;
  /** What is to be paid for one of them beside what comes back, with tax; 0 when it costs no more. */
  dueMinor: number;
  free: number;
};

/** All choices for all lines of an order: variants of the same products that are sold now. From the primary. */
export async function exchangeChoices(orderId: string): Promise<ExchangeChoice[]> {
  type Row = Omit<ExchangeChoice, 'dueMinor'> & {
    currency: string;
    moreMinor: number;
    taxMillionths: number;
  };
  const rows = await primarySql()<Row[]>`
    select l.id as "lineId", v.id as "variantId",
      coalesce(nullif(array_to_string(v.option_values, ' / '), ''), l.title) as title,
      price.amount_minor as "unitMinor", price.amount_minor - l.unit_price_minor as "moreMinor",
      l.tax_millionths as "taxMillionths", o.currency,
      coalesce((select max(on_hand - reserved) from inventory_levels i where i.variant_id = v.id), 0)::int as free
    from order_lines l join orders o on o.id = l.order_id
    join products p on p.id = l.product_id and p.status = 'published'
    join variants v on v.product_id = p.id and v.withdrawn_at is null
    cross join lateral price_in(v.id, o.currency) price
    where l.order_id = ${orderId} order by l.position, v.position`;
  return rows.map(({ currency, moreMinor, taxMillionths, ...choice }) => ({
    ...choice,
    dueMinor: dueFor({ moreMinor, quantity: 1, taxMillionths }, currency).dueMinor,
  }));
}

/** Those that a shopper may wish for: what is on the shelf. */
export async function wishesFor(orderId: string): Promise<ExchangeChoice[]> {
  return (await exchangeChoices(orderId)).filter(({ free }) => free > 0);
}
