/**
 * An expected outcome, returned and not thrown: either a value, or a reason the caller must handle.
 * Faults (a store is away, a bug) are thrown as {@link Fault}.
 */
export type Result<Value, Problem extends { kind: string }> =
  | { ok: true; value: Value }
  | { ok: false; problem: Problem };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function refused<Problem extends { kind: string }>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}

/** Something broke that nobody asked for. `retryable` says whether the same call may succeed later. */
export class Fault extends Error {
  readonly retryable: boolean;
  constructor(message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = 'Fault';
    this.retryable = options.retryable;
  }
}
