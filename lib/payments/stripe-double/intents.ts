import { randomBytes } from 'node:crypto';
import {
  answered,
  type Fields,
  missing,
  numberOf,
  type StripeAnswer,
  stripeError,
  textOf,
} from '@/lib/payments/stripe-double/answer';
import { type CardBehaviour, cardOfMethod, type Decline } from '@/lib/payments/stripe-double/cards';

/** A payment intent with its charge, as this server keeps them. Amounts in Stripe's units. */
export type Intent = {
  id: string;
  amount: number;
  currency: string;
  status: string;
  received: number;
  refunded: number;
  metadata: Fields;
  created: number;
  clientSecret: string;
  card?: CardBehaviour | undefined;
  chargeId?: string | undefined;
  error?: Decline | undefined;
};

export type EventSink = (type: string, intent: Intent) => void;

const idOf = (prefix: string) => `${prefix}_${randomBytes(12).toString('hex')}`;

/** Stripe's payment intents and refunds, as far as a shop with manual capture needs them. */
export class Intents {
  readonly all = new Map<string, Intent>();
  /** One-time tokens that stand for a card a browser sent. */
  readonly tokens = new Map<string, CardBehaviour>();

  constructor(private readonly tell: EventSink) {}

  create(fields: Fields): StripeAnswer {
    const amount = numberOf(fields.amount);
    const currency = textOf(fields.currency);
    if (!amount || !currency)
      return invalid('parameter_missing', 'Missing required param: amount, currency.');
    if (amount > 99_999_999) return invalid('amount_too_large', 'Amount must be no more than $999,999.99');
    if (/^(kwd|bhd|jod|omr|tnd)$/.test(currency) && amount % 10 !== 0) {
      return invalid('parameter_invalid_integer', 'The last digit of three-decimal currencies must be 0.');
    }
    const id = idOf('pi');
    const intent: Intent = {
      id,
      amount,
      currency,
      status: 'requires_payment_method',
      received: 0,
      refunded: 0,
      metadata: (fields.metadata as Fields | undefined) ?? {},
      created: Math.floor(Date.now() / 1000),
      clientSecret: `${id}_secret_${randomBytes(8).toString('hex')}`,
    };
    this.all.set(id, intent);
    this.tell('payment_intent.created', intent);
    if (fields.confirm === 'true') return this.confirm(intent, fields);
    return answered(show(intent, fields));
  }

  confirm(intent: Intent, fields: Fields): StripeAnswer {
    if (!['requires_payment_method', 'requires_confirmation'].includes(intent.status)) {
      return unexpected(intent, 'confirmed');
    }
    const token = textOf(fields.confirmation_token);
    const method = textOf(fields.payment_method) ?? '';
    const card = token ? this.tokens.get(token) : cardOfMethod(method);
    if (!card) return missing(token ? 'ConfirmationToken' : 'PaymentMethod', token ?? method);
    // Used up.
    if (token) this.tokens.delete(token);
    intent.card = card;
    intent.error = undefined;
    if (!card.asks) return this.decide(intent, fields);
    intent.status = 'requires_action';
    this.tell('payment_intent.requires_action', intent);
    return answered(show(intent, fields));
  }

  /** What happens in the bank's window, between the browser and Stripe. */
  authenticate(intent: Intent, isConfirmed: boolean): StripeAnswer {
    if (intent.status !== 'requires_action') return unexpected(intent, 'authenticated');
    if (isConfirmed) return this.decide(intent, {});
    intent.status = 'requires_payment_method';
    intent.error = {
      code: 'payment_intent_authentication_failure',
      message: 'We are unable to authenticate your payment method. Please choose a different payment method.',
    };
    this.tell('payment_intent.payment_failed', intent);
    return answered(show(intent, {}));
  }

  private decide(intent: Intent, fields: Fields): StripeAnswer {
    const decline = intent.card?.decline;
    intent.chargeId = idOf('ch');
    if (decline) {
      intent.status = 'requires_payment_method';
      intent.error = decline;
      this.tell('charge.failed', intent);
      this.tell('payment_intent.payment_failed', intent);
      return stripeError(402, 'card_error', {
        code: decline.code,
        message: decline.message,
        payment_intent: show(intent, {}),
        ...(decline.declineCode && { decline_code: decline.declineCode }),
      });
    }
    intent.status = 'requires_capture';
    this.tell('charge.succeeded', intent);
    this.tell('payment_intent.amount_capturable_updated', intent);
    return answered(show(intent, fields));
  }

  capture(intent: Intent, fields: Fields): StripeAnswer {
    if (intent.status !== 'requires_capture') return unexpected(intent, 'captured');
    const amount = numberOf(fields.amount_to_capture) ?? intent.amount;
    if (amount > intent.amount)
      return invalid('amount_too_large', 'The amount to capture is more than is held.');
    intent.status = 'succeeded';
    intent.received = amount;
    this.tell('charge.captured', intent);
    this.tell('payment_intent.succeeded', intent);
    return answered(show(intent, fields));
  }

  cancel(intent: Intent, fields: Fields): StripeAnswer {
    const isOpen = /^(requires_.*|processing)$/.test(intent.status);
    if (!isOpen) return unexpected(intent, 'canceled');
    const wasHeld = intent.status === 'requires_capture';
    intent.status = 'canceled';
    // A hold that is let go counts as given back.
    if (wasHeld) intent.refunded = intent.amount;
    if (wasHeld) this.tell('charge.refunded', intent);
    this.tell('payment_intent.canceled', intent);
    return answered(show(intent, fields));
  }

  refund(fields: Fields): StripeAnswer {
    const intent = this.all.get(textOf(fields.payment_intent) ?? '');
    if (!intent) return missing('payment_intent', textOf(fields.payment_intent) ?? '');
    if (intent.status !== 'succeeded') return unexpected(intent, 'refunded');
    const left = intent.received - intent.refunded;
    const amount = numberOf(fields.amount) ?? left;
    if (left === 0) return invalid('charge_already_refunded', 'Charge has already been refunded.');
    if (amount > left || amount < 1) {
      return invalid(
        undefined,
        `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      );
    }
    intent.refunded += amount;
    this.tell('charge.refunded', intent);
    return answered({
      id: idOf('re'),
      object: 'refund',
      amount,
      currency: intent.currency,
      payment_intent: intent.id,
      charge: intent.chargeId,
      status: 'succeeded',
    });
  }
}

function invalid(code: string | undefined, message: string): StripeAnswer {
  return stripeError(400, 'invalid_request_error', { message, ...(code && { code }) });
}

function unexpected(intent: Intent, verb: string): StripeAnswer {
  return stripeError(400, 'invalid_request_error', {
    code: 'payment_intent_unexpected_state',
    message: `This PaymentIntent could not be ${verb} because it has a status of ${intent.status}.`,
    payment_intent: show(intent, {}),
  });
}

/** The intent as the API shows it; `expand` in the request unfolds its parts. */
export function show(intent: Intent, fields: Fields): Record<string, unknown> {
  const expanded = new Set(Object.values((fields.expand as Fields | undefined) ?? {}));
  const method = methodOf(intent);
  return {
    id: intent.id,
    object: 'payment_intent',
    amount: intent.amount,
    amount_capturable: intent.status === 'requires_capture' ? intent.amount : 0,
    amount_received: intent.received,
    capture_method: 'manual',
    client_secret: intent.clientSecret,
    created: intent.created,
    currency: intent.currency,
    last_payment_error: intent.error
      ? {
          type: 'card_error',
          code: intent.error.code,
          decline_code: intent.error.declineCode,
          message: intent.error.message,
          payment_method: method,
        }
      : null,
    latest_charge: expanded.has('latest_charge') ? showCharge(intent) : (intent.chargeId ?? null),
    livemode: false,
    metadata: intent.metadata,
    next_action:
      intent.status === 'requires_action'
        ? { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect' } }
        : null,
    payment_method:
      intent.status === 'requires_payment_method'
        ? null
        : expanded.has('payment_method')
          ? method
          : (method?.id ?? null),
    payment_method_types: ['card'],
    status: intent.status,
  };
}

function methodOf(intent: Intent) {
  if (!intent.card) return null;
  const { brand, last4 } = intent.card;
  return { id: `pm_${intent.id.slice(3)}`, object: 'payment_method', type: 'card', card: { brand, last4 } };
}

export function showCharge(intent: Intent): Record<string, unknown> | null {
  if (!intent.chargeId || !intent.card) return null;
  const { brand, last4 } = intent.card;
  return {
    id: intent.chargeId,
    object: 'charge',
    amount: intent.amount,
    amount_captured: intent.received,
    amount_refunded: intent.refunded,
    captured: intent.received > 0,
    currency: intent.currency,
    metadata: intent.metadata,
    payment_intent: intent.id,
    payment_method_details: { type: 'card', card: { brand, last4 } },
    refunded: intent.refunded > 0 && intent.refunded === (intent.received || intent.amount),
    status: intent.error ? 'failed' : 'succeeded',
  };
}
