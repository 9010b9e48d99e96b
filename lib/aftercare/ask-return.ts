import { primarySql } from '@/db/client';
import { wishesFor } from '@/lib/aftercare/exchange-choices';
import { type ReturnProblem, type ReturnRequest, requestReturn } from '@/lib/aftercare/return-goods';
import { returnableLines } from '@/lib/aftercare/shopper-returns';
import { ok, type Result, refused } from '@/lib/result';

export type AskProblem =
  | ReturnProblem
  | { kind: 'not-returnable' }
  /** Sold out by now, or never offered. */
  | { kind: 'wish'; lineId: string };

/**
 * A shopper asks to send pieces back: as the desk does it, but only what left within the window. The caller has
 * made sure that the order is theirs. The same `returnId` again changes nothing.
 */
export async function askReturn(request: ReturnRequest): Promise<Result<undefined, AskProblem>> {
  const { returnId, orderId } = request;
  const [known] = await primarySql()`select 1 from returns where id = ${returnId} and order_id = ${orderId}`;
  if (known) return ok(undefined);
  const returnable = await returnableLines(orderId);
  for (const { lineId, quantity } of request.lines) {
    const left = returnable.find((line) => line.lineId === lineId)?.left ?? 0;
    if (quantity > left && left === 0) return refused({ kind: 'not-returnable' });
    if (quantity > left) return refused({ kind: 'too-many-pieces', lineId, left });
  }
  const wished = request.lines.filter((line) => line.quantity > 0 && line.wishVariantId);
  const wishes = wished.length > 0 ? await wishesFor(orderId) : [];
  const tooMuch = wished.find(
    ({ lineId, wishVariantId, quantity }) =>
      !wishes.some((one) => one.lineId === lineId && one.variantId === wishVariantId && one.free >= quantity),
  );
  if (tooMuch) return refused({ kind: 'wish', lineId: tooMuch.lineId });
  return requestReturn(request);
}
