import type { Db } from '@/db/client';
import { rateTags, tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { cardsOf } from '@/lib/catalog/cards';
import { productsPerPage } from '@/lib/catalog/category-listing';
import { filterConditions } from '@/lib/catalog/filter-conditions';
import { type ListingFilters, noFilters } from '@/lib/catalog/listing-filters';
import { categoryTree } from '@/lib/catalog/questions';
import { homeMarket, type Market } from '@/lib/market';
import { rank } from './rank';
import { cleanQuery } from './read-query';
import type { SearchAnswer, SearchSort, SearchWanted } from './search-answer';
import { understand } from './understand';

const deepestPage = 50;

/** Published products for what was typed, best first. docs/decisions/007-search.md says how. */
export async function searchProducts(wanted: SearchWanted): Promise<SearchAnswer> {
  const query = cleanQuery(wanted.query).toLowerCase();
  const { limit = productsPerPage, sort = 'best', filters = noFilters } = wanted;
  const page = Math.min(Math.max(1, Math.trunc(wanted.page) || 1), deepestPage);
  const { locale = homeMarket.locale, currency = homeMarket.currency } = wanted;
  return answer({ query, page, limit, sort, filters, locale, currency });
}

type Asked = Market & {
  query: string;
  page: number;
  limit: number;
  sort: SearchSort;
  filters: ListingFilters;
};

const answer = question<Asked, SearchAnswer>({
  name: 'search',
  tags: (found, { currency, sort }) => [
    tag.catalog,
    tag.synonyms,
    ...found.products.map((product) => tag.product(product.id)),
    ...rateTags(currency),
    ...(sort === 'rating' ? [tag.ratings] : []),
  ],
  ask: findProducts,
});

/** The same answer asked of the database itself, past every cache of answers. */
export async function findProducts(
  db: Db,
  { query, page, limit, sort, filters, ...market }: Asked,
): Promise<SearchAnswer> {
  const [{ wanted, suggestion }, tree] = await Promise.all([
    understand(db, query, market.locale),
    categoryTree(),
  ]);
  if (wanted.length === 0)
    return { products: [], total: 0, page: 1, pageCount: 1, isCapped: false, whole: 0 };
  const conditions = filterConditions(filters, tree);
  const { ids, ...found } = await rank(db, { wanted, conditions, sort, limit, offset: (page - 1) * limit });
  return {
    ...found,
    products: await cardsOf(db, ids, market),
    page,
    pageCount: Math.max(1, Math.min(deepestPage, Math.ceil(found.total / limit))),
    ...(suggestion && { suggestion }),
  };
}
