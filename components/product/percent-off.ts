import type { Money } from '@/lib/money';

/** Per cent off, rounded down; `undefined` when it is less than one. */
export function percentOff(price: Money, compareAt: Money | undefined): number | undefined {
  if (!compareAt || compareAt.amountMinor <= price.amountMinor) return undefined;
  const percent = Math.floor((1 - price.amountMinor / compareAt.amountMinor) * 100);
  return percent >= 1 ? percent : undefined;
}
