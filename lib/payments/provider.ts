import { Fault } from '@/lib/result';

/** What a shopper types. Lives in memory for one request; never stored, never logged. */
export type CardDetails = { number: string; expiryMonth: number; expiryYear: number; cvc: string };

/** Why a bank says no, in the words of the trade. */
export type RefusalReason =
  | 'declined'
  | 'insufficient-funds'
  | 'lost-card'
  | 'stolen-card'
  | 'expired-card'
  | 'incorrect-cvc'
  | 'processing-error'
  | 'test-cards-only';

export type ChargeState = 'authorized' | 'captured' | 'refused' | 'voided' | 'refunded';

/** A charge as the provider knows it. Amounts in minor units. */
export type Charge = {
  providerRef: string;
  state: ChargeState;
  amountMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  currency: string;
  refusal: RefusalReason | null;
  cardBrand: string;
  cardLast4: string;
};

export type AuthorizeRequest = {
  idempotencyKey: string;
  amountMinor: number;
  currency: string;
  card: CardDetails;
};
export type ChargeRequest = { idempotencyKey: string; providerRef: string; amountMinor: number };

/**
 * Who moves the money. Every verb that changes something carries an idempotency key: the same key with
 * the same request is given the stored answer, with another request {@link IdempotencyConflict}. A fault
 * (no answer) leaves the outcome unknown: ask {@link find}. Never called inside a database transaction.
 */
export interface PaymentProvider {
  readonly name: string;
  /** Holds the money. Answers a charge that is `authorized` or `refused`. */
  authorize(request: AuthorizeRequest): Promise<Charge>;
  /** Takes held money, whole or in part. Throws {@link ChargeNotInState} when it is not held. */
  capture(request: ChargeRequest): Promise<Charge>;
  /** Gives taken money back. Throws {@link ChargeNotInState} when that much was not taken. */
  refund(request: ChargeRequest): Promise<Charge>;
  /**
   * Undoes an authorization by the key it was asked under, also one still on its way: from now on that
   * key can hold no money. Harmless twice. A charge already captured is left as it is and answered so.
   */
  void(authorizeKey: string): Promise<Charge>;
  /** The charge that was asked under this key, if the provider ever heard of it. */
  find(authorizeKey: string): Promise<Charge | undefined>;
}

/** The same key came with another request. */
export class IdempotencyConflict extends Fault {
  constructor(key: string) {
    super(`The key ${key} was used for another request.`, { retryable: false });
    this.name = 'IdempotencyConflict';
  }
}

/** The charge cannot do that (any more): captured twice, refunded too far. */
export class ChargeNotInState extends Fault {
  constructor(providerRef: string, wanted: string) {
    super(`The charge ${providerRef} cannot be ${wanted}.`, { retryable: false });
    this.name = 'ChargeNotInState';
  }
}
