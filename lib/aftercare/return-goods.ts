import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { openExchange, type Swap, type SwapProblem } from '@/lib/aftercare/exchange';
import { finishRefund, type OpenRefund } from '@/lib/aftercare/finish-refund';
import { type LockedOrder, lockOrder, readOrder } from '@/lib/aftercare/locked-order';
import { openRefund } from '@/lib/aftercare/refund-order';
import { newId } from '@/lib/id';
import { putBack } from '@/lib/inventory/stock';
import { writeEvents } from '@/lib/outbox/write-events';
import { providerNamed } from '@/lib/payments/current-provider';
import type { PaymentProvider } from '@/lib/payments/provider';
import { ok, type Result, refused } from '@/lib/result';

export type ReturnRequest = {
  /** Chosen by whoever asks, so that the same press sent twice is one return. */
  returnId: string;
  orderId: string;
  /** `wishVariantId`: what the shopper would like to have instead of the money. */
  lines: { lineId: string; quantity: number; reason: string; wishVariantId?: string | undefined }[];
  by: string;
};

export type ReturnProblem =
  | { kind: 'gone' }
  | { kind: 'nothing-asked' }
  | { kind: 'too-many-pieces'; lineId: string; left: number }
  | { kind: 'reason-missing'; lineId: string };

/** Asks to send pieces back that were sent and are not on their way back yet. */
export async function requestReturn(request: ReturnRequest): Promise<Result<undefined, ReturnProblem>> {
  return sqlTransaction(async (sql) => {
    const order = await lockOrder(sql, request.orderId);
    if (!order) return refused({ kind: 'gone' });
    const { returnId, orderId, by } = request;
    const [known] = await sql`select 1 from returns where id = ${returnId}`;
    if (known) return ok(undefined);
    const problem = whyNot(order, request);
    if (problem) return refused(problem);
    await sql`
      with asked as (
        insert into returns (id, order_id, requested_by) values (${returnId}, ${orderId}, ${by}) returning id
      )
      insert into return_lines (return_id, line_id, quantity, reason, wish_variant_id)
      select asked.id, "lineId", quantity, reason, "wishVariantId"
      from asked, jsonb_to_recordset(${JSON.stringify(request.lines)}::jsonb) as line("lineId" text, quantity int,
        reason text, "wishVariantId" text)
      where quantity > 0`;
    await writeEvents(sql, [{ topic: 'order.return', payload: { orderId, returnId } }]);
    return ok(undefined);
  });
}

function whyNot(order: LockedOrder, request: ReturnRequest): ReturnProblem | undefined {
  for (const { lineId, quantity, reason } of request.lines) {
    const line = order.lines.find((candidate) => candidate.lineId === lineId);
    const left = line ? line.shippedPieces - line.returnedPieces : 0;
    if (!Number.isInteger(quantity) || quantity < 0 || quantity > left)
      return { kind: 'too-many-pieces', lineId, left };
    if (quantity > 0 && !reason.trim()) return { kind: 'reason-missing', lineId };
  }
  return request.lines.some((line) => line.quantity > 0) ? undefined : { kind: 'nothing-asked' };
}

export type DecisionProblem = { kind: 'already-decided' } | { kind: 'reason-missing' };

/** The desk says yes or no to a return. A no says why. */
export async function decideReturn(decision: {
  returnId: string;
  isApproved: boolean;
  answer: string;
  by: string;
}): Promise<Result<undefined, DecisionProblem>> {
  const { returnId, isApproved, answer, by } = decision;
  if (!isApproved && !answer.trim()) return refused({ kind: 'reason-missing' });
  return sqlTransaction(async (sql) => {
    const [decided] = await sql<{ orderId: string }[]>`
      update returns set state = ${isApproved ? 'approved' : 'refused'}, decided_by = ${by}, decided_at = now(),
        answer = ${answer}
      where id = ${returnId} and state = 'requested' returning order_id as "orderId"`;
    if (!decided) return refused({ kind: 'already-decided' });
    await writeEvents(sql, [{ topic: 'order.return', payload: { orderId: decided.orderId, returnId } }]);
    return ok(undefined);
  });
}

export type Receipt = {
  returnId: string;
  /** Of each line, how many of the pieces can be sold again; the others are written off. */
  shelved: { lineId: string; quantity: number }[];
  /** Money goes back for the pieces that nothing goes out instead of. */
  isRefunded: boolean;
  /** As store credit, instead of to the card. */
  isCredited?: boolean;
  /** Lines for which something else goes out. */
  swaps?: Swap[];
  by: string;
};

export type ReceiptProblem =
  | SwapProblem
  | { kind: 'not-approved' }
  | { kind: 'too-many-pieces'; lineId: string; left: number };

type ReturnedLine = { lineId: string; variantId: string; quantity: number; reason: string; shelved: number };

/** Rolls back what was taken in already. */
class SwapRefused extends Error {
  constructor(readonly problem: SwapProblem) {
    super(problem.kind);
  }
}

/**
 * An approved return has arrived: its pieces go back on the shelf or are written off. For each line something else
 * goes out, or what its pieces cost goes back to the shopper, as far as it has not yet. Once; all of it or nothing; a
 * refund without an answer is finished by the reconciler.
 */
export async function receiveReturn(
  receipt: Receipt,
  provider: (name: string) => PaymentProvider = providerNamed,
): Promise<Result<undefined, ReceiptProblem>> {
  const received = await sqlTransaction((sql) => receive(sql, receipt)).catch((error) => {
    if (error instanceof SwapRefused) return refused(error.problem);
    throw error;
  });
  if (!received.ok) return received;
  for (const refund of received.value) await finishRefund(refund, provider(refund.provider));
  return ok(undefined);
}

async function receive(sql: SqlTransaction, receipt: Receipt): Promise<Result<OpenRefund[], ReceiptProblem>> {
  const { returnId, by, swaps = [] } = receipt;
  const [head] = await sql<{ orderId: string }[]>`
    select order_id as "orderId" from returns where id = ${returnId}`;
  const order = head && (await lockOrder(sql, head.orderId));
  const [approved] =
    await sql`select 1 from returns where id = ${returnId} and state = 'approved' for update`;
  if (!order || !approved) return refused({ kind: 'not-approved' });
  const lines = await linesOf(sql, receipt);
  const tooMany = lines.find(({ shelved, quantity }) => !(shelved >= 0 && shelved <= quantity));
  if (tooMany) return refused({ kind: 'too-many-pieces', lineId: tooMany.lineId, left: tooMany.quantity });
  const taken: Taken = { order, returnId, lines, by };
  await takeIn(sql, taken);
  const differences = await swapAll(sql, taken, swaps);
  const paidBack = lines.filter(({ lineId }) => !swaps.some((swap) => swap.lineId === lineId));
  // Read again: the differences are on their way back by now.
  const now = (await readOrder(sql, order.id)) ?? order;
  const refund = receipt.isRefunded
    ? await refundOf(
        sql,
        { ...taken, order: now, lines: paidBack },
        receipt.isCredited && order.accountId !== null,
      )
    : undefined;
  await sql`
    update returns set state = 'received', received_by = ${by}, received_at = now(), refund_id = ${refund?.id ?? null}
    where id = ${returnId}`;
  await writeEvents(sql, [{ topic: 'order.return', payload: { orderId: order.id, returnId } }]);
  return ok(refund ? [...differences, refund] : differences);
}

/** Throws {@link SwapRefused}. Answers the refunds of differences. */
async function swapAll(sql: SqlTransaction, taken: Taken, swaps: Swap[]): Promise<OpenRefund[]> {
  const { order, returnId, lines, by } = taken;
  const refunds: OpenRefund[] = [];
  for (const swap of swaps) {
    const line = lines.find(({ lineId }) => lineId === swap.lineId);
    if (!line) throw new SwapRefused({ kind: 'no-such-variant', lineId: swap.lineId });
    const now = (await readOrder(sql, order.id)) ?? order;
    const exchange = { order: now, returnId, swap, quantity: line.quantity, reason: line.reason, by };
    const opened = await openExchange(sql, exchange);
    if (!opened.ok) throw new SwapRefused(opened.problem);
    if (opened.value) refunds.push(opened.value);
  }
  return refunds;
}

async function linesOf(sql: SqlTransaction, { returnId, shelved }: Receipt): Promise<ReturnedLine[]> {
  const rows = await sql<Omit<ReturnedLine, 'shelved'>[]>`
    select b.line_id as "lineId", l.variant_id as "variantId", b.quantity, b.reason
    from return_lines b join order_lines l on l.id = b.line_id where b.return_id = ${returnId} order by l.position`;
  return rows.map((row) => ({
    ...row,
    shelved: shelved.find(({ lineId }) => lineId === row.lineId)?.quantity ?? 0,
  }));
}

type Taken = { order: LockedOrder; returnId: string; lines: ReturnedLine[]; by: string };

async function takeIn(sql: SqlTransaction, { order, returnId, lines, by }: Taken): Promise<void> {
  const back = { orderId: order.id, reason: 'return' as const, movedBy: by };
  const good = lines.map(({ variantId, shelved }) => ({ variantId, quantity: shelved }));
  const lost = lines.map(({ variantId, quantity, shelved }) => ({ variantId, quantity: quantity - shelved }));
  const productIds = await putBack(sql, { ...back, lines: good });
  await putBack(sql, { ...back, lines: lost, isLost: true });
  if (productIds.length > 0) await writeEvents(sql, [{ topic: 'stock.changed', payload: { productIds } }]);
  await sql`
    update return_lines b set shelved_quantity = line.shelved
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line("lineId" text, shelved int)
    where b.return_id = ${returnId} and b.line_id = line."lineId"`;
}

/** What the pieces cost, unless it went back before: then there is nothing to refund. */
async function refundOf(
  sql: SqlTransaction,
  taken: Taken,
  isCredited = false,
): Promise<OpenRefund | undefined> {
  const { order, lines, by } = taken;
  const owed = lines.map(({ lineId, quantity }) => {
    const line = order.lines.find((candidate) => candidate.lineId === lineId);
    return { lineId, quantity: Math.min(quantity, line ? line.pieces - line.backPieces : 0) };
  });
  const opened = await openRefund(sql, order, {
    ...{ refundId: newId('refund'), isShelved: false, isCredited, reason: 'Returned', by },
    ask: { kind: 'lines', lines: owed, withShipping: false },
  });
  return opened.ok ? opened.value : undefined;
}
