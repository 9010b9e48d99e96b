import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { finishRefund, type OpenRefund } from '@/lib/aftercare/finish-refund';
import { type LockedOrder, lockOrder, readOrder, unsentOf } from '@/lib/aftercare/locked-order';
import {
  type RefundAsk,
  type RefundSplit,
  type SplitProblem,
  shareRefund,
  splitRefund,
} from '@/lib/aftercare/split-refund';
import { takeBackCards } from '@/lib/aftercare/take-back-cards';
import { putBack } from '@/lib/inventory/stock';
import type { Money } from '@/lib/money';
import { writeEvents } from '@/lib/outbox/write-events';
import { providerNamed } from '@/lib/payments/current-provider';
import type { PaymentProvider } from '@/lib/payments/provider';
import { ok, type Result, refused } from '@/lib/result';

export type RefundRequest = {
  /** Chosen by whoever asks, so that the same press sent twice is one refund. */
  refundId: string;
  orderId: string;
  ask: RefundAsk;
  /** The pieces never left: they go back on the shelf. */
  isShelved: boolean;
  /** What would go to the card becomes store credit of the account that bought. */
  isCredited?: boolean;
  reason: string;
  by: string;
};

export type RefundProblem =
  | SplitProblem
  | { kind: 'gone' }
  | { kind: 'reason-missing' }
  /** A guest bought it: there is no account that could have store credit. */
  | { kind: 'no-account' }
  | { kind: 'not-taken' }
  /** The pieces shall go back on the shelf, but so many of them are not there. */
  | { kind: 'not-unsent'; lineId: string; left: number };

/**
 * Gives taken money back: decided and written down under the order's lock, then the provider is asked, then it is
 * booked. Answers `pending` when the provider gave no answer: the reconciler goes on. The same `refundId` again
 * answers the same refund.
 */
export async function refundOrder(
  request: RefundRequest,
  provider: (name: string) => PaymentProvider = providerNamed,
): Promise<Result<{ state: OpenRefund['state'] }, RefundProblem>> {
  if (!request.reason.trim()) return refused({ kind: 'reason-missing' });
  const opened = await sqlTransaction(async (sql) => {
    const order = await lockOrder(sql, request.orderId);
    return order ? openRefund(sql, order, request) : refused({ kind: 'gone' as const });
  });
  if (!opened.ok) return opened;
  const { value: refund } = opened;
  if (refund.state !== 'pending') return ok({ state: refund.state });
  return ok({ state: await finishRefund(refund, provider(refund.provider)) });
}

/** What a refund would give back now, for who shall say yes to it. Changes nothing. */
export async function previewRefund(
  orderId: string,
  askIn: (currency: string) => RefundAsk,
): Promise<Result<{ ask: RefundAsk; amount: Money }, RefundProblem>> {
  const order = await sqlTransaction((sql) => readOrder(sql, orderId));
  if (!order) return refused({ kind: 'gone' });
  if (!isTaken(order)) return refused({ kind: 'not-taken' });
  const { currency } = order.payment;
  const ask = askIn(currency);
  const split = splitRefund(paidAltogether(order), ask);
  return split.ok ? ok({ ask, amount: { amountMinor: split.value.amountMinor, currency } }) : split;
}

/** Writes a refund of a locked order down as `pending`. Nothing was given back yet. */
export async function openRefund(
  sql: SqlTransaction,
  order: LockedOrder,
  request: Omit<RefundRequest, 'orderId'>,
): Promise<Result<OpenRefund, RefundProblem>> {
  const known = await refundUnder(sql, order, request.refundId);
  if (known) return ok(known);
  if (!isTaken(order)) return refused({ kind: 'not-taken' });
  if (request.isCredited && !order.accountId) return refused({ kind: 'no-account' });
  const split = splitRefund(paidAltogether(order), request.ask);
  if (!split.ok) return split;
  if (request.isShelved) {
    for (const { lineId, quantity } of split.value.lines) {
      const line = order.lines.find((candidate) => candidate.lineId === lineId);
      const left = line ? unsentOf(line) : 0;
      if (!line?.cards && quantity > left) return refused({ kind: 'not-unsent', lineId, left });
    }
  }
  await writeRefund(sql, order, request, split.value);
  await takeBackCards(sql, order, { refundId: request.refundId, lines: split.value.lines, by: request.by });
  if (request.isShelved) await shelve(sql, order, split.value, request.by);
  return ok({
    id: request.refundId,
    state: 'pending',
    amountMinor: shareRefund(split.value.amountMinor, order, request.isCredited).cardMinor,
    provider: order.payment.provider,
    providerRef: order.payment.providerRef,
    authorizeKey: order.payment.idempotencyKey,
  });
}

/** Taken from the card, or nothing was to be taken from one. */
function isTaken({ payment }: LockedOrder): boolean {
  return payment.capturedMinor > 0 || (payment.amountMinor === 0 && payment.state === 'captured');
}

/** What card, gift cards and store credit paid together. */
function paidAltogether(order: LockedOrder): LockedOrder {
  return { ...order, leftMinor: order.leftMinor + order.purseLeftMinor };
}

async function refundUnder(
  sql: SqlTransaction,
  order: LockedOrder,
  id: string,
): Promise<OpenRefund | undefined> {
  const [row] = await sql<{ state: OpenRefund['state']; amountMinor: number }[]>`
    select state, amount_minor as "amountMinor" from refunds where id = ${id} and order_id = ${order.id}`;
  const { provider, providerRef, idempotencyKey } = order.payment;
  return row && { ...row, id, provider, providerRef, authorizeKey: idempotencyKey };
}

async function writeRefund(
  sql: SqlTransaction,
  order: LockedOrder,
  { refundId, reason, by, isShelved, isCredited }: Omit<RefundRequest, 'orderId'>,
  { amountMinor, shippingMinor, taxMinor, lines }: RefundSplit,
): Promise<void> {
  const { payment } = order;
  const { cardMinor, purseMinor, creditMinor } = shareRefund(amountMinor, order, isCredited);
  const forCardsMinor = lines.reduce((sum, line) => (line.cards ? sum + line.amountMinor : sum), 0);
  const rows = lines.map(({ cards, ...line }) => ({
    ...line,
    shelved: isShelved && !cards ? line.quantity : 0,
  }));
  await sql`
    with opened as (
      insert into refunds (id, order_id, payment_id, amount_minor, purse_minor, credit_minor, card_minor, currency, shipping_minor, tax_minor,
        reason, by)
      values (${refundId}, ${order.id}, ${payment.id}, ${cardMinor}, ${purseMinor}, ${creditMinor}, ${forCardsMinor}, ${payment.currency},
        ${shippingMinor}, ${taxMinor}, ${reason}, ${by})
      returning id
    )
    insert into refund_lines (refund_id, line_id, quantity, shelved_quantity, amount_minor, tax_minor)
    select opened.id, "lineId", quantity, shelved, "amountMinor", "taxMinor"
    from opened, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line("lineId" text, quantity int, shelved int,
      "amountMinor" int, "taxMinor" int)`;
}

async function shelve(
  sql: SqlTransaction,
  order: LockedOrder,
  split: RefundSplit,
  by: string,
): Promise<void> {
  const lines = split.lines
    .filter(({ cards }) => !cards)
    .map(({ lineId, quantity }) => ({
      variantId: order.lines.find((line) => line.lineId === lineId)?.variantId ?? '',
      quantity,
    }));
  const productIds = await putBack(sql, { orderId: order.id, lines, reason: 'cancel', movedBy: by });
  if (productIds.length > 0) await writeEvents(sql, [{ topic: 'stock.changed', payload: { productIds } }]);
}
