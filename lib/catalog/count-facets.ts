import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type CategoryFacet, countedAtMost, type Facets, type FacetValue } from './facets';
import { type FilterKind, filterConditions, optionParts } from './filter-conditions';
import type { ListingFilters } from './listing-filters';
import { priceBands, roundPrices } from './price-bands';
import type { CategoryNode } from './product';
import { select } from './select';

const mostVendors = 40;
const mostOptionValues = 40;
const mostOptions = 6;

/** What is counted of a product (`p`). */
export const facetColumns = sql`p.category_id, p.vendor, p.price_from_minor, p.in_stock, p.option_list`;

/**
 * The products of a list that also meet `conditions` (on `p`), best first, at most `limit`, with their
 * {@link facetColumns}: to find them once more by their ids cost three times as much.
 */
export type Candidates = (conditions: SQL[], limit: number) => SQL;

type Counts = {
  total: number;
  inStock: number;
  categories: Record<string, number>;
  vendors: { value: string; count: number }[];
  options: { entry: string; count: number }[];
  prices: Record<string, number>;
};

/** Counts what a list can be narrowed by: once for what is not chosen yet, once more for each filter that is. */
export async function countFacets(
  db: Db,
  list: { candidates: Candidates; filters: ListingFilters; tree: CategoryNode[]; total?: Promise<number> },
): Promise<Facets> {
  const { filters, tree } = list;
  const count = (except?: FilterKind) =>
    countsOf(db, list.candidates(filterConditions(filters, tree, except), countedAtMost + 1));
  const again = (isChosen: boolean, kind: FilterKind) => (isChosen ? count(kind) : undefined);
  const [listTotal = 0, all, byCategory, byVendor, byPrice, byStock, ...byOption] = await Promise.all([
    list.total,
    count(),
    again(filters.categories.length > 0, 'category'),
    again(filters.vendors.length > 0, 'vendor'),
    again(filters.price !== undefined, 'price'),
    again(filters.inStock, 'stock'),
    ...filters.options.map(({ name }) => count({ option: name })),
  ]);
  const counted = [all, byCategory, byVendor, byPrice, byStock, ...byOption];
  return {
    categories: categoryFacets(tree, (byCategory ?? all).categories, filters.categories),
    vendors: values((byVendor ?? all).vendors, filters.vendors),
    prices: priceBands(bucketCounts((byPrice ?? all).prices), filters.price),
    options: optionFacets(all, byOption, filters),
    inStock: { count: (byStock ?? all).inStock, isChosen: filters.inStock },
    isCapped:
      all.total < listTotal || counted.some((counts) => counts !== undefined && counts.total > countedAtMost),
    countedAtMost,
  };
}

async function countsOf(db: Db, candidates: SQL): Promise<Counts> {
  const [row] = await select<Counts>(
    db,
    sql`
    with base as materialized (${candidates})
    select
      (select count(*)::int from base) as total,
      (select count(*)::int from base where in_stock) as "inStock",
      (select coalesce(jsonb_object_agg(category_id, n), '{}') from (
        select category_id, count(*)::int as n from base where category_id is not null group by 1) c) as categories,
      (select coalesce(jsonb_agg(jsonb_build_object('value', vendor, 'count', n) order by n desc, vendor), '[]') from (
        select vendor, count(*)::int as n from base where vendor <> '' group by 1
        order by n desc, vendor limit ${mostVendors}) v) as vendors,
      (select coalesce(jsonb_agg(jsonb_build_object('entry', entry, 'count', n) order by n desc, entry), '[]') from (
        select entry, count(*)::int as n from base, unnest(option_list) as entry group by 1
        order by n desc, entry limit ${mostOptions * mostOptionValues}) o) as options,
      (select coalesce(jsonb_object_agg(bucket, n), '{}') from (
        select width_bucket(price_from_minor, ${sql.param(roundPrices)}::int[]) as bucket, count(*)::int as n
        from base group by 1) b) as prices`,
  );
  return row ?? { total: 0, inStock: 0, categories: {}, vendors: [], options: [], prices: {} };
}

/** The tree as far as it holds counted products; a category counts what is below it too. */
export function categoryFacets(
  nodes: CategoryNode[],
  counts: Record<string, number>,
  chosen: string[],
): CategoryFacet[] {
  return nodes.flatMap((node): CategoryFacet[] => {
    const children = categoryFacets(node.children, counts, chosen);
    const count = (counts[node.id] ?? 0) + children.reduce((sum, child) => sum + child.count, 0);
    const isChosen = chosen.includes(node.handle);
    const isShown = count > 0 || isChosen || children.length > 0;
    return isShown ? [{ handle: node.handle, name: node.name, count, isChosen, children }] : [];
  });
}

/** Counted values, the chosen ones among them even when they have come to count nothing. */
function values(counted: { value: string; count: number }[], chosen: string[]): FacetValue[] {
  const missing = chosen.filter((value) => !counted.some((known) => known.value === value));
  return [...counted, ...missing.map((value) => ({ value, count: 0 }))].map((known) => ({
    ...known,
    isChosen: chosen.includes(known.value),
  }));
}

function optionFacets(all: Counts, byOption: Counts[], filters: ListingFilters): Facets['options'] {
  const countsOfName = new Map<string, { value: string; count: number }[]>();
  const take = (counts: Counts, isWanted: (name: string) => boolean) => {
    for (const { entry, count } of counts.options) {
      const { name, value } = optionParts(entry);
      if (isWanted(name)) countsOfName.set(name, [...(countsOfName.get(name) ?? []), { value, count }]);
    }
  };
  const chosenNames = new Set(filters.options.map(({ name }) => name));
  take(all, (name) => !chosenNames.has(name));
  filters.options.forEach((option, index) => {
    countsOfName.set(option.name, []);
    const counts = byOption[index];
    if (counts) take(counts, (name) => name === option.name);
  });
  const weight = (list: { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);
  return [...countsOfName]
    .sort(([, a], [, b]) => weight(b) - weight(a))
    .filter(([name], index) => index < mostOptions || chosenNames.has(name))
    .map(([name, counted]) => {
      const chosen = filters.options.find((option) => option.name === name)?.values ?? [];
      return { name, values: values(counted.slice(0, mostOptionValues), chosen) };
    });
}

function bucketCounts(prices: Record<string, number>): number[] {
  return Array.from({ length: roundPrices.length + 1 }, (_, index) => prices[index] ?? 0);
}
