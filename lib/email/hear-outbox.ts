import { primarySql } from '@/db/client';
import { queueMail } from '@/lib/email/queue-mail';
import { answerSeeker } from '@/lib/email/seek-order';
import type { OutboxHandlers } from '@/lib/outbox/relay';

const by = 'outbox';

/**
 * What happened to an order becomes a letter that waits to be sent. Nothing is sent here, so that a mail server
 * that is away holds up nobody who hears of the same; told twice, there is still one letter.
 */
export const mailHandlers = {
  'order.placed': async ({ orderId }) =>
    void (await queueMail({ orderId, kind: 'confirmation', event: orderId, by })),
  'order.shipped': async ({ orderId, shipmentId }) =>
    void (await queueMail({ orderId, kind: 'shipped', event: shipmentId, by })),
  'order.refunded': async ({ orderId, refundId }) => {
    if (await isOfCancellation(refundId)) return;
    await queueMail({ orderId, kind: 'refunded', event: refundId, by });
  },
  'order.cancelled': async ({ orderId }) =>
    void (await queueMail({ orderId, kind: 'cancelled', event: orderId, by })),
  'order.exchanged': async ({ orderId, exchangeId }) =>
    void (await queueMail({ orderId, kind: 'replacement', event: exchangeId, by })),
  'gift-card.issued': async ({ orderId, purseId }) =>
    void (await queueMail({ orderId, kind: 'gift-card', event: purseId, by, isForGifted: true })),
  'order.difference-due': async ({ orderId, exchangeId }) =>
    void (await queueMail({ orderId, kind: 'difference', event: exchangeId, by })),
  'order.sought': answerSeeker,
  'order.return': async ({ orderId, returnId }) => {
    const kind = await decisionOn(returnId);
    if (kind) await queueMail({ orderId, kind, event: returnId, by });
  },
} satisfies OutboxHandlers;

/** The first money that goes back once an order is called off: the letter about that has said so. */
async function isOfCancellation(refundId: string): Promise<boolean> {
  const [row] = await primarySql()`
    select 1 from refunds r join cancellations c on c.order_id = r.order_id and r.requested_at >= c.at
    where r.id = ${refundId} and not exists (select 1 from refunds earlier where earlier.order_id = r.order_id
      and earlier.requested_at >= c.at and (earlier.requested_at, earlier.id) < (r.requested_at, r.id))`;
  return Boolean(row);
}

/** The same is told when a return is asked for, decided and received: it is written about once it is decided. */
async function decisionOn(returnId: string): Promise<'return-approved' | 'return-refused' | undefined> {
  const [row] = await primarySql()<{ state: string }[]>`select state from returns where id = ${returnId}`;
  if (!row || row.state === 'requested') return undefined;
  return row.state === 'refused' ? 'return-refused' : 'return-approved';
}
