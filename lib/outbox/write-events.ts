import type { SqlTransaction } from '@/db/sql-transaction';

/** Everything that is told through the outbox, and what each message holds. */
export type OutboxTopics = {
  'order.placed': {
    orderId: string;
    checkoutId: string;
    cartId: string;
    bought: { variantId: string; quantity: number }[];
  };
  'order.paid': { orderId: string };
  'order.cancelled': { orderId: string };
  'order.refunded': { orderId: string; refundId: string };
  'order.shipped': { orderId: string; shipmentId: string };
  /** The replacement for something returned has left. */
  'order.exchanged': { orderId: string; exchangeId: string };
  /** A replacement costs more, and waits until that is paid; and it was. */
  'order.difference-due': { orderId: string; exchangeId: string };
  'order.difference-paid': { orderId: string; exchangeId: string };
  /** Somebody looks for an order: `email` in lower case, `soughtAt` in ISO 8601. */
  'order.sought': { number: number; email: string; soughtAt: string };
  'order.return': { orderId: string; returnId: string };
  /** A gift card that was bought exists now. */
  'gift-card.issued': { orderId: string; purseId: string };
  'stock.changed': { productIds: string[] };
  'catalog.changed': { productIds: string[]; changedBy: string };
  /** A price list began or ended. */
  'prices.turned': { productIds: string[]; categoryIds: string[] };
  /** A payment provider said of its own accord that something happened to a charge. */
  'test-gateway.noticed': ProviderNotice;
  'stripe.noticed': ProviderNotice;
};

/** `type`: in the provider's words. */
export type ProviderNotice = { eventId: string; type: string; providerRef: string };

export type OutboxTopic = keyof OutboxTopics;
export type OutboxEvent = {
  [Topic in OutboxTopic]: { topic: Topic; payload: OutboxTopics[Topic] };
}[OutboxTopic];

/** Writes what others must learn in the transaction that makes it true. */
export async function writeEvents(sql: SqlTransaction, events: OutboxEvent[]): Promise<void> {
  if (events.length === 0) return;
  await sql`
    insert into outbox (topic, payload)
    select topic, payload from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as event(topic text, payload jsonb)`;
}
