import { fromStripeAmount } from '@/lib/payments/stripe/amounts';
import type { StripeDouble } from '@/lib/payments/stripe-double/server';

/** What holds or has taken money in Stripe's books. */
export function chargesHeldBy(double: StripeDouble): { providerRef: string; capturedMinor: number }[] {
  return [...double.intents.all.values()]
    .filter(({ status }) => status === 'requires_capture' || status === 'succeeded')
    .map(({ id, received, currency }) => ({
      providerRef: id,
      capturedMinor: fromStripeAmount(received, currency),
    }));
}
