import { primarySql } from '@/db/client';
import type { refundOrder } from '@/lib/aftercare/refund-order';
import { shipOrder } from '@/lib/aftercare/ship-order';
import type { RefundAsk } from '@/lib/aftercare/split-refund';
import type { Capturable } from '@/lib/checkout/capture-order';
import { pay, readyToPay, stockedVariant } from '@/lib/checkout/test-buyers';
import { newId } from '@/lib/id';
import { type Card, NoAnswer, type PaymentProvider } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';
import { reconcileLedger } from '@/lib/reports/reconcile-ledger';

// For tests: orders that were bought, and what must hold of them after whatever happened.

export const by = 'acc_test';

/** A gateway that holds the money and is silent when it shall take it. */
export const holdsOnly: PaymentProvider = {
  ...testGateway,
  capture: async () => {
    throw new NoAnswer('capture');
  },
};

export async function bought(pieces = 3, provider?: PaymentProvider, card?: Card) {
  const { variantId } = await stockedVariant(10);
  await primarySql()`
    insert into inventory_movements (variant_id, location_id, delta, reason, moved_by)
    select variant_id, location_id, on_hand, 'opening', 'test' from inventory_levels where variant_id = ${variantId}`;
  const request = await readyToPay([[variantId, pieces]]);
  const outcome = await pay(card ? { ...request, card } : request, provider);
  if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
  const { orderId } = outcome;
  const [row] = await primarySql()<{ lineId: string; totalMinor: number }[]>`
    select l.id as "lineId", o.total_minor as "totalMinor" from orders o join order_lines l on l.order_id = o.id
    where o.id = ${orderId}`;
  return { orderId, variantId, lineId: row?.lineId ?? '', totalMinor: row?.totalMinor ?? 0 };
}

export async function capturableOf(orderId: string): Promise<Capturable> {
  const [row] = await primarySql()<Capturable[]>`
    select order_id as "orderId", checkout_id as "checkoutId", id as "paymentId", provider_ref as "providerRef",
      amount_minor as "amountMinor", currency from payments where order_id = ${orderId} and checkout_id is not null`;
  if (!row) throw new Error('no payment');
  return row;
}

export async function standing(orderId: string) {
  const [row] = await primarySql()`
    select o.state as order, p.state as payment, p.captured_minor as captured, p.refunded_minor as back,
      (select on_hand from inventory_levels l join order_lines i on i.variant_id = l.variant_id
        where i.order_id = o.id) as on_hand
    from orders o join payments p on p.order_id = o.id and p.checkout_id is not null where o.id = ${orderId}`;
  return row;
}

export async function offChecks() {
  const { checks, unasked } = await reconcileLedger();
  return [...checks.filter((check) => check.off > 0), ...unasked];
}

export const refund = (
  orderId: string,
  ask: RefundAsk,
  rest: Partial<Parameters<typeof refundOrder>[0]> = {},
) => ({
  ...{ refundId: newId('refund'), orderId, ask, isShelved: false, reason: 'broken', by },
  ...rest,
});

/** Sends so many pieces of a line, and answers the parcel's id. */
export async function send(orderId: string, lineId: string, quantity: number): Promise<string> {
  const shipmentId = newId('shipment');
  const lines = [{ lineId, quantity }];
  const sent = await shipOrder({ shipmentId, orderId, lines, carrier: '', trackingNumber: '', note: '', by });
  if (!sent.ok) throw new Error(sent.problem.kind);
  return shipmentId;
}
