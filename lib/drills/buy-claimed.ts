import { primarySql } from '@/db/client';
import type { Capturable } from '@/lib/checkout/capture-order';
import { goOnWith, type PayOutcome } from '@/lib/checkout/pay-checkout';
import { placeOrder } from '@/lib/checkout/place-order';
import { type Claim, type ReserveOutcome, reserveCheckout } from '@/lib/checkout/reserve-checkout';
import { cards, stockedVariant } from '@/lib/checkout/test-buyers';
import { noCharge } from '@/lib/payments/no-charge';
import type { PaymentProvider } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';

const by = 'drill';

/**
 * A purchase from the reservation to the capture, as `payCheckout` does it once the cart is priced and agreed
 * to. Answers why not when nothing could be reserved.
 */
export async function buyClaimed(
  claim: Claim,
  card = cards.good,
): Promise<PayOutcome | Exclude<ReserveOutcome, { kind: 'reserved' }>> {
  const reserved = await reserveCheckout(claim);
  if (reserved.kind !== 'reserved') return reserved;
  const { payment } = reserved;
  const bank = bankFor(payment);
  return goOnWith(payment, await bank.authorize({ ...payment, card }), bank);
}

/**
 * The same, up to the order whose money is held and not yet taken; `undefined` when something changed since the
 * cart was priced.
 */
export async function holdClaimed(claim: Claim): Promise<Capturable | undefined> {
  const reserved = await reserveCheckout(claim);
  if (reserved.kind === 'changed') return undefined;
  if (reserved.kind !== 'reserved') throw new Error(reserved.kind);
  const { payment } = reserved;
  const { id: paymentId, checkoutId, amountMinor, currency } = payment;
  const charge = await bankFor(payment).authorize({ ...payment, card: cards.good });
  const placed = await placeOrder({ checkoutId, paymentId, charge, by });
  if (!placed) throw new Error('not placed');
  const { providerRef } = charge;
  return { orderId: placed.orderId, checkoutId, paymentId, providerRef, amountMinor, currency };
}

/** No bank hears of what is paid whole otherwise. */
export function bankFor({ amountMinor }: { amountMinor: number }): PaymentProvider {
  return amountMinor === 0 ? noCharge : testGateway;
}

/** A new thing on the shelf, and how it came there. */
export async function newOnShelf(
  stock: number,
  priceMinor: number,
): Promise<{ productId: string; variantId: string }> {
  const goods = await stockedVariant(stock, priceMinor);
  await primarySql()`
    insert into inventory_movements (variant_id, location_id, delta, reason, moved_by)
    select variant_id, location_id, on_hand, 'opening', 'drill' from inventory_levels
    where variant_id = ${goods.variantId}`;
  return goods;
}
