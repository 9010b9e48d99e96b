import { maxAmountMinor } from '@/lib/money';

/**
 * How prices are carried into another currency. `rate` is a decimal text: minor units of that currency for
 * one minor unit of the base. Converted prices end in `endingMinor` and lie `stepMinor` apart.
 */
export type Conversion = { rate: string; stepMinor: number; endingMinor: number };

/** Ways to round that the desk offers. */
export const roundings = {
  ninety: { stepMinor: 100, endingMinor: 90 },
  half: { stepMinor: 50, endingMinor: 0 },
  whole: { stepMinor: 100, endingMinor: 0 },
  cent: { stepMinor: 1, endingMinor: 0 },
} as const;

export type Rounding = keyof typeof roundings;

export function isRounding(text: string): text is Rounding {
  return Object.hasOwn(roundings, text);
}

/** What a conversion's rounding is called; `undefined` for one that only SQL could have set. */
export function roundingOf(conversion: Pick<Conversion, 'stepMinor' | 'endingMinor'>): Rounding | undefined {
  return Object.keys(roundings)
    .filter(isRounding)
    .find(
      (name) =>
        roundings[name].stepMinor === conversion.stepMinor &&
        roundings[name].endingMinor === conversion.endingMinor,
    );
}

/** Decimals of a rate, as the table keeps it. */
export const rateDecimals = 8;

const scale = 10n ** BigInt(rateDecimals);

/**
 * The price in the other currency, as the database's `convert_price` says it: the nearest that a shop would
 * write. Small amounts are rounded to the minor unit; a dearer thing never becomes the cheaper one; nothing
 * becomes free. For showing what a rate would do: what is sold is priced by the database.
 */
export function convertPrice(amountMinor: number, conversion: Conversion): number {
  const [step, ending] = [BigInt(conversion.stepMinor), BigInt(conversion.endingMinor)];
  // Exact: in units of 10^-8 of a minor unit.
  const exact = BigInt(amountMinor) * scaledRate(conversion.rate);
  const isSmall = exact < (ending + 9n * step) * scale;
  const rounded = isSmall
    ? largest(halfUp(exact, scale), amountMinor > 0 ? 1n : 0n)
    : ending + halfUp(exact - ending * scale, step * scale) * step;
  return Math.min(maxAmountMinor, Number(rounded));
}

function scaledRate(rate: string): bigint {
  const [whole = '0', fraction = ''] = rate.split('.');
  return BigInt(whole) * scale + BigInt(fraction.slice(0, rateDecimals).padEnd(rateDecimals, '0'));
}

function halfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

function largest(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}
