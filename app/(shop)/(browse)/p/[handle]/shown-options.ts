import type { ProductDetail } from '@/lib/catalog/product';
import { type Swatch, swatchesOf } from '@/lib/catalog/swatches';

/** An option as it is chosen: only values that some variant has, with their looks where they have any. */
export type ShownOption = { name: string; values: string[]; swatches: Record<string, Swatch> };

export function shownOptions({ options, variants, pictures }: ProductDetail): ShownOption[] {
  return options.map((option, index) => {
    const made = new Set(variants.map(({ optionValues }) => optionValues[index]));
    const swatches = swatchesOf(option, pictures);
    return { name: option.name, values: option.values.filter((value) => made.has(value)), swatches };
  });
}

/** The pictures, beginning with the one of the choice that the page begins with. */
export function shownPictures(
  pictures: ProductDetail['pictures'],
  chosen: string[],
): ProductDetail['pictures'] {
  const own = pictures.findIndex(({ optionValue }) => optionValue && chosen.includes(optionValue));
  const first = pictures[own];
  return first && own > 0 ? [first, ...pictures.filter((picture) => picture !== first)] : pictures;
}
