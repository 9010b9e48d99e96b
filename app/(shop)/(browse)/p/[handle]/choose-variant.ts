import type { ProductDetail, Variant } from '@/lib/catalog/product';

/** A value with what is chosen of the other options: can be bought, is sold out, or was never made. */
export type ValueState = 'available' | 'sold-out' | 'impossible';

/** The values to begin with: of the first variant that can be bought, else of the first one. */
export function firstChoice(options: ProductDetail['options'], variants: Variant[]): string[] {
  const first = variants.find((variant) => variant.available > 0) ?? variants[0];
  return first?.optionValues ?? options.map((option) => option.values[0] ?? '');
}

export function variantFor(variants: Variant[], chosen: string[]): Variant | undefined {
  return variants.find((variant) => variant.optionValues.every((value, index) => value === chosen[index]));
}

/**
 * How a value stands. Earlier options bind later ones, never the other way: any colour can be chosen, and
 * the sizes that this colour is not made in cannot.
 */
export function valueState(
  variants: Variant[],
  chosen: string[],
  optionIndex: number,
  value: string,
): ValueState {
  const reachable = reachableWith(variants, chosen, optionIndex, value);
  if (reachable.length === 0) return 'impossible';
  const exact = variantFor(reachable, replaced(chosen, optionIndex, value));
  const isAvailable = exact ? exact.available > 0 : reachable.some((variant) => variant.available > 0);
  return isAvailable ? 'available' : 'sold-out';
}

/** What is chosen after a value was: the later options move where this value is not made with them. */
export function chooseValue(
  variants: Variant[],
  chosen: string[],
  optionIndex: number,
  value: string,
): string[] {
  const wanted = replaced(chosen, optionIndex, value);
  const reachable = reachableWith(variants, chosen, optionIndex, value);
  const found = variantFor(reachable, wanted) ?? nearest(reachable, wanted);
  return found?.optionValues ?? chosen;
}

/** What can be bought and has most in common with a choice that cannot. */
export function instead(variants: Variant[], chosen: string[]): Variant | undefined {
  return nearest(
    variants.filter((variant) => variant.available > 0),
    chosen,
  );
}

/** Shares most values; of equals one that can be bought, then the first. */
function nearest(variants: Variant[], wanted: string[]): Variant | undefined {
  const score = (variant: Variant) =>
    variant.optionValues.filter((value, index) => value === wanted[index]).length * 2 +
    (variant.available > 0 ? 1 : 0);
  let best: Variant | undefined;
  for (const variant of variants) if (!best || score(variant) > score(best)) best = variant;
  return best;
}

function reachableWith(variants: Variant[], chosen: string[], optionIndex: number, value: string): Variant[] {
  return variants.filter(
    ({ optionValues }) =>
      optionValues[optionIndex] === value &&
      optionValues.slice(0, optionIndex).every((earlier, index) => earlier === chosen[index]),
  );
}

function replaced(chosen: string[], optionIndex: number, value: string): string[] {
  return chosen.map((old, index) => (index === optionIndex ? value : old));
}
