import { askPrimary } from '@/db/client';
import { goOnWith, type PayOutcome } from '@/lib/checkout/pay-checkout';
import { placedBefore } from '@/lib/checkout/place-order';
import { isId } from '@/lib/id';
import { providerNamed } from '@/lib/payments/current-provider';
import { lastPaymentOf } from '@/lib/payments/payment-records';
import type { PaymentProvider } from '@/lib/payments/provider';

/**
 * The shopper comes back from his bank: asks the provider what came of the payment and goes on from there.
 * Asked again, at once or later, it answers the same. Counts only together with the cart the checkout was
 * started for. Faults when a store or the provider is away; whoever waits loses nothing by asking again.
 */
export async function finishPayment(
  { checkoutId, cartId }: { checkoutId: string; cartId: string },
  provider: (name: string) => PaymentProvider = providerNamed,
): Promise<PayOutcome> {
  if (!isId('checkout', checkoutId)) return { kind: 'expired' };
  const [checkout] = await askPrimary(
    (sql) => sql<{ state: string }[]>`
    select state from checkouts where id = ${checkoutId} and cart_id = ${cartId}`,
  );
  if (!checkout) return { kind: 'expired' };
  if (checkout.state === 'completed') {
    const placed = await placedBefore(checkoutId);
    return placed ? { kind: 'ordered', orderId: placed.orderId } : { kind: 'expired' };
  }
  const payment = await lastPaymentOf(checkoutId);
  if (checkout.state !== 'reserved' || !payment) return { kind: 'expired' };
  if (payment.state === 'refused') return { kind: 'refused', reason: payment.refusal ?? 'declined' };
  // Given up while the shopper was away; the checkout itself still stands.
  if (payment.state !== 'pending') return { kind: 'refused', reason: 'authentication-failed' };
  const bank = provider(payment.provider);
  const charge = await bank.find(payment.idempotencyKey);
  return charge ? goOnWith(payment, charge, bank) : { kind: 'unclear' };
}
