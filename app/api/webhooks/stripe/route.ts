import { receiveStripeWebhook } from '@/lib/payments/stripe/receive-webhook';

/** Stripe's webhooks. The body is read as it came: the signature is over its bytes. */
export async function POST(request: Request): Promise<Response> {
  return receiveStripeWebhook(request);
}
