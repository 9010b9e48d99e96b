import { exponentOf } from '@/lib/money';
import { shop } from '@/lib/shop';
import type { PriceBand } from './facets';
import type { ListingFilters } from './listing-filters';

const mostBands = 5;

/** Prices a person would name, in minor units, rising: 5, 10, 15, 20, 25, 50, 75, 100 … */
export const roundPrices: number[] = [0, 1, 2, 3, 4, 5].flatMap((power) =>
  [1, 1.5, 2, 2.5, 3, 4, 5, 7.5].map((digit) =>
    Math.round(digit * 10 ** power * 10 ** exponentOf(shop.currency)),
  ),
);

/**
 * A few bands of about as many products each. `counts[i]` counts the products below `roundPrices[i]` and not
 * below the one before it; the last counts those above them all.
 */
export function priceBands(counts: number[], chosen: ListingFilters['price']): PriceBand[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const wanted = Math.min(mostBands, Math.max(1, Math.floor(total / 3)));
  const bands: { fromMinor?: number; toMinor?: number; count: number }[] = [];
  let open: { fromMinor?: number; toMinor?: number; count: number } = { count: 0 };
  let before = 0;
  for (const [index, count] of counts.entries()) {
    open.count += count;
    before += count;
    const bound = roundPrices[index];
    const isFull = open.count > 0 && before >= ((bands.length + 1) * total) / wanted;
    if (!isFull || bound === undefined || before === total) continue;
    bands.push({ ...open, toMinor: bound });
    open = { fromMinor: bound, count: 0 };
  }
  if (open.count > 0) bands.push(open);
  if (bands.length < 2 && !chosen) return [];
  return bands.map((band) => ({
    ...band,
    isChosen: chosen !== undefined && chosen.fromMinor === band.fromMinor && chosen.toMinor === band.toMinor,
  }));
}
