import type { ProductDetail, Variant } from '@/lib/catalog/product';

/** The values to begin with: of the first variant that can be bought, else of the first one. */
export function firstChoice(options: ProductDetail['options'], variants: Variant[]): string[] {
  const first = variants.find((variant) => variant.available > 0) ?? variants[0];
  return first?.optionValues ?? options.map((option) => option.values[0] ?? '');
}

export function variantFor(variants: Variant[], chosen: string[]): Variant | undefined {
  return variants.find((variant) => variant.optionValues.every((value, index) => value === chosen[index]));
}

/** Whether a value can be bought together with what is chosen of the other options. */
export function isValueAvailable(
  variants: Variant[],
  chosen: string[],
  optionIndex: number,
  value: string,
): boolean {
  const wanted = chosen.map((old, index) => (index === optionIndex ? value : old));
  return (variantFor(variants, wanted)?.available ?? 0) > 0;
}
