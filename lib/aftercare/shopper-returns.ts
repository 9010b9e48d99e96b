import { primarySql } from '@/db/client';
import { isId } from '@/lib/id';

/** For so many days after a piece left, a shopper may ask to send it back. The desk may agree to more. */
export const returnWindowDays = 30;

/** A line that can still be sent back, and until when (the last moment). */
export type ReturnableLine = {
  lineId: string;
  title: string;
  variantTitle: string;
  left: number;
  until: Date;
};

/** A return as the shopper sees it. */
export type ShopperReturn = {
  id: string;
  state: 'requested' | 'approved' | 'refused' | 'received';
  askedAt: Date;
  answer: string;
  /** `instead`: what was wished for, or agreed to; `tracking` once that has left. */
  lines: {
    title: string;
    quantity: number;
    reason: string;
    instead: string | null;
    tracking: string | null;
    /** Costs more, and is to be paid before it leaves. */
    toPay: { exchangeId: string; dueMinor: number; currency: string } | null;
  }[];
};

/** What of an order can be sent back now, and what became of what was asked for before. From the primary. */
export type ShopperReturns = {
  returnable: ReturnableLine[];
  returns: ShopperReturn[];
  /** Some of it was sent, so that returns are something to speak of. */
  wasSent: boolean;
};

export async function returnsForShopper(orderId: string): Promise<ShopperReturns> {
  if (!isId('order', orderId)) return { returnable: [], returns: [], wasSent: false };
  const [returnable, returns, [sent]] = await Promise.all([
    returnableLines(orderId),
    returnsOf(orderId),
    primarySql()`select 1 from shipments where order_id = ${orderId} limit 1`,
  ]);
  return { returnable, returns, wasSent: Boolean(sent) };
}

/** Pieces that left within the window, less those on their way back; older ones are sent back first. */
export async function returnableLines(orderId: string): Promise<ReturnableLine[]> {
  const rows = await primarySql()<(Omit<ReturnableLine, 'until'> & { until: string })[]>`
    with sent as (
      select b.line_id, sum(b.quantity)::int as pieces, max(s.at) + make_interval(days => ${returnWindowDays}) as until,
        coalesce(sum(b.quantity) filter (where s.at > now() - make_interval(days => ${returnWindowDays})), 0)::int as fresh
      from shipments s join shipment_lines b on b.shipment_id = s.id where s.order_id = ${orderId} group by 1
    ), home as (
      select b.line_id, sum(b.quantity)::int as pieces
      from returns r join return_lines b on b.return_id = r.id
      where r.order_id = ${orderId} and r.state <> 'refused' group by 1
    )
    select l.id as "lineId", l.title, l.variant_title as "variantTitle",
      least(sent.fresh, sent.pieces - coalesce(home.pieces, 0)) as left, sent.until
    from order_lines l join sent on sent.line_id = l.id left join home on home.line_id = l.id
    where least(sent.fresh, sent.pieces - coalesce(home.pieces, 0)) > 0 order by l.position`;
  return rows.map((row) => ({ ...row, until: new Date(row.until) }));
}

async function returnsOf(orderId: string): Promise<ShopperReturn[]> {
  const rows = await primarySql()<(Omit<ShopperReturn, 'askedAt'> & { askedAt: string })[]>`
    select r.id, r.state, r.requested_at as "askedAt", r.answer, json_agg(json_build_object('title',
        concat_ws(', ', l.title, nullif(l.variant_title, '')), 'quantity', b.quantity, 'reason', b.reason,
        'instead', case when e.called_off_at is not null then null when r.state = 'received' then e.title else array_to_string(w.option_values, ' / ') end,
        'tracking', case when e.sent_at is not null then concat_ws(' ', e.carrier, e.tracking_number) end,
        'toPay', case when e.due_minor > 0 and e.paid_at is null and e.called_off_at is null then json_build_object(
          'exchangeId', e.id, 'dueMinor', e.due_minor, 'currency', o.currency) end)
        order by l.position) as lines
    from returns r join orders o on o.id = r.order_id
    join return_lines b on b.return_id = r.id join order_lines l on l.id = b.line_id
    left join variants w on w.id = b.wish_variant_id
    left join exchanges e on e.return_id = r.id and e.line_id = b.line_id
    where r.order_id = ${orderId} group by r.id order by r.requested_at desc, r.id desc`;
  return rows.map((row) => ({ ...row, askedAt: new Date(row.askedAt) }));
}
