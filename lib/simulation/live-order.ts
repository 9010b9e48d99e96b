import { primarySql } from '@/db/client';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { refundOrder } from '@/lib/aftercare/refund-order';
import { decideReturn, receiveReturn, requestReturn } from '@/lib/aftercare/return-goods';
import { shipOrder } from '@/lib/aftercare/ship-order';
import type { RefundAsk } from '@/lib/aftercare/split-refund';
import { captureOrder } from '@/lib/checkout/capture-order';
import { bankFor } from '@/lib/drills/buy-claimed';
import { newId } from '@/lib/id';
import type { Result } from '@/lib/result';
import { buyPlanned, type Stage } from './buy-planned';
import type { Fate, OrderPlan } from './plan-order';

const by = 'simulation';

type Pieces = { lineId: string; quantity: number }[];
type Bought = { orderId: string; lines: Pieces; takenMinor: number };

/** Makes one order and lets it have its fate. Faults when a verb answers what no such order should hear. */
export async function liveOrder(plan: OrderPlan, stage: Stage): Promise<void> {
  const held = await buyPlanned(plan, stage);
  const { orderId } = held;
  if (plan.fate === 'held open') return;
  if (plan.fate === 'cancelled before capture') {
    agreed(await cancelOrder({ orderId, reason: 'Changed their mind', by }));
    return;
  }
  await captureOrder(held, bankFor(held), by);
  const lines = await primarySql()<Pieces>`
    select id as "lineId", quantity from order_lines where order_id = ${orderId} and not is_gift_card
    order by position`;
  await after[plan.fate]({ orderId, lines: [...lines], takenMinor: held.amountMinor });
}

type Later = Exclude<Fate, 'held open' | 'cancelled before capture'>;

const after: Record<Later, (order: Bought) => Promise<void>> = {
  'waiting to be sent': async () => {},
  'cancelled after capture': async ({ orderId }) => {
    agreed(await cancelOrder({ orderId, reason: 'Ordered twice', by }));
  },
  'sent in one parcel': ({ orderId, lines }) => send(orderId, lines),
  'sent in two parcels': async ({ orderId, lines }) => {
    const first = onePiece(lines);
    await send(orderId, first);
    await send(orderId, without(lines, first));
  },
  'a piece refunded before it left': async (order) => {
    const piece = onePiece(order.lines);
    await refund(order, { kind: 'lines', lines: piece, withShipping: false }, true);
  },
  'an amount refunded as goodwill': async (order) => {
    const amountMinor = Math.min(500, order.takenMinor);
    await refund(order, { kind: 'amount', amountMinor }, false);
    // When that was all the card had paid, the order is over.
    if (amountMinor < order.takenMinor) await send(order.orderId, order.lines);
  },
  'refunded whole': (order) => refund(order, { kind: 'whole' }, true),
  'returned to the shelf': (order) => sendBack(order, order.lines, true),
  'returned and written off': (order) => sendBack(order, onePiece(order.lines), false),
  'return refused': async ({ orderId, lines }) => {
    await send(orderId, lines);
    const returnId = await askBack(orderId, onePiece(lines));
    agreed(await decideReturn({ returnId, isApproved: false, answer: 'Worn', by }));
  },
};

async function send(orderId: string, pieces: Pieces): Promise<void> {
  const lines = pieces.filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return;
  const shipmentId = newId('shipment');
  const parcel = { shipmentId, orderId, lines, carrier: 'Post', trackingNumber: shipmentId, note: '', by };
  agreed(await shipOrder(parcel));
}

async function refund(order: Bought, ask: RefundAsk, isShelved: boolean): Promise<void> {
  const refundId = newId('refund');
  const given = await refundOrder({
    ...{ refundId, orderId: order.orderId, ask, isShelved, reason: 'Simulated', by },
  });
  // What gift cards have paid is not on the card to be given back.
  if (given.ok || ['too-much', 'not-taken', 'nothing-asked'].includes(given.problem.kind)) return;
  agreed(given);
}

async function askBack(orderId: string, pieces: Pieces): Promise<string> {
  const returnId = newId('return');
  const lines = pieces.map((line) => ({ ...line, reason: 'Too small' }));
  agreed(await requestReturn({ returnId, orderId, lines, by }));
  return returnId;
}

/** All of it is sent; some of it comes back and is paid back. */
async function sendBack({ orderId, lines }: Bought, pieces: Pieces, isGood: boolean): Promise<void> {
  await send(orderId, lines);
  const returnId = await askBack(orderId, pieces);
  agreed(await decideReturn({ returnId, isApproved: true, answer: '', by }));
  agreed(await receiveReturn({ returnId, shelved: isGood ? pieces : [], isRefunded: true, by }));
}

function onePiece([first]: Pieces): Pieces {
  return first ? [{ ...first, quantity: 1 }] : [];
}

function without(lines: Pieces, taken: Pieces): Pieces {
  return lines.map(({ lineId, quantity }) => {
    const gone = taken.find((line) => line.lineId === lineId)?.quantity ?? 0;
    return { lineId, quantity: quantity - gone };
  });
}

function agreed(answer: Result<unknown, { kind: string }>): void {
  if (!answer.ok) throw new Error(answer.problem.kind);
}
