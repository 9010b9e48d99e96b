import type { SqlTransaction } from '@/db/sql-transaction';
import { type InvoiceSnapshot, numberIn } from '@/lib/invoices/invoice';
import { shop } from '@/lib/shop';
import { pricesIncludeTax } from '@/lib/tax/tax';

type OrderRow = Omit<InvoiceSnapshot, 'kind' | 'seller' | 'lines' | 'invoiceNumber' | 'reason'>;

async function orderRow(sql: SqlTransaction, orderId: string): Promise<OrderRow | undefined> {
  const [row] = await sql<OrderRow[]>`
    select o.id as "orderId", o.number::int as "orderNumber", o.locale, o.currency, o.email,
      o.shipping_address as address, to_char(o.placed_at at time zone 'UTC', 'YYYY-MM-DD') as "placedOn",
      o.shipping_minor as "shippingMinor", o.discount_minor as "discountMinor", 
      case when o.tax_minor > 0 then o.tax_minor - let_off.tax else 0 end as "taxMinor",
      case when o.included_tax_minor > 0 then o.included_tax_minor - let_off.tax else 0 end as "includedTaxMinor", o.gift_card_minor + o.store_credit_minor as "paidBeforeMinor",
      p.amount_minor - p.captured_minor - case when o.tax_minor > 0 then let_off.tax else 0 end as "letOffMinor",
      o.total_minor - (p.amount_minor - p.captured_minor) as "totalMinor"
    from orders o join payments p on p.order_id = o.id and p.checkout_id is not null
      and p.state in ('captured', 'refunded')
    cross join lateral (select coalesce(sum(tax_minor), 0)::int as tax from let_off_parts where payment_id = p.id) let_off
    where o.id = ${orderId} order by p.created_at limit 1`;
  return row;
}

/** What an order's invoice says. `undefined`: nothing was taken for it. */
export async function snapshotOfOrder(
  sql: SqlTransaction,
  orderId: string,
): Promise<InvoiceSnapshot | undefined> {
  const order = await orderRow(sql, orderId);
  if (!order) return undefined;
  const lines = await sql<InvoiceSnapshot['lines']>`
    select title, variant_title as "variantTitle", sku, quantity, total_minor as "amountMinor"
    from order_lines where order_id = ${orderId} order by position`;
  return { kind: 'invoice', seller: shop.name, ...order, lines };
}

/** What the credit note of a settled refund says. */
export async function snapshotOfRefund(
  sql: SqlTransaction,
  refundId: string,
  invoiceNumber: string,
): Promise<InvoiceSnapshot | undefined> {
  const [refund] = await sql<
    { orderId: string; reason: string; shippingMinor: number; taxMinor: number; totalMinor: number }[]
  >`
    select order_id as "orderId", reason, shipping_minor as "shippingMinor", tax_minor as "taxMinor",
      amount_minor + purse_minor + credit_minor as "totalMinor" from refunds where id = ${refundId} and state = 'settled'`;
  const order = refund && (await orderRow(sql, refund.orderId));
  if (!order) return undefined;
  const lines = await sql<InvoiceSnapshot['lines']>`
    select l.title, l.variant_title as "variantTitle", l.sku, b.quantity, b.amount_minor as "amountMinor"
    from refund_lines b join order_lines l on l.id = b.line_id where b.refund_id = ${refundId} order by l.position`;
  const { reason, shippingMinor, taxMinor, totalMinor } = refund;
  return {
    ...{ kind: 'credit-note', seller: shop.name, ...order, invoiceNumber, lines, reason },
    // The lines and the shipping say what went back with its tax in it.
    ...{
      shippingMinor,
      taxMinor: 0,
      includedTaxMinor: taxMinor,
      totalMinor,
      discountMinor: 0,
      letOffMinor: 0,
      paidBeforeMinor: 0,
    },
  };
}

/** What the invoice says of a difference that was paid for a dearer replacement. `undefined`: it was not. */
export async function snapshotOfDifference(
  sql: SqlTransaction,
  exchangeId: string,
): Promise<InvoiceSnapshot | undefined> {
  const [due] = await sql<
    { orderId: string; title: string; quantity: number; dueMinor: number; dueTaxMinor: number }[]
  >`
    select r.order_id as "orderId", e.title, e.quantity, e.due_minor as "dueMinor", e.due_tax_minor as "dueTaxMinor"
    from exchanges e join returns r on r.id = e.return_id where e.id = ${exchangeId} and e.paid_at is not null`;
  const order = due && (await orderRow(sql, due.orderId));
  if (!order) return undefined;
  const { title, quantity, dueMinor, dueTaxMinor } = due;
  const isIncluded = pricesIncludeTax(order.currency);
  const amountMinor = isIncluded ? dueMinor : dueMinor - dueTaxMinor;
  return {
    ...{ kind: 'invoice', seller: shop.name, ...order, exchange: true },
    lines: [{ title, variantTitle: '', sku: '', quantity, amountMinor }],
    ...{ shippingMinor: 0, discountMinor: 0, paidBeforeMinor: 0, letOffMinor: 0, totalMinor: dueMinor },
    ...{ taxMinor: isIncluded ? 0 : dueTaxMinor, includedTaxMinor: isIncluded ? dueTaxMinor : 0 },
  };
}

/** The exchange whose paid difference a refund gives back; `null` for a refund of the order's own payment. */
export async function exchangeOfRefund(sql: SqlTransaction, refundId: string): Promise<string | null> {
  const [row] = await sql<{ exchangeId: string }[]>`
    select x.exchange_id as "exchangeId" from refunds r join exchange_payments x on x.payment_id = r.payment_id
    where r.id = ${refundId}`;
  return row?.exchangeId ?? null;
}

export async function invoiceNumberOf(
  sql: SqlTransaction,
  orderId: string,
  exchangeId: string | null = null,
): Promise<string | undefined> {
  const [row] = await sql<{ series: string; number: number }[]>`
    select series, number from invoices where order_id = ${orderId} and refund_id is null
      and exchange_id is not distinct from ${exchangeId}`;
  return row && numberIn(row.series, row.number);
}
