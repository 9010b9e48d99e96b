import type { SqlTransaction } from '@/db/sql-transaction';
import type { PaidLine, PaidOrder } from '@/lib/aftercare/split-refund';
import type { OrderState } from '@/lib/orders/order';

/** What was sold, and what became of it since. */
export type KeptLine = PaidLine & {
  variantId: string;
  title: string;
  /** What one piece cost, before discounts and added tax. */
  unitMinor: number;
  shippedPieces: number;
  /** Never left: refunded and on the shelf again. */
  shelvedPieces: number;
  /** Asked to come back, not refused. */
  returnedPieces: number;
};

export type KeptPayment = {
  id: string;
  checkoutId: string;
  provider: string;
  providerRef: string;
  idempotencyKey: string;
  state: string;
  amountMinor: number;
  currency: string;
  capturedMinor: number;
  /** What the desk decided to take; null: all. */
  captureMinor: number | null;
};

/** An order as it stands, nobody else at it until the transaction ends. */
export type LockedOrder = Omit<PaidOrder, 'lines'> & {
  id: string;
  state: OrderState;
  /** Whose it is; a guest has none. */
  accountId: string | null;
  payment: KeptPayment;
  lines: KeptLine[];
  disputedMinor: number;
  /** Paid by gift cards and store credit, and neither given back nor on its way back. */
  purseLeftMinor: number;
  purseBackMinor: number;
};

type Head = {
  state: OrderState;
  accountId: string | null;
  taxMinor: number;
  totalMinor: number;
  givenBackMinor: number;
  pendingMinor: number;
  creditedMinor: number;
  disputedMinor: number;
  purseLeftMinor: number;
  purseBackMinor: number;
  taxBackMinor: number;
  shippingBackMinor: number;
};

const paymentColumns = (sql: SqlTransaction) => sql`
  id, checkout_id as "checkoutId", provider, provider_ref as "providerRef", state,
  idempotency_key as "idempotencyKey", amount_minor as "amountMinor", currency, captured_minor as "capturedMinor",
  capture_minor as "captureMinor"`;

/**
 * Locks an order for whoever changes what becomes of it: its payment first, as the capture does, so that
 * cancel, capture, shipping and refunds stand in one queue. `undefined`: there is no such order.
 */
export async function lockOrder(sql: SqlTransaction, orderId: string): Promise<LockedOrder | undefined> {
  // The locks in statements of their own: what they waited for is seen by the next one.
  await sql`select id from payments where order_id = ${orderId} order by created_at, id for update`;
  await sql`select id from orders where id = ${orderId} for update`;
  // What is left on the gift cards it sold is asked for below, and shall not be spent meanwhile.
  await sql`
    select id from purses where id in (select purse_id from sold_cards where order_id = ${orderId})
    order by id for update`;
  return readOrder(sql, orderId);
}

/** The same for who only looks: it may stand otherwise a moment later. */
export async function readOrder(sql: SqlTransaction, orderId: string): Promise<LockedOrder | undefined> {
  const [payment] = await sql<KeptPayment[]>`
    select ${paymentColumns(sql)} from payments
    where order_id = ${orderId} and checkout_id is not null order by created_at, id limit 1`;
  if (!payment) return undefined;
  const [head, lines] = await Promise.all([headOf(sql, orderId, payment.id), linesOf(sql, orderId)]);
  if (!head) return undefined;
  const { givenBackMinor, pendingMinor, creditedMinor, ...rest } = head;
  const goneMinor = givenBackMinor + pendingMinor + creditedMinor + head.disputedMinor;
  const soldMinor = lines.reduce((sum, line) => sum + line.paidMinor, 0);
  return {
    ...rest,
    id: orderId,
    payment,
    lines,
    shippingMinor: head.totalMinor - soldMinor,
    leftMinor: Math.max(0, payment.capturedMinor - goneMinor),
  };
}

async function headOf(sql: SqlTransaction, orderId: string, paymentId: string): Promise<Head | undefined> {
  const [head] = await sql<Head[]>`
    select o.state, o.account_id as "accountId", 
      o.tax_minor + o.included_tax_minor - let_off.tax as "taxMinor", o.total_minor - let_off.minor as "totalMinor",
      p.refunded_minor as "givenBackMinor",
      coalesce((select sum(amount_minor) from refunds r where r.payment_id = p.id and r.state = 'pending'), 0)::int
        as "pendingMinor",
      coalesce((select sum(credit_minor) from refunds r where r.payment_id = p.id and r.state <> 'refused'), 0)::int
        as "creditedMinor",
      coalesce((select sum(withdrawn_minor) from disputes d where d.payment_id = p.id), 0)::int as "disputedMinor",
      (coalesce((select -sum(amount_minor) from purse_entries e where e.order_id = o.id), 0)
        - coalesce((select sum(purse_minor) from refunds r where r.order_id = o.id and r.state = 'pending'), 0))::int
        as "purseLeftMinor",
      coalesce((select sum(purse_minor) from refunds r where r.order_id = o.id and r.state <> 'refused'), 0)::int
        as "purseBackMinor",
      coalesce((select sum(tax_minor) from refunds r where r.payment_id = p.id and r.state <> 'refused'), 0)::int
        as "taxBackMinor",
      coalesce((select sum(shipping_minor) from refunds r where r.order_id = o.id and r.state <> 'refused'), 0)::int
        as "shippingBackMinor"
    from orders o join payments p on p.id = ${paymentId}
    cross join lateral (select coalesce(sum(amount_minor), 0)::int as minor, coalesce(sum(tax_minor), 0)::int as tax
      from let_off_parts where payment_id = p.id) let_off
    where o.id = ${orderId}`;
  return head;
}

function linesOf(sql: SqlTransaction, orderId: string): Promise<KeptLine[]> {
  return sql<KeptLine[]>`
    select l.id as "lineId", l.variant_id as "variantId", l.title, l.quantity as pieces,
      l.unit_price_minor as "unitMinor",
      l.total_minor - l.discount_minor + case when o.included_tax_minor > 0 then 0 else l.tax_minor end
        - coalesce(let_off.minor, 0)::int as "paidMinor", l.tax_minor - coalesce(let_off.tax, 0)::int as "taxMinor",
      coalesce(back.pieces, 0)::int as "backPieces", coalesce(back.minor, 0)::int as "backMinor",
      coalesce(back.tax, 0)::int as "backTaxMinor", coalesce(back.shelved, 0)::int as "shelvedPieces",
      coalesce(sent.pieces, 0)::int as "shippedPieces", coalesce(home.pieces, 0)::int as "returnedPieces",
      case when l.is_gift_card then coalesce(sold.cards, '[]') end as cards
    from order_lines l join orders o on o.id = l.order_id
    left join lateral (select sum(quantity) as pieces, sum(b.amount_minor) as minor, sum(b.tax_minor) as tax,
        sum(shelved_quantity) as shelved
      from refund_lines b join refunds r on r.id = b.refund_id
      where b.line_id = l.id and r.state <> 'refused') back on true
    left join lateral (select sum(amount_minor) as minor, sum(tax_minor) as tax from let_off_parts part
      where part.line_id = l.id) let_off on true
    left join lateral (select sum(quantity) as pieces from shipment_lines s where s.line_id = l.id) sent on true
    left join lateral (select sum(quantity) as pieces from return_lines b join returns r on r.id = b.return_id
      where b.line_id = l.id and r.state <> 'refused') home on true
    left join lateral (select json_agg(json_build_object('purseId', purse_id, 'leftMinor', left_minor)
        order by left_minor desc, piece) as cards
      from (select s.purse_id, piece.piece, case when s.purse_id is null then l.unit_price_minor
          else least(l.unit_price_minor, purse.balance_minor - purse.held_minor) end as left_minor
        from generate_series(1, l.quantity) piece
        left join sold_cards s on s.line_id = l.id and s.piece = piece.piece
        left join purses purse on purse.id = s.purse_id
        where not exists (select from refund_cards b join refunds r on r.id = b.refund_id
          where b.purse_id = s.purse_id and r.state <> 'refused')) card) sold on l.is_gift_card
    where l.order_id = ${orderId} order by l.position`;
}

/** Pieces of a line that can still be sent; gift cards go by mail when they are issued. */
export function unsentOf(line: KeptLine): number {
  if (line.cards) return 0;
  return line.pieces - line.shippedPieces - line.shelvedPieces;
}
