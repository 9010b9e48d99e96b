/** One value a list can be narrowed to, with how many products that would leave. */
export type FacetValue = { value: string; count: number; isChosen: boolean };

export type CategoryFacet = {
  handle: string;
  name: string;
  count: number;
  isChosen: boolean;
  children: CategoryFacet[];
};

/** `fromMinor` belongs to it, `toMinor` no more; an open end is `undefined`. */
export type PriceBand = { fromMinor?: number; toMinor?: number; count: number; isChosen: boolean };

/**
 * What a list can be narrowed by. A facet's counts heed every filter but its own. They are of the first
 * `countedAtMost` products; where there were more, `isCapped` says so and a count is shown as "at least".
 */
export type Facets = {
  categories: CategoryFacet[];
  vendors: FacetValue[];
  prices: PriceBand[];
  options: { name: string; values: FacetValue[] }[];
  inStock: { count: number; isChosen: boolean };
  isCapped: boolean;
  countedAtMost: number;
};

/** A list's products are counted up to here: a broad list must not cost the whole catalog. */
export const countedAtMost = 4000;
