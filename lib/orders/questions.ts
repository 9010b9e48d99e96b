import { and, asc, count, desc, eq, getTableColumns, ilike, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { type Db, primary, read } from '@/db/client';
import { orderAdjustments, orderEvents, orderLines, orders, payments } from '@/db/schema';
import { isId } from '@/lib/id';
import type { Order, OrderLine, OrderSummary } from '@/lib/orders/order';
import { provesOrder } from '@/lib/orders/proof';
import { inFilter, type OrderFilter, type Standing, standingColumn } from '@/lib/orders/standings';

const ordersPerPage = 25;

/** One order whole, from the primary: its page is shown the moment after it was placed. */
export async function orderById(orderId: string): Promise<Order | undefined> {
  if (!isId('order', orderId)) return undefined;
  const db = primary();
  const [[order], lines, [payment], events, discounts] = await Promise.all([
    db
      .select({ ...getTableColumns(orders), standing: standingColumn })
      .from(orders)
      .where(eq(orders.id, orderId)),
    db.select().from(orderLines).where(eq(orderLines.orderId, orderId)).orderBy(asc(orderLines.position)),
    db
      .select()
      .from(payments)
      .where(and(eq(payments.orderId, orderId), isNotNull(payments.checkoutId)))
      .orderBy(desc(payments.createdAt))
      .limit(1),
    db.select().from(orderEvents).where(eq(orderEvents.orderId, orderId)).orderBy(asc(orderEvents.id)),
    db
      .select({ name: orderAdjustments.name, amountMinor: sql<number>`sum(amount_minor)::int` })
      .from(orderAdjustments)
      .where(eq(orderAdjustments.orderId, orderId))
      .groupBy(orderAdjustments.promotionId, orderAdjustments.name)
      .orderBy(sql`min(${orderAdjustments.position})`),
  ]);
  if (!order) return undefined;
  const money = (amountMinor: number) => ({ amountMinor, currency: order.currency });
  return {
    ...summaryOf(
      order,
      lines.reduce((sum, line) => sum + line.quantity, 0),
    ),
    checkoutId: order.checkoutId,
    accountId: order.accountId ?? undefined,
    visitorId: order.visitorId ?? undefined,
    locale: order.locale,
    lines: lines.map((line) => lineOf(line, order.currency)),
    subtotal: money(order.subtotalMinor),
    discount: money(order.discountMinor),
    shipping: money(order.shippingMinor),
    tax: money(order.taxMinor),
    includedTax: money(order.includedTaxMinor),
    giftCard: money(order.giftCardMinor),
    storeCredit: money(order.storeCreditMinor),
    discounts: discounts.map(({ name, amountMinor }) => ({ name, amount: money(amountMinor) })),
    shippingMethod: order.shippingMethod,
    shippingAddress: order.shippingAddress,
    giftTo: order.giftTo ?? undefined,
    payment: payment && paymentOf(payment),
    events: events.map(({ state, note, by, at }) => ({ state, note, by, at })),
  };
}

function paymentOf({
  state,
  provider,
  cardBrand,
  cardLast4,
}: typeof payments.$inferSelect): Order['payment'] {
  return { state, provider, cardBrand: cardBrand ?? undefined, cardLast4: cardLast4 ?? undefined };
}

function lineOf(line: typeof orderLines.$inferSelect, currency: string): OrderLine {
  const money = (amountMinor: number) => ({ amountMinor, currency });
  return {
    variantId: line.variantId,
    productId: line.productId,
    title: line.title,
    variantTitle: line.variantTitle,
    sku: line.sku,
    imageUrl: line.imageUrl ?? undefined,
    quantity: line.quantity,
    unitPrice: money(line.unitPriceMinor),
    lineTotal: money(line.totalMinor),
    discount: money(line.discountMinor),
    tax: money(line.taxMinor),
    isGiftCard: line.isGiftCard,
  };
}

/** The order, for who holds its proof (a guest's link) or whose account it is. Others find nothing. */
export async function orderForConfirmation(
  orderId: string,
  proof: string | undefined,
  accountId?: string,
): Promise<Order | undefined> {
  if (!isId('order', orderId)) return undefined;
  const isProven = proof !== undefined && provesOrder(orderId, proof);
  if (!isProven && !accountId) return undefined;
  const order = await orderById(orderId);
  return isProven || (order?.accountId && order.accountId === accountId) ? order : undefined;
}

const summaryColumns = {
  id: orders.id,
  number: orders.number,
  state: orders.state,
  standing: standingColumn,
  email: orders.email,
  placedAt: orders.placedAt,
  totalMinor: orders.totalMinor,
  currency: orders.currency,
  itemCount: sql<number>`(select coalesce(sum(quantity), 0)::int from order_lines where order_lines.order_id = orders.id)`,
};

function summaryOf(
  order: Pick<
    typeof orders.$inferSelect,
    'id' | 'number' | 'state' | 'email' | 'placedAt' | 'totalMinor' | 'currency'
  > & { standing: Standing },
  itemCount: number,
): OrderSummary {
  const { id, number, state, standing, email, placedAt } = order;
  const total = { amountMinor: order.totalMinor, currency: order.currency };
  return { id, number, state, standing, email, placedAt, total, itemCount };
}

/** A member's orders, newest first. From the primary: the order just placed is among them. */
export async function ordersOfAccount(accountId: string): Promise<OrderSummary[]> {
  const rows = await primary()
    .select(summaryColumns)
    .from(orders)
    .where(eq(orders.accountId, accountId))
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(200);
  return rows.map((row) => summaryOf(row, row.itemCount));
}

export type OrderPage = { orders: OrderSummary[]; total: number; page: number; pageCount: number };

/** For the desk: newest first; `query` is an order number, an order id or a part of an e-mail address; `filter` is where they stand. */
export async function listOrders(ask: {
  page: number;
  query?: string;
  filter?: OrderFilter;
}): Promise<OrderPage> {
  const condition = and(matching(ask.query?.trim() ?? ''), ask.filter && inFilter(ask.filter));
  return read(async (db: Db) => {
    const [counted] = await db.select({ total: count() }).from(orders).where(condition);
    const total = counted?.total ?? 0;
    const pageCount = Math.max(1, Math.ceil(total / ordersPerPage));
    const page = Math.min(Math.max(1, Math.trunc(ask.page) || 1), pageCount);
    const rows = await db
      .select(summaryColumns)
      .from(orders)
      .where(condition)
      .orderBy(desc(orders.placedAt), desc(orders.id))
      .limit(ordersPerPage)
      .offset((page - 1) * ordersPerPage);
    return { orders: rows.map((row) => summaryOf(row, row.itemCount)), total, page, pageCount };
  });
}

function matching(query: string): SQL | undefined {
  const text = query.replaceAll('\u0000', '').toWellFormed().slice(0, 200);
  if (!text) return undefined;
  const number = /^#?(\d{1,15})$/.exec(text)?.[1];
  const literal = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return or(
    ilike(orders.email, `%${literal}%`),
    isId('order', text) ? eq(orders.id, text) : undefined,
    number ? eq(orders.number, Number(number)) : undefined,
  );
}
