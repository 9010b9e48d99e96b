import { rateDecimals } from './convert-price';

const largestRate = 100_000;

/** `0.92` as people type it; `undefined` when it is no rate, not above zero, absurdly large or too fine. */
export function parseRate(text: string): string | undefined {
  const match = /^(\d{1,6})(?:\.(\d+))?$/.exec(text.trim());
  if (!match || (match[2] ?? '').length > rateDecimals) return undefined;
  const rate = Number(text);
  return rate > 0 && rate <= largestRate ? text.trim() : undefined;
}
