import Stripe from 'stripe';
import { IdempotencyConflict, NoAnswer, NotPossible } from '@/lib/payments/provider';

/** Stripe's error as a fault of ours, for everything that is no answer about the charge itself. */
export function faultOf(error: unknown, key: string): Error {
  const { errors } = Stripe;
  if (error instanceof errors.StripeIdempotencyError) {
    // 409: the first request of that key is still under way, even after the client's own retries.
    if (error.statusCode === 409) return new NoAnswer('the same request is under way', error);
    return new IdempotencyConflict(key);
  }
  if (
    error instanceof errors.StripeConnectionError ||
    error instanceof errors.StripeAPIError ||
    error instanceof errors.StripeRateLimitError
  ) {
    return new NoAnswer(error.message, error);
  }
  if (error instanceof errors.StripeError) {
    return error.code === 'lock_timeout' || error.statusCode === 409
      ? new NoAnswer(error.message, error)
      : new NotPossible(error.message, error);
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** Whether Stripe says that the intent cannot do that where it stands, or that there is no such intent. */
export function isNotInState(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 409;
}

/** Whether the bank refused the card. */
export function isCardRefused(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeCardError;
}
