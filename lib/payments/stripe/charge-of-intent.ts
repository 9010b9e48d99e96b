import type Stripe from 'stripe';
import type { Charge, ChargeState, RefusalReason } from '@/lib/payments/provider';
import { fromStripeAmount } from '@/lib/payments/stripe/amounts';

/** What has to be expanded in an intent for {@link chargeOfIntent}. */
export const intentParts = ['latest_charge', 'payment_method'];

/** Pure: Stripe's intent, expanded by {@link intentParts}, in our words. */
export function chargeOfIntent(intent: Stripe.PaymentIntent): Charge {
  const latest = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  const state = stateOf(intent, latest);
  const isTaken = state === 'captured' || state === 'refunded';
  const minor = (amount: number) => fromStripeAmount(amount, intent.currency);
  const charge: Charge = {
    providerRef: intent.id,
    state,
    amountMinor: minor(intent.amount),
    capturedMinor: isTaken ? minor(intent.amount_received) : 0,
    refundedMinor: isTaken ? minor(latest?.amount_refunded ?? 0) : 0,
    currency: intent.currency.toUpperCase(),
    refusal: state === 'refused' ? refusalOfError(intent.last_payment_error) : null,
    ...cardOf(intent, latest),
  };
  if (state === 'requires-action' && intent.client_secret) {
    charge.action = { kind: 'stripe', clientSecret: intent.client_secret };
  }
  return charge;
}

function stateOf(intent: Stripe.PaymentIntent, latest: Stripe.Charge | null): ChargeState {
  switch (intent.status) {
    case 'requires_capture':
      return 'authorized';
    case 'succeeded':
      return latest && latest.amount_refunded >= intent.amount_received ? 'refunded' : 'captured';
    case 'canceled':
      return 'voided';
    case 'requires_action':
      return 'requires-action';
    case 'requires_payment_method':
      return intent.last_payment_error ? 'refused' : 'open';
    default:
      // Not confirmed yet, or the bank is still thinking.
      return 'open';
  }
}

const brandNames: Record<string, string> = {
  amex: 'American Express',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  mastercard: 'Mastercard',
  unionpay: 'UnionPay',
  visa: 'Visa',
};

function cardOf(intent: Stripe.PaymentIntent, latest: Stripe.Charge | null) {
  const method = typeof intent.payment_method === 'object' ? intent.payment_method : null;
  const card =
    latest?.payment_method_details?.card ?? method?.card ?? intent.last_payment_error?.payment_method?.card;
  if (!card) return { cardBrand: '', cardLast4: '' };
  return { cardBrand: brandNames[card.brand ?? ''] ?? 'Card', cardLast4: card.last4 ?? '' };
}

const byDeclineCode: Record<string, RefusalReason> = {
  insufficient_funds: 'insufficient-funds',
  lost_card: 'lost-card',
  stolen_card: 'stolen-card',
  expired_card: 'expired-card',
  incorrect_cvc: 'incorrect-cvc',
  invalid_cvc: 'incorrect-cvc',
  processing_error: 'processing-error',
  authentication_required: 'authentication-failed',
};

const byCode: Record<string, RefusalReason> = {
  expired_card: 'expired-card',
  incorrect_cvc: 'incorrect-cvc',
  invalid_cvc: 'incorrect-cvc',
  processing_error: 'processing-error',
  payment_intent_authentication_failure: 'authentication-failed',
  authentication_required: 'authentication-failed',
};

/** Pure: why the bank said no. What we have no words for is "declined", as Stripe advises. */
export function refusalOfError(
  error: Pick<Stripe.PaymentIntent.LastPaymentError, 'code' | 'decline_code'> | null,
): RefusalReason {
  return byCode[error?.code ?? ''] ?? byDeclineCode[error?.decline_code ?? ''] ?? 'declined';
}
