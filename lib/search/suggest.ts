import type { Db } from '@/db/client';
import { rateTags, tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { noFilters } from '@/lib/catalog/listing-filters';
import type { CategoryNode } from '@/lib/catalog/product';
import { categoryTree } from '@/lib/catalog/questions';
import { homeMarket, type Locale, type Market } from '@/lib/market';
import { readSlots } from './read-query';
import type { SuggestedCategory, Suggestions } from './search-answer';
import { findProducts } from './search-products';
import { completionsOf } from './terms';

const mostProducts = 5;
const mostCategories = 4;
const mostQueries = 5;

/** What the search field offers for what was typed so far. */
export async function suggest(typed: string, market: Market = homeMarket): Promise<Suggestions> {
  const words = readSlots(typed).map(({ parts }) => parts.join('-'));
  if (words.length === 0) return { queries: [], categories: [], products: [] };
  return suggestions({ words, locale: market.locale, currency: market.currency });
}

type Asked = { words: string[] } & Market;

const suggestions = question<Asked, Suggestions>({
  name: 'suggest',
  tags: (_, { currency }) => [tag.catalog, tag.synonyms, ...rateTags(currency)],
  ask: findSuggestions,
});

/** The same offers asked of the database itself, past every cache of answers. */
export async function findSuggestions(db: Db, { words, ...market }: Asked): Promise<Suggestions> {
  const query = words.join(' ');
  const asked = { query, page: 1, limit: mostProducts, sort: 'best' as const, filters: noFilters, ...market };
  const [found, tree, completed] = await Promise.all([
    findProducts(db, asked),
    categoryTree(market),
    completedQueries(db, words, market.locale),
  ]);
  const queries = found.suggestion ? [found.suggestion, ...completed] : completed;
  return {
    queries: [...new Set(queries)].slice(0, mostQueries),
    categories: categoriesNamed(tree, query),
    products: found.products.map(({ id, handle, title, vendor, price, priceVaries, compareAt, picture }) => ({
      ...{ id, handle, title, vendor, price, priceVaries },
      ...(compareAt && { compareAt }),
      ...(picture && { picture }),
    })),
  };
}

/** The last word, completed to the catalog's own, the most frequent first. */
async function completedQueries(db: Db, words: string[], locale: Locale): Promise<string[]> {
  const last = words.at(-1) ?? '';
  if (last.length < 2) return [];
  const ends = await completionsOf(db, last, { limit: mostQueries, locale });
  return ends.filter((end) => end !== last).map((end) => [...words.slice(0, -1), end].join(' '));
}

/** Categories with a word that begins as the query does. */
export function categoriesNamed(
  tree: CategoryNode[],
  query: string,
  above: string[] = [],
): SuggestedCategory[] {
  const found = tree.flatMap((node): SuggestedCategory[] => {
    const path = [...above, node.name];
    const isNamed = ` ${node.name.toLowerCase()}`.includes(` ${query}`);
    const own = isNamed ? [{ handle: node.handle, name: node.name, path }] : [];
    return [...own, ...categoriesNamed(node.children, query, path)];
  });
  return found.slice(0, mostCategories);
}
