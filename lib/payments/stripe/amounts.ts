import { exponentOf, type Money } from '@/lib/money';
import { ok, type Result, refused } from '@/lib/result';

/**
 * Decimal places in which Stripe wants amounts, where they differ from ISO 4217 or from two. Source:
 * docs.stripe.com/currencies, "Zero-decimal", "Three-decimal currencies" and "Special cases". ISK and UGX have
 * no decimals any more but are still written with two, which must be 00; MGA has none at Stripe.
 */
const stripeExponents: Record<string, number> = { ISK: 2, UGX: 2, MGA: 0 };

/** ISO 4217 has these, Stripe charges in none of them. */
const unknownToStripe = new Set(['IQD', 'LYD', 'UYI']);

/** Stripe takes at most eight digits. */
const largest = 99_999_999;

export type NotPayable = { kind: 'not-payable'; why: string };

/**
 * Our minor units as Stripe's, exactly or not at all: an amount Stripe could only take rounded (5.124 KWD must
 * end in 0; 5.50 MGA has no cents) is refused, since another sum than the agreed one is never charged.
 */
export function toStripeAmount({ amountMinor, currency }: Money): Result<number, NotPayable> {
  if (unknownToStripe.has(currency))
    return refused({ kind: 'not-payable', why: `Stripe knows no ${currency}` });
  const shift = stripeExponentOf(currency) - exponentOf(currency);
  const amount = shift >= 0 ? amountMinor * 10 ** shift : amountMinor / 10 ** -shift;
  if (!Number.isInteger(amount) || (stripeExponentOf(currency) === 3 && amount % 10 !== 0)) {
    return refused({ kind: 'not-payable', why: `${amountMinor} ${currency} is finer than Stripe takes` });
  }
  if (amount > largest)
    return refused({ kind: 'not-payable', why: `${amountMinor} ${currency} is too much` });
  return ok(amount);
}

/** What Stripe says, in our minor units. Throws when it has a fraction of ours: nothing we asked for has. */
export function fromStripeAmount(amount: number, currency: string): number {
  const code = currency.toUpperCase();
  const shift = exponentOf(code) - stripeExponentOf(code);
  const amountMinor = shift >= 0 ? amount * 10 ** shift : amount / 10 ** -shift;
  if (!Number.isInteger(amountMinor)) throw new RangeError(`${amount} ${code} is finer than we count.`);
  return amountMinor;
}

function stripeExponentOf(currency: string): number {
  return stripeExponents[currency] ?? exponentOf(currency);
}
