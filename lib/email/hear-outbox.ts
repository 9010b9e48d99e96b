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
  'order.refunded': async ({ orderId, refundId }) =>
    void (await queueMail({ orderId, kind: 'refunded', event: refundId, by })),
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

/** The same is told when a return is asked for, decided and received: it is written about once it is decided. */
async function decisionOn(returnId: string): Promise<'return-approved' | 'return-refused' | undefined> {
  const [row] = await primarySql()<{ state: string }[]>`select state from returns where id = ${returnId}`;
  if (!row || row.state === 'requested') return undefined;
  return row.state === 'refused' ? 'return-refused' : 'return-approved';
}
