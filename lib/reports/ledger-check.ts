import type { SqlTransaction } from '@/db/sql-transaction';

/** What a charge moved, as a provider's own books have it. */
export type BankCharge = {
  providerRef: string;
  capturedMinor: number;
  refundedMinor: number;
  isHeld: boolean;
};

/** What the providers' own books say, as JSON: {@link BankCharge}s and {@link BankDispute}s. */
export type BankBooks = { charges: string; disputes: string };

/** A dispute as a provider's own books have it. */
export type BankDispute = {
  disputeRef: string;
  providerRef: string;
  state: string;
  withdrawnMinor: number;
  feeMinor: number;
};

export type LedgerCheck = {
  name: string;
  /** What must hold. */
  rule: string;
  /** The rows for which it does not, by their ids. */
  offenders: (sql: SqlTransaction, books: BankBooks) => PromiseLike<{ id: string }[]>;
};
