import { primarySql } from '@/db/client';
import { differencePath } from '@/lib/aftercare/difference-path';
import type { MailFacts, PendingMail } from '@/lib/email/mail';
import { localPath } from '@/lib/locale/address';
import type { Money } from '@/lib/money';
import type { Order } from '@/lib/orders/order';
import { orderPath } from '@/lib/orders/proof';
import { orderById } from '@/lib/orders/questions';
import { codeOfSoldCard } from '@/lib/purses/gift-card-code';
import { mailWayId } from '@/lib/shipping/shipping';
import { siteAddress } from '@/lib/site-address';

type Told = Partial<Omit<MailFacts, 'kind' | 'locale' | 'orderNumber' | 'name'>>;

/** What a letter tells, as the primary has it now. `undefined`: there is no such order. */
export async function mailFactsOf(mail: PendingMail): Promise<MailFacts | undefined> {
  const order = await orderById(mail.orderId);
  if (!order) return undefined;
  const { kind, locale } = mail;
  return {
    kind,
    locale,
    orderNumber: order.number,
    name: (order.shippingAddress.name.trim().split(/\s+/)[0] ?? '').slice(0, 24),
    link: siteAddress(localPath(locale, orderPath(order.id))),
    lines: [],
    sums: [],
    ...(await toldOf(mail, order)),
  };
}

function toldOf(mail: PendingMail, order: Order): Promise<Told> {
  const { event } = mail;
  const { currency } = order.total;
  switch (mail.kind) {
    case 'confirmation':
      return Promise.resolve(boughtIn(order));
    case 'shipped':
      return toldOfParcel(event);
    case 'refunded':
      return toldOfRefund(event, currency);
    case 'cancelled':
      return toldOfCancellation(event);
    case 'return-approved':
    case 'return-refused':
      return toldOfReturn(event);
    case 'replacement':
      return toldOfExchange(event);
    case 'difference':
      return toldOfDifference(mail, currency);
    case 'gift-card':
      return toldOfGiftCard(mail, order);
    case 'order-link':
      return Promise.resolve({});
  }
}

function boughtIn(order: Order): Told {
  const rows: [MailFacts['sums'][number]['name'], Money][] = [
    ['discount', { ...order.discount, amountMinor: -order.discount.amountMinor }],
    ['shipping', order.shipping],
    ['tax', order.tax],
    ['total', order.total],
  ];
  return {
    isMailed: order.shippingMethod === mailWayId,
    lines: order.lines.map(({ title, variantTitle, quantity, lineTotal }) => ({
      title: [title, variantTitle].filter(Boolean).join(', '),
      quantity,
      amount: lineTotal,
    })),
    sums: rows
      .filter(([name, { amountMinor }]) => amountMinor !== 0 || name === 'shipping' || name === 'total')
      .map(([name, amount]) => ({ name, amount })),
  };
}

async function toldOfParcel(shipmentId: string): Promise<Told> {
  const [told] = await primarySql()<Told[]>`
    select s.carrier, s.tracking_number as "trackingNumber", json_agg(json_build_object(
        'title', concat_ws(', ', l.title, nullif(l.variant_title, '')), 'quantity', b.quantity) order by l.position) as lines
    from shipments s join shipment_lines b on b.shipment_id = s.id join order_lines l on l.id = b.line_id
    where s.id = ${shipmentId} group by s.id`;
  return told ?? {};
}

async function toldOfRefund(refundId: string, currency: string): Promise<Told> {
  const [told] = await primarySql()<{ amountMinor: number; note: string; isCredited: boolean }[]>`
    select amount_minor + purse_minor + credit_minor as "amountMinor", reason as note, credit_minor > 0 as "isCredited"
    from refunds where id = ${refundId}`;
  if (!told) return {};
  const { amountMinor, note, isCredited } = told;
  return { amount: { amountMinor, currency }, note, isCredited };
}

async function toldOfCancellation(orderId: string): Promise<Told> {
  const [told] = await primarySql()<{ note: string }[]>`
    select reason as note from cancellations where order_id = ${orderId}`;
  return told ?? {};
}

async function toldOfExchange(exchangeId: string): Promise<Told> {
  const [told] = await primarySql()<Told[]>`
    select carrier, tracking_number as "trackingNumber",
      json_build_array(json_build_object('title', title, 'quantity', quantity)) as lines
    from exchanges where id = ${exchangeId}`;
  return told ?? {};
}

/** Who got it as a present is led into the shop, and not to the order. */
async function toldOfGiftCard({ event, toAddress, locale }: PendingMail, order: Order): Promise<Told> {
  const [told] = await primarySql()<{ amountMinor: number; message: string }[]>`
    select e.amount_minor as "amountMinor", coalesce(o.gift_to ->> 'message', '') as message
    from sold_cards s join orders o on o.id = s.order_id
    join purse_entries e on e.purse_id = s.purse_id and e.reason = 'issued'
    where s.purse_id = ${event}`;
  if (!told) return {};
  const card = {
    amount: { amountMinor: told.amountMinor, currency: order.total.currency },
    code: codeOfSoldCard(event),
  };
  if (toAddress === order.email) return card;
  const giftFrom = order.shippingAddress.name.trim();
  return { ...card, note: told.message, giftFrom, link: siteAddress(localPath(locale, '/')) };
}

async function toldOfDifference({ orderId, event, locale }: PendingMail, currency: string): Promise<Told> {
  const [told] = await primarySql()<{ dueMinor: number; lines: MailFacts['lines'] }[]>`
    select due_minor as "dueMinor", json_build_array(json_build_object('title', title, 'quantity', quantity)) as lines
    from exchanges where id = ${event}`;
  if (!told) return {};
  return {
    lines: told.lines,
    amount: { amountMinor: told.dueMinor, currency },
    link: siteAddress(localPath(locale, differencePath(orderId, event))),
  };
}

async function toldOfReturn(returnId: string): Promise<Told> {
  const [told] = await primarySql()<Told[]>`
    select r.answer as note, json_agg(json_build_object(
        'title', concat_ws(', ', l.title, nullif(l.variant_title, '')), 'quantity', b.quantity) order by l.position) as lines
    from returns r join return_lines b on b.return_id = r.id join order_lines l on l.id = b.line_id
    where r.id = ${returnId} group by r.id`;
  return told ?? {};
}
