import type { SqlTransaction } from '@/db/sql-transaction';
import { newId } from '@/lib/id';
import { homeMarket } from '@/lib/market';
import type { NewOrder, OrderState } from '@/lib/orders/order';
import { paidBy } from '@/lib/orders/quote-parts';

/** Writes the order with its lines and first event. A second order of a checkout fails on `orders_one_per_checkout`. */
export async function insertOrder(
  sql: SqlTransaction,
  order: NewOrder,
  by: string,
): Promise<{ number: number }> {
  const { quote } = order;
  const lines = quote.lines.map((line, index) => ({
    ...line,
    id: newId('orderLine'),
    position: index + 1,
    totalMinor: line.unitPriceMinor * line.quantity,
    discountMinor: line.discountMinor ?? 0,
    taxMinor: line.taxMinor ?? 0,
    taxMillionths: line.taxMillionths ?? 0,
    isGiftCard: line.isGiftCard ?? false,
  }));
  const adjustments = (quote.adjustments ?? []).map((adjustment, index) => ({
    ...adjustment,
    position: index + 1,
    lineId: lines.find(({ variantId }) => variantId === adjustment.target)?.id,
  }));
  const [row] = await sql<[{ number: number }]>`
    with placed as (
      insert into orders (id, checkout_id, account_id, visitor_id, email, currency, locale, subtotal_minor,
        discount_minor, shipping_minor, tax_minor, included_tax_minor, total_minor, gift_card_minor,
        store_credit_minor, shipping_method, shipping_address, gift_to)
      values (${order.id}, ${order.checkoutId}, ${order.accountId}, ${order.visitorId}, ${order.email},
        ${quote.currency}, ${quote.locale ?? homeMarket.locale}, ${quote.subtotalMinor},
        ${quote.discountMinor ?? 0}, ${quote.shippingMinor}, ${quote.taxMinor ?? 0}, ${quote.includedTaxMinor ?? 0},
        ${quote.totalMinor}, ${paidBy(quote, 'gift-card')}, ${paidBy(quote, 'store-credit')},
        ${order.shippingMethod}, ${JSON.stringify(order.shippingAddress)}::jsonb,
        ${quote.giftTo ? JSON.stringify(quote.giftTo) : null}::jsonb)
      returning id, number
    ), lines as (
      insert into order_lines (id, order_id, position, variant_id, product_id, title, variant_title, sku,
        image_url, quantity, unit_price_minor, total_minor, discount_minor, tax_minor,
        tax_millionths, is_gift_card)
      select line.id, placed.id, line.position, line."variantId", line."productId", line.title,
        line."variantTitle", line.sku, line."imageUrl", line.quantity, line."unitPriceMinor", line."totalMinor",
        line."discountMinor", line."taxMinor", line."taxMillionths", line."isGiftCard"
      from placed, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line(id text, position int,
        "variantId" text, "productId" text, title text, "variantTitle" text, sku text, "imageUrl" text,
        quantity int, "unitPriceMinor" int, "totalMinor" int, "discountMinor" int, "taxMinor" int,
        "taxMillionths" int, "isGiftCard" bool)
    ), adjusted as (
      insert into order_adjustments (order_id, position, promotion_id, name, line_id, amount_minor)
      select placed.id, part.position, part."promotionId", part.name, part."lineId", part."amountMinor"
      from placed, jsonb_to_recordset(${JSON.stringify(adjustments)}::jsonb) as part(position int,
        "promotionId" text, name text, "lineId" text, "amountMinor" int)
    ), noted as (
      insert into order_events (order_id, state, by) select id, 'placed', ${by} from placed
    )
    select number::float8 as number from placed`;
  return row;
}

/** Moves an order on, if it still stands where the caller thinks. Answers whether it did. */
export async function moveOrder(
  sql: SqlTransaction,
  move: { orderId: string; from: OrderState; to: OrderState; note?: string; by: string },
): Promise<boolean> {
  const rows = await sql`
    with moved as (
      update orders set state = ${move.to} where id = ${move.orderId} and state = ${move.from} returning id
    )
    insert into order_events (order_id, state, note, by)
    select id, ${move.to}, ${move.note ?? ''}, ${move.by} from moved
    returning id`;
  return rows.length > 0;
}
