import { filterParameters, type ListingFilters } from '@/lib/catalog/listing-filters';

/** Where a list stands: what spells its address. */
export type ListAddress<Sort extends string> = {
  path: string;
  /** Parameters that stay on every page of the list: the words searched for. */
  kept: [name: string, value: string][];
  filters: ListingFilters;
  sort: Sort;
  /** The order that the address leaves out. */
  usualSort: Sort;
  page: number;
};

/** One address for each page of a list: parameters in one order, none that says the usual. */
export function listHref<Sort extends string>(list: ListAddress<Sort>): string {
  const { path, kept, filters, sort, usualSort, page } = list;
  const query = new URLSearchParams([
    ...kept,
    ...filterParameters(filters),
    ...(sort === usualSort ? [] : [['sort', sort]]),
    ...(page > 1 ? [['page', String(page)]] : []),
  ]);
  return query.size > 0 ? `${path}?${query}` : path;
}
