import { primarySql } from '@/db/client';
import { differencePath } from '@/lib/aftercare/difference-path';
import { type ExchangeChoice, exchangeChoices } from '@/lib/aftercare/exchange-choices';
import { type LockedOrder, readOrder, unsentOf } from '@/lib/aftercare/locked-order';
import { spentOnCards } from '@/lib/aftercare/split-refund';
import { parcelsOf, standingOf } from '@/lib/aftercare/standing';
import { isId } from '@/lib/id';
import type { Money } from '@/lib/money';
import type { Standing } from '@/lib/orders/standings';

// The desk reads from the primary: who decided a moment ago must see it.

/** One thing that happened to an order. `by`: an e-mail address, or the part of the shop that did it. */
export type Happening = {
  at: Date;
  what: string;
  state: string;
  amount: Money | undefined;
  note: string;
  by: string;
};

/** What can still be done with an order, line by line. */
export type Aftercare = {
  orderId: string;
  standing: Standing;
  parcels: ReturnType<typeof parcelsOf>;
  taken: Money;
  left: Money;
  shippingLeft: Money;
  /** Held and not yet taken, for the desk to take. `decided`: the amount that was asked for already. */
  held: { amount: Money; decided: Money | undefined } | undefined;
  /** Who bought it has an account, and something is left that would go to the card. */
  canCredit: boolean;
  canCancel: boolean;
  canShip: boolean;
  canReturn: boolean;
  lines: DeskLine[];
  returns: OpenReturn[];
  /** What can go out instead of the lines of a return. */
  choices: ExchangeChoice[];
  exchanges: OpenExchange[];
  differences: PaidDifference[];
};

export type DeskLine = {
  lineId: string;
  title: string;
  unsent: number;
  refundable: number;
  returnable: number;
  /** Of a line of gift cards: what was not spent, and can be given back. */
  onCards: Money | undefined;
};

/** A return that waits for the desk: to be decided about, or to arrive. */
export type OpenReturn = {
  id: string;
  state: 'requested' | 'approved';
  what: string;
  lines: { lineId: string; title: string; quantity: number; wishVariantId: string | null }[];
};

/** A replacement that waits to be sent. `due`: to be paid first, at `payPath`, which opens without signing in. */
export type OpenExchange = {
  id: string;
  title: string;
  quantity: number;
  due: Money | undefined;
  payPath: string;
};

/** What was paid for a dearer replacement and has not gone back. */
export type PaidDifference = { exchangeId: string; title: string; left: Money };

/** What can be done with an order now, and what happened to it, oldest first. `undefined`: there is none. */
export async function aftercareOf(
  orderId: string,
): Promise<{ aftercare: Aftercare; happened: Happening[] } | undefined> {
  if (!isId('order', orderId)) return undefined;
  const order = await primarySql().begin('isolation level repeatable read read only', (sql) =>
    readOrder(sql, orderId),
  );
  if (!order) return undefined;
  const [returns, choices, exchanges, differences, happened] = await Promise.all([
    openReturnsOf(orderId),
    exchangeChoices(orderId),
    openExchangesOf(orderId),
    paidDifferencesOf(orderId),
    happenedTo(orderId),
  ]);
  return { aftercare: { ...possibleWith(order, returns), choices, exchanges, differences }, happened };
}

function possibleWith(
  order: LockedOrder,
  returns: OpenReturn[],
): Omit<Aftercare, 'choices' | 'exchanges' | 'differences'> {
  const { currency, capturedMinor } = order.payment;
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const isOpen = order.state === 'placed' || order.state === 'paid';
  return {
    orderId: order.id,
    standing: standingOf(order),
    parcels: parcelsOf(order),
    taken: money(capturedMinor),
    left: money(Math.max(0, order.leftMinor + order.purseLeftMinor - spentOnCards(order))),
    shippingLeft: money(order.shippingMinor - order.shippingBackMinor),
    held: heldOf(order),
    canCredit: order.accountId !== null && order.leftMinor > 0,
    canCancel: isOpen && order.lines.every((line) => line.shippedPieces === 0),
    canShip: order.state === 'paid' && order.lines.some((line) => unsentOf(line) > 0),
    canReturn: returns.length > 0 || order.lines.some((line) => line.shippedPieces > line.returnedPieces),
    returns,
    lines: order.lines.map((line) => ({
      lineId: line.lineId,
      title: line.title,
      unsent: unsentOf(line),
      refundable: line.pieces - line.backPieces,
      returnable: line.shippedPieces - line.returnedPieces,
      onCards: line.cards ? money(line.cards.reduce((sum, card) => sum + card.leftMinor, 0)) : undefined,
    })),
  };
}

function heldOf({ state, payment }: LockedOrder): Aftercare['held'] {
  const { amountMinor, captureMinor, currency } = payment;
  if (state !== 'placed' || payment.state !== 'authorized') return undefined;
  const decided = captureMinor === null ? undefined : { amountMinor: captureMinor, currency };
  return { amount: { amountMinor, currency }, decided };
}

async function openReturnsOf(orderId: string): Promise<OpenReturn[]> {
  return primarySql()<OpenReturn[]>`
    select r.id, r.state, string_agg(b.quantity || ' × ' || l.title || ' (' || b.reason || ')'
        || coalesce(', instead: ' || array_to_string(w.option_values, ' / '), ''), ', ' order by l.position) as what,
      json_agg(json_build_object('lineId', b.line_id, 'title', l.title, 'quantity', b.quantity, 'wishVariantId',
        b.wish_variant_id) order by l.position) as lines
    from returns r join return_lines b on b.return_id = r.id join order_lines l on l.id = b.line_id
    left join variants w on w.id = b.wish_variant_id
    where r.order_id = ${orderId} and r.state in ('requested', 'approved')
    group by r.id order by r.requested_at`;
}

async function openExchangesOf(orderId: string): Promise<OpenExchange[]> {
  type Row = Pick<OpenExchange, 'id' | 'title' | 'quantity'> & { dueMinor: number | null; currency: string };
  const rows = await primarySql()<Row[]>`
    select e.id, e.title, e.quantity, case when e.paid_at is null then nullif(e.due_minor, 0) end as "dueMinor",
      o.currency
    from exchanges e join returns r on r.id = e.return_id join orders o on o.id = r.order_id
    where r.order_id = ${orderId} and e.sent_at is null and e.called_off_at is null order by e.at, e.id`;
  return rows.map(({ dueMinor, currency, ...row }) => ({
    ...row,
    due: dueMinor === null ? undefined : { amountMinor: dueMinor, currency },
    payPath: differencePath(orderId, row.id),
  }));
}

async function paidDifferencesOf(orderId: string): Promise<PaidDifference[]> {
  const rows = await primarySql()<
    { exchangeId: string; title: string; leftMinor: number; currency: string }[]
  >`
    select e.id as "exchangeId", e.title, p.currency, (p.captured_minor - p.refunded_minor
        - coalesce((select sum(amount_minor) from refunds r where r.payment_id = p.id and r.state = 'pending'), 0)
        - coalesce((select sum(withdrawn_minor) from disputes d where d.payment_id = p.id), 0))::int as "leftMinor"
    from payments p join exchange_payments x on x.payment_id = p.id join exchanges e on e.id = x.exchange_id
    where p.order_id = ${orderId} and p.state = 'captured' order by e.at, e.id`;
  return rows
    .filter(({ leftMinor }) => leftMinor > 0)
    .map(({ leftMinor: amountMinor, currency, ...row }) => ({ ...row, left: { amountMinor, currency } }));
}

/** Moments as the driver gives them: as text. */
type Row = Omit<Happening, 'at' | 'amount'> & { at: string; amountMinor: number | null; currency: string };

async function happenedTo(orderId: string): Promise<Happening[]> {
  const rows = await primarySql()<Row[]>`
    with happened as (
      select at, 'order' as what, state::text, null::int as amount, note, by from order_events where order_id = ${orderId}
      union all
      select coalesce(settled_at, requested_at), 'refund', state || case when credit_minor > 0 then ', as store credit'
        else '' end, amount_minor + purse_minor + credit_minor, reason, by
      from refunds where order_id = ${orderId}
      union all
      select at, 'parcel', 'shipped', null, concat_ws(' · ', (select sum(quantity) || ' pieces' from shipment_lines
        where shipment_id = s.id), nullif(carrier, ''), nullif(tracking_number, ''), nullif(note, '')), by
      from shipments s where order_id = ${orderId}
      union all
      select told.at, 'return', told.state, null, told.note, told.by
      from returns r
      cross join lateral (values
        (r.requested_at, 'requested', (select string_agg(b.quantity || ' × ' || l.title || ': ' || b.reason, ', ')
          from return_lines b join order_lines l on l.id = b.line_id where b.return_id = r.id), r.requested_by),
        (r.decided_at, case r.state when 'refused' then 'refused' else 'approved' end, r.answer, r.decided_by),
        (r.received_at, 'received', (select sum(shelved_quantity) || ' on the shelf, '
          || sum(quantity - shelved_quantity) || ' written off' from return_lines where return_id = r.id), r.received_by)
      ) as told(at, state, note, by)
      where r.order_id = ${orderId} and told.at is not null
      union all
      select told.at, 'exchange', told.state, nullif(told.amount, 0), told.note, told.by
      from exchanges e join returns r on r.id = e.return_id
      cross join lateral (values
        (e.at, case when e.due_minor > 0 then 'agreed, dearer' else 'agreed' end, e.difference_minor + e.due_minor,
          e.quantity || ' × ' || e.title || ': ' || e.reason, e.by),
        (e.paid_at, 'difference paid', e.due_minor, '', (select v.by from exchange_payments x
          join payment_events v on v.payment_id = x.payment_id and v.state = 'captured'
          where x.exchange_id = e.id order by v.id limit 1)),
        (e.called_off_at, 'called off', 0, e.called_off_reason, e.called_off_by),
        (e.sent_at, 'sent', 0, concat_ws(' · ', e.quantity || ' × ' || e.title, nullif(e.carrier, ''),
          nullif(e.tracking_number, '')), e.sent_by)
      ) as told(at, state, amount, note, by)
      where r.order_id = ${orderId} and told.at is not null
      union all
      select e.at, 'dispute', e.state, case e.state when 'opened' then d.amount_minor end, e.note, e.by
      from dispute_events e join disputes d on d.id = e.dispute_id where d.order_id = ${orderId}
      union all
      select e.at, 'gift card', replace(e.reason, '-', ' '), abs(e.amount_minor), '•••• ' || p.code_last4, e.by
      from sold_cards s join purses p on p.id = s.purse_id join purse_entries e on e.purse_id = p.id
      where s.order_id = ${orderId} and e.reason in ('issued', 'taken-back')
      union all
      select coalesce(sent_at, created_at), 'mail', kind || ', ' || state, null, case when state = 'sent' then to_address
        else coalesce(last_error, to_address) end, asked_by
      from mails where order_id = ${orderId}
      union all
      select e.at, 'payment', e.state::text, null, e.note, e.by
      from payment_events e join payments p on p.id = e.payment_id where p.order_id = ${orderId}
    )
    select h.at, h.what, h.state, h.amount as "amountMinor", h.note, o.currency, coalesce(a.email::text, h.by) as by
    from happened h join orders o on o.id = ${orderId} left join accounts a on a.id = h.by
    order by h.at, h.what`;
  return rows.map(({ at, amountMinor, currency, ...row }) => ({
    ...row,
    at: new Date(at),
    amount: amountMinor === null ? undefined : { amountMinor, currency },
  }));
}
