import { Fault } from '@/lib/result';

/** What a shopper types. Lives in memory for one request; never stored, never logged. */
export type CardDetails = { number: string; expiryMonth: number; expiryYear: number; cvc: string };

/** Stands for a card that only the provider has seen. */
export type CardToken = { token: string };

export type Card = CardDetails | CardToken;

/** Why a bank says no, in the words of the trade. */
export type RefusalReason =
  | 'declined'
  | 'insufficient-funds'
  | 'lost-card'
  | 'stolen-card'
  | 'expired-card'
  | 'incorrect-cvc'
  | 'processing-error'
  /** The shopper did not prove to be the card's owner, or would not. */
  | 'authentication-failed'
  | 'test-cards-only';

/** `open`: written down at the provider, but no bank was asked, or it has not said anything yet. */
export type ChargeState =
  | 'open'
  | 'requires-action'
  | 'authorized'
  | 'captured'
  | 'refused'
  | 'voided'
  | 'refunded';

/** What our own page that plays the bank asks. */
export type TestBankQuestion = {
  kind: 'test-bank';
  challenge: string;
  amountMinor: number;
  currency: string;
  cardLast4: string;
};

/** What the shopper's browser must do before the bank decides (3-D Secure). */
export type BrowserAction =
  | TestBankQuestion
  /** Stripe's script shows the bank's page. */
  | { kind: 'stripe'; clientSecret: string };

/** A charge as the provider knows it. Amounts in minor units. */
export type Charge = {
  /** Empty when a key was closed that the provider never heard of. */
  providerRef: string;
  state: ChargeState;
  amountMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  currency: string;
  refusal: RefusalReason | null;
  cardBrand: string;
  cardLast4: string;
  /** Only while it is `requires-action`. */
  action?: BrowserAction;
};

/** Our record of the attempt, as far as the provider is told of it. */
export type Attempt = {
  id: string;
  /** None: for what a replacement costs more. */
  checkoutId: string | null;
  idempotencyKey: string;
  amountMinor: number;
  currency: string;
};
export type AuthorizeRequest = Attempt & { card: Card };
export type ChargeRequest = { idempotencyKey: string; providerRef: string; amountMinor: number };

/** `closed`: it never became one: the bank only asked, and left it at that. */
export type DisputeState = 'evidence-due' | 'under-review' | 'won' | 'lost' | 'closed';

/** A dispute as the provider knows it. Amounts in minor units. */
export type ChargeDispute = {
  disputeRef: string;
  /** Of the charge. */
  providerRef: string;
  state: DisputeState;
  /** In the bank's words. */
  reason: string;
  amountMinor: number;
  currency: string;
  /** Taken out for it and not given back. */
  withdrawnMinor: number;
  feeMinor: number;
  feeCurrency: string;
  openedAt: Date;
  evidenceDueAt: Date | null;
};

/**
 * Who moves the money. Every verb that changes something carries an idempotency key: the same key with
 * the same request is given the stored answer, with another request {@link IdempotencyConflict}. A fault
 * (no answer) leaves the outcome unknown: ask {@link find}. Never called inside a database transaction.
 */
export interface PaymentProvider {
  readonly name: string;
  /**
   * Holds the money. Answers a charge that is `authorized`, `refused` or `requires-action`; the last is
   * decided between the shopper and his bank, and asked again, or by {@link find}, it says what came of it.
   */
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
  /** The key under which the charge of this reference was asked: what a notice names is a reference. */
  keyOf(providerRef: string): Promise<string | undefined>;
  /** The disputes of a charge, or all there are, as they stand now. */
  disputesOf(providerRef?: string): Promise<ChargeDispute[]>;
  /**
   * Sends the bank our answer to a dispute, once and for good; `undefined` accepts the loss. Throws
   * {@link DisputeNotOpen} when no answer is taken any more.
   */
  answerDispute(disputeRef: string, evidence: string | undefined): Promise<void>;
}

/** The provider did not answer, or broke: nobody knows what came of it. */
export class NoAnswer extends Fault {
  constructor(what: string, cause?: unknown) {
    super(`The payment provider gave no answer: ${what}.`, { retryable: true, cause });
    this.name = 'NoAnswer';
  }
}

/** The provider will not do this however often it is asked: it is not set up, or the request is wrong. */
export class NotPossible extends Fault {
  constructor(why: string, cause?: unknown) {
    super(`The payment provider refuses the request: ${why}.`, { retryable: false, cause });
    this.name = 'NotPossible';
  }
}

/** The same key came with another request. */
export class IdempotencyConflict extends Fault {
  constructor(key: string) {
    super(`The key ${key} was used for another request.`, { retryable: false });
    this.name = 'IdempotencyConflict';
  }
}

/** The bank takes no answer to that dispute (any more). */
export class DisputeNotOpen extends Fault {
  constructor(disputeRef: string) {
    super(`The dispute ${disputeRef} takes no answer.`, { retryable: false });
    this.name = 'DisputeNotOpen';
  }
}

/** The charge cannot do that (any more): captured twice, refunded too far. */
export class ChargeNotInState extends Fault {
  constructor(providerRef: string, wanted: string) {
    super(`The charge ${providerRef} cannot be ${wanted}.`, { retryable: false });
    this.name = 'ChargeNotInState';
  }
}
