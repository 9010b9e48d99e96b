/** Integer minor units (cents, yen, fils) with their ISO 4217 currency. Never a float. */
export type Money = { amountMinor: number; currency: string };

/** ISO 4217 exponents that differ from two. Source: ISO 4217 list one, 2024. */
const exponents: Record<string, number> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Decimal places of a currency: 2 for most, 0 for JPY, 3 for KWD. */
export function exponentOf(currency: string): number {
  return exponents[currency] ?? 2;
}

/** Sum of amounts in one currency. Throws on a mix: adding dollars to euros is a bug. */
export function sumMoney(parts: Money[], currency: string): Money {
  let amountMinor = 0;
  for (const part of parts) {
    if (part.currency !== currency) throw new RangeError(`Cannot add ${part.currency} to ${currency}.`);
    amountMinor += part.amountMinor;
  }
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError('The sum is too large to be exact.');
  return { amountMinor, currency };
}

export function timesQuantity(price: Money, quantity: number): Money {
  const amountMinor = price.amountMinor * quantity;
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError('The amount is too large to be exact.');
  return { amountMinor, currency: price.currency };
}

/** `129900` in USD → `1299.00`: for form fields, CSV and JSON-LD. */
export function toDecimal(money: Money): string {
  const exponent = exponentOf(money.currency);
  const sign = money.amountMinor < 0 ? '-' : '';
  const digits = Math.abs(money.amountMinor)
    .toString()
    .padStart(exponent + 1, '0');
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** The largest amount the shop takes: fits PostgreSQL's integer and any card network. */
export const maxAmountMinor = 999_999_999;

/**
 * `1,299.5` in USD → 129950. Reads what people type and files hold; `undefined` when it is no amount,
 * negative, has more decimals than the currency, or is larger than {@link maxAmountMinor}.
 */
export function parseDecimal(text: string, currency: string): number | undefined {
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const exponent = exponentOf(currency);
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > exponent) return undefined;
  const whole = (match[1] ?? '').replaceAll(',', '');
  const amountMinor = Number(whole + fraction.padEnd(exponent, '0'));
  return amountMinor <= maxAmountMinor ? amountMinor : undefined;
}

/** `amountMinor` × numerator ÷ denominator, exactly, rounded half up to the minor unit. Not for negative amounts. */
export function shareMinor(amountMinor: number, numerator: number, denominator: number): number {
  const product = BigInt(amountMinor) * BigInt(numerator) * 2n + BigInt(denominator);
  return Number(product / (BigInt(denominator) * 2n));
}

/**
 * Spreads an amount over parts in proportion to their weights, by largest remainder: the shares always sum to
 * the amount, and none is larger than its weight while the amount is at most the sum of them. Equal
 * remainders go to the earlier part. Throws when there is something to spread and nothing to bear it.
 */
export function spreadMinor(amountMinor: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (amountMinor === 0) return weights.map(() => 0);
  if (sum === 0n) throw new RangeError('There is nothing to spread the amount over.');
  const exact = weights.map((weight) => BigInt(amountMinor) * BigInt(weight));
  const shares = exact.map((part) => Number(part / sum));
  const missing = amountMinor - shares.reduce((total, share) => total + share, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part % sum }))
    .sort((one, other) =>
      one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1,
    );
  for (const { index } of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
