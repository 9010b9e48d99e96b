import type { SqlTransaction } from '@/db/sql-transaction';
import { dueFor } from '@/lib/aftercare/difference';
import type { OpenRefund } from '@/lib/aftercare/finish-refund';
import type { KeptLine, LockedOrder } from '@/lib/aftercare/locked-order';
import { openRefund } from '@/lib/aftercare/refund-order';
import { newId } from '@/lib/id';
import { takeForExchange } from '@/lib/inventory/take-for-exchange';
import { writeEvents } from '@/lib/outbox/write-events';
import { ok, type Result, refused } from '@/lib/result';

/** For the pieces of one returned line, as many of another variant of the same product go out. */
export type Swap = { lineId: string; variantId: string };

export type SwapProblem =
  | { kind: 'no-such-variant'; lineId: string }
  | { kind: 'sold-out'; lineId: string; left: number };

/** A replacement and what it costs now, in the currency of the order. */
type Replacement = { variantId: string; title: string; unitMinor: number; taxMillionths: number };

/**
 * What goes back when pieces are swapped for cheaper ones: of what was paid for them, the share that the new price is
 * lower by. So discounts and tax go along in proportion. Minor units, rounded down.
 */
export function differenceOf(
  line: Pick<KeptLine, 'pieces' | 'paidMinor'> & { unitMinor: number },
  newUnitMinor: number,
  quantity: number,
): number {
  if (line.unitMinor <= 0 || newUnitMinor >= line.unitMinor) return 0;
  const paid = BigInt(line.paidMinor) * BigInt(quantity) * BigInt(line.unitMinor - newUnitMinor);
  return Number(paid / (BigInt(line.pieces) * BigInt(line.unitMinor)));
}

/** What could go out instead of a line: variants of its product that are sold now. */
async function replacementFor(
  sql: SqlTransaction,
  { lineId, variantId }: Swap,
): Promise<Replacement | undefined> {
  const [choice] = await sql<Replacement[]>`
    select v.id as "variantId", array_to_string(v.option_values, ' / ') as title, price.amount_minor as "unitMinor",
      l.tax_millionths as "taxMillionths"
    from order_lines l join orders o on o.id = l.order_id
    join variants v on v.product_id = l.product_id and v.withdrawn_at is null
    join products p on p.id = v.product_id and p.status = 'published'
    cross join lateral price_in(v.id, o.currency) price
    where l.id = ${lineId} and v.id = ${variantId}`;
  return choice;
}

export type Exchanging = {
  order: LockedOrder;
  returnId: string;
  swap: Swap;
  quantity: number;
  reason: string;
  by: string;
};

/**
 * Writes an exchange down in the transaction that takes the return in: its pieces leave the shelf. What they cost less
 * goes back to whatever paid; what they cost more is asked for, and they wait for it (decision 018). Answers the refund
 * that was opened, if any.
 */
export async function openExchange(
  sql: SqlTransaction,
  { order, returnId, swap, quantity, reason, by }: Exchanging,
): Promise<Result<OpenRefund | undefined, SwapProblem>> {
  const { lineId, variantId } = swap;
  const line = order.lines.find((candidate) => candidate.lineId === lineId);
  const choice = await replacementFor(sql, swap);
  if (!line || !choice) return refused({ kind: 'no-such-variant', lineId });
  const taken = await takeForExchange(sql, { orderId: order.id, variantId, quantity, movedBy: by });
  if (!taken.ok) return refused({ kind: 'sold-out', lineId, left: taken.problem.left });
  const differenceMinor = Math.min(
    differenceOf(line, choice.unitMinor, quantity),
    Math.max(0, order.leftMinor + order.purseLeftMinor),
  );
  const moreMinor = choice.unitMinor - line.unitMinor;
  const { taxMillionths } = choice;
  const { currency } = order.payment;
  const { dueMinor, dueTaxMinor } = dueFor({ moreMinor, quantity, taxMillionths }, currency);
  const exchangeId = newId('exchange');
  const refund = await refundDifference(sql, order, { differenceMinor, by });
  await sql`
    insert into exchanges (id, return_id, line_id, variant_id, quantity, title, unit_minor, difference_minor, refund_id,
      due_minor, due_tax_minor, reason, by)
    values (${exchangeId}, ${returnId}, ${lineId}, ${variantId}, ${quantity},
      ${[line.title, choice.title].filter(Boolean).join(', ')}, ${choice.unitMinor}, ${refund ? differenceMinor : 0},
      ${refund?.id ?? null}, ${dueMinor}, ${dueTaxMinor}, ${reason}, ${by})`;
  if (dueMinor > 0) {
    const payload = { orderId: order.id, exchangeId };
    await writeEvents(sql, [{ topic: 'order.difference-due', payload }]);
  }
  return ok(refund);
}

async function refundDifference(
  sql: SqlTransaction,
  order: LockedOrder,
  { differenceMinor, by }: { differenceMinor: number; by: string },
): Promise<OpenRefund | undefined> {
  if (differenceMinor === 0) return undefined;
  const opened = await openRefund(sql, order, {
    ...{ refundId: newId('refund'), isShelved: false, by },
    ask: { kind: 'amount', amountMinor: differenceMinor },
    reason: 'Exchanged for something that costs less',
  });
  return opened.ok ? opened.value : undefined;
}
