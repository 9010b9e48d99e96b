import Stripe from 'stripe';
import { z } from 'zod';
import { env } from '@/env';
import { takeNotice } from '@/lib/payments/notices';

/** What is acted on. Everything else Stripe may send is acknowledged and forgotten. */
const heard = new Set([
  'payment_intent.amount_capturable_updated',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.canceled',
  'charge.refunded',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'charge.dispute.closed',
]);

/** What is read of an event: the rest may be old by now, so the charge itself is asked for. */
const eventShape = z.object({
  id: z.string(),
  type: z.string(),
  created: z.number(),
  data: z.object({
    object: z.object({
      object: z.string().optional(),
      id: z.string().optional(),
      payment_intent: z.string().nullish(),
    }),
  }),
});

/** Far more than any event has. */
const longestBytes = 512 * 1024;

/**
 * Takes in a webhook: 400 unless Stripe signed it within the last five minutes, then it is stored by its id and
 * acknowledged; the payment relay acts on it. Sent again it is acknowledged again and stored once. A fault when
 * it cannot be stored, so that Stripe sends it again.
 */
export async function receiveStripeWebhook(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length')) > longestBytes) return say(413, 'This is too long.');
  const body = await request.text();
  const event = await verified(body, request.headers.get('stripe-signature'));
  if (!event) return say(400, 'Stripe did not sign this, or long ago.');
  const providerRef = intentOf(event.data.object);
  if (!heard.has(event.type) || !providerRef) return say(200, 'Not for this shop.');
  const { id: eventId, type, created } = event;
  try {
    const isNew = await takeNotice('stripe', {
      eventId,
      type,
      providerRef,
      happenedAt: new Date(created * 1000),
    });
    return say(200, isNew ? 'Taken in.' : 'We had this.');
  } catch (error) {
    console.error('stripe webhook:', error);
    return say(503, 'Please send this again.');
  }
}

async function verified(body: string, signature: string | null) {
  const secret = env().STRIPE_WEBHOOK_SECRET;
  if (!secret || !signature) return undefined;
  try {
    return eventShape.parse(await Stripe.webhooks.constructEventAsync(body, signature, secret));
  } catch {
    // Another secret, a changed body, an old timestamp, or signed but no event: all the same to who sent it.
    return undefined;
  }
}

/** The intent an event is about: itself, or the one its charge or dispute belongs to. */
function intentOf({ object, id, payment_intent: of }: z.infer<typeof eventShape>['data']['object']) {
  return object === 'payment_intent' ? id : of;
}

function say(status: number, words: string): Response {
  return Response.json({ message: words }, { status });
}
