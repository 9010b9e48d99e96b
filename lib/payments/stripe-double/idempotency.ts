import { type StripeAnswer, stripeError } from '@/lib/payments/stripe-double/answer';

type Kept = { fingerprint: string; answer?: StripeAnswer };

/**
 * Idempotency keys as Stripe documents them: the first request's answer, whatever it was, is given again to the
 * same request; another request under the key is refused (400); one that comes while the first is under way is
 * refused too (409), and nothing is kept of that.
 */
export class IdempotencyKeys {
  private readonly kept = new Map<string, Kept>();

  async once(
    key: string | undefined,
    fingerprint: string,
    work: () => Promise<StripeAnswer>,
  ): Promise<StripeAnswer & { isReplayed?: boolean }> {
    if (!key) return work();
    const before = this.kept.get(key);
    if (before && before.fingerprint !== fingerprint) {
      return stripeError(400, 'idempotency_error', {
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with (${key}).`,
      });
    }
    if (before && !before.answer) {
      return stripeError(409, 'idempotency_error', {
        code: 'idempotency_key_in_use',
        message: `There is currently another in-progress request using this key (${key}).`,
      });
    }
    if (before?.answer) return { ...before.answer, isReplayed: true };
    const entry: Kept = { fingerprint };
    this.kept.set(key, entry);
    try {
      entry.answer = await work();
    } catch (error) {
      this.kept.delete(key);
      throw error;
    }
    return entry.answer;
  }

  /** As after a day. */
  forget(): void {
    this.kept.clear();
  }
}
