import Stripe from 'stripe';
import {
  type AuthorizeRequest,
  type Charge,
  ChargeNotInState,
  type ChargeRequest,
  IdempotencyConflict,
  NoAnswer,
  NotPossible,
  type PaymentProvider,
} from '@/lib/payments/provider';
import { toStripeAmount } from '@/lib/payments/stripe/amounts';
import { chargeOfIntent, intentParts } from '@/lib/payments/stripe/charge-of-intent';
import { answerDispute, disputesOf } from '@/lib/payments/stripe/disputes';
import { faultOf, isCardRefused, isNotInState } from '@/lib/payments/stripe/faults';
import { closeKey, intentUnder, keyOfIntent, rememberIntent } from '@/lib/payments/stripe/known-intents';

const timeoutMs = 10_000;
const retries = 2;

/** `apiUrl`: another server that speaks Stripe's API, for tests. */
export type StripeSettings = { secretKey: string; apiUrl?: string | undefined };

/**
 * Stripe, by its payment intents with manual capture. An intent is made, written down under our key, and only
 * then confirmed: so one we do not know of can hold no money, and finding a charge never waits for Stripe's
 * search index. The shop sees tokens only, never a card's number.
 */
export function stripeProvider(settings: StripeSettings): PaymentProvider {
  const stripe = clientOf(settings);
  return {
    name: 'stripe',
    authorize: (request) => authorize(stripe, request),
    capture: (request) => capture(stripe, request),
    refund: (request) => refund(stripe, request),
    void: (key) => voidIntent(stripe, key),
    find: (key) => find(stripe, key),
    keyOf: keyOfIntent,
    disputesOf: (intentId) => disputesOf(stripe, intentId),
    answerDispute: (disputeRef, evidence) => answerDispute(stripe, disputeRef, evidence),
  };
}

function clientOf({ secretKey, apiUrl }: StripeSettings): Stripe {
  const config = { maxNetworkRetries: retries, timeout: timeoutMs, telemetry: false };
  if (!apiUrl) return new Stripe(secretKey, config);
  const { hostname, port, protocol } = new URL(apiUrl);
  return new Stripe(secretKey, {
    ...config,
    host: hostname,
    port: port || (protocol === 'https:' ? 443 : 80),
    protocol: protocol === 'https:' ? 'https' : 'http',
  });
}

async function authorize(stripe: Stripe, request: AuthorizeRequest): Promise<Charge> {
  const { card, idempotencyKey: key } = request;
  if (!('token' in card)) throw new NotPossible("a card's number does not go through this shop");
  const before = await intentUnder(key);
  if (before?.isClosed) throw new IdempotencyConflict(key);
  const intent = await openIntent(stripe, request);
  const known = await rememberIntent(key, intent.id);
  if (known.isClosed) {
    // Closed while it was being made: it was never confirmed, so it holds nothing whatever comes of this.
    await cancel(stripe, intent.id).catch(() => {});
    throw new IdempotencyConflict(key);
  }
  const intentId = known.intentId ?? intent.id;
  const confirmed = await confirm(stripe, intentId, card.token, key);
  // An answer given before may be old by now.
  return confirmed && !before ? chargeOfIntent(confirmed) : look(stripe, intentId, key);
}

async function openIntent(stripe: Stripe, request: AuthorizeRequest): Promise<Stripe.PaymentIntent> {
  const { idempotencyKey: key, amountMinor, currency, id, checkoutId } = request;
  const amount = toStripeAmount({ amountMinor, currency });
  if (!amount.ok) throw new NotPossible(amount.problem.why);
  const params: Stripe.PaymentIntentCreateParams = {
    amount: amount.value,
    currency: currency.toLowerCase(),
    capture_method: 'manual',
    allowed_payment_method_types: ['card'],
    metadata: { ...(checkoutId && { checkout_id: checkoutId }), payment_id: id },
  };
  const intent = await stripe.paymentIntents.create(params, { idempotencyKey: key }).catch((error) => {
    throw faultOf(error, key);
  });
  // Stripe forgets keys after a day; ours are for ever.
  const known = await intentUnder(key);
  if (!known?.intentId || known.intentId === intent.id) return intent;
  const first = await stripe.paymentIntents.retrieve(known.intentId).catch((error) => {
    throw faultOf(error, key);
  });
  if (first.amount !== intent.amount || first.currency !== intent.currency)
    throw new IdempotencyConflict(key);
  return first;
}

/** `undefined`: the card was refused, or the intent stands where it cannot be confirmed any more. */
async function confirm(
  stripe: Stripe,
  intentId: string,
  token: string,
  key: string,
): Promise<Stripe.PaymentIntent | undefined> {
  const card = token.startsWith('ctoken_') ? { confirmation_token: token } : { payment_method: token };
  const params = { ...card, use_stripe_sdk: true, expand: intentParts };
  try {
    return await stripe.paymentIntents.confirm(intentId, params, { idempotencyKey: `${key}:confirm` });
  } catch (error) {
    if (isCardRefused(error)) return undefined;
    if (!isUnexpectedState(error)) throw faultOf(error, key);
    // Given up while this was on its way: whoever did so has the say.
    if ((await intentUnder(key))?.isClosed) throw new IdempotencyConflict(key);
    return undefined;
  }
}

function isUnexpectedState(error: unknown): boolean {
  return (
    isNotInState(error) && (error as Stripe.errors.StripeError).code === 'payment_intent_unexpected_state'
  );
}

async function look(stripe: Stripe, intentId: string, key: string): Promise<Charge> {
  const intent = await stripe.paymentIntents.retrieve(intentId, { expand: intentParts }).catch((error) => {
    throw faultOf(error, key);
  });
  return chargeOfIntent(intent);
}

async function capture(stripe: Stripe, request: ChargeRequest): Promise<Charge> {
  const { idempotencyKey, providerRef, amountMinor } = request;
  const amount = await stripeAmountIn(stripe, request, 'captured');
  const params = { amount_to_capture: amount, expand: intentParts };
  try {
    return chargeOfIntent(await stripe.paymentIntents.capture(providerRef, params, { idempotencyKey }));
  } catch (error) {
    if (isNotInState(error)) throw new ChargeNotInState(providerRef, `captured for ${amountMinor}`);
    throw faultOf(error, idempotencyKey);
  }
}

async function refund(stripe: Stripe, request: ChargeRequest): Promise<Charge> {
  const { idempotencyKey, providerRef, amountMinor } = request;
  const amount = await stripeAmountIn(stripe, request, 'refunded');
  try {
    await stripe.refunds.create({ payment_intent: providerRef, amount }, { idempotencyKey });
  } catch (error) {
    if (isNotInState(error)) throw new ChargeNotInState(providerRef, `refunded by ${amountMinor}`);
    throw faultOf(error, idempotencyKey);
  }
  return look(stripe, providerRef, idempotencyKey);
}

/** The asked amount in the intent's own currency. A refund of what was never taken would let a hold go. */
async function stripeAmountIn(
  stripe: Stripe,
  { providerRef, amountMinor, idempotencyKey }: ChargeRequest,
  wanted: 'captured' | 'refunded',
): Promise<number> {
  const intent = await stripe.paymentIntents.retrieve(providerRef).catch((error) => {
    if (isNotInState(error)) throw new ChargeNotInState(providerRef, wanted);
    throw faultOf(error, idempotencyKey);
  });
  if (wanted === 'refunded' && intent.status !== 'succeeded') throw new ChargeNotInState(providerRef, wanted);
  const amount = toStripeAmount({ amountMinor, currency: intent.currency.toUpperCase() });
  if (!amount.ok) throw new NotPossible(amount.problem.why);
  return amount.value;
}

async function voidIntent(stripe: Stripe, key: string): Promise<Charge> {
  const intentId = await closeKey(key);
  if (!intentId) return neverHeardOf;
  const charge = await cancel(stripe, intentId).then(chargeOfIntent, async (error) => {
    if (!isNotInState(error)) throw faultOf(error, key);
    return look(stripe, intentId, key);
  });
  // Neither over nor taken: Stripe was just busy with it.
  if (['open', 'requires-action', 'authorized'].includes(charge.state))
    throw new NoAnswer('not canceled yet');
  return charge;
}

/** Without a key of ours: Stripe would repeat a "not now" for a day. Twice is harmless. */
function cancel(stripe: Stripe, intentId: string): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.cancel(intentId, { cancellation_reason: 'abandoned', expand: intentParts });
}

const neverHeardOf: Charge = {
  providerRef: '',
  state: 'voided',
  amountMinor: 0,
  capturedMinor: 0,
  refundedMinor: 0,
  currency: 'XXX',
  refusal: null,
  cardBrand: '',
  cardLast4: '',
};

async function find(stripe: Stripe, key: string): Promise<Charge | undefined> {
  const known = await intentUnder(key);
  return known?.intentId ? look(stripe, known.intentId, key) : undefined;
}
