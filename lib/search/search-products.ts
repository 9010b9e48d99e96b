import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { rateTags, tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { cardsOf, select } from '@/lib/catalog/cards';
import { productsPerPage } from '@/lib/catalog/category-listing';
import { type Candidates, countFacets } from '@/lib/catalog/count-facets';
import type { Facets } from '@/lib/catalog/facets';
import { filterConditions } from '@/lib/catalog/filter-conditions';
import { type ListingFilters, noFilters } from '@/lib/catalog/listing-filters';
import { categoryTree } from '@/lib/catalog/questions';
import { homeMarket, type Market } from '@/lib/market';
import type { SearchAnswer, SearchSort, SearchWanted } from './search-answer';
import { cleanQuery, suggestionFrom, wordsOf } from './search-words';

/** Beyond this a count says only "very many". */
const countedAtMost = 10_000;
/** Of the matches, only so many are ranked: a broad word must not cost the whole catalog. */
const rankedAtMost = 4000;
const deepestPage = 50;

/**
 * Published products that hold every word (stemmed, letters folded, the last word as a beginning), best
 * first. When none does, products whose titles are written much alike, with a suggested spelling.
 */
export async function searchProducts(wanted: SearchWanted): Promise<SearchAnswer> {
  const query = cleanQuery(wanted.query);
  const limit = wanted.limit ?? productsPerPage;
  const page = Math.min(Math.max(1, Math.trunc(wanted.page) || 1), deepestPage);
  const words = wordsOf(query);
  if (words.length === 0) return nothing;
  const { sort = 'best', filters = noFilters } = wanted;
  const { locale = homeMarket.locale, currency = homeMarket.currency } = wanted;
  return answer({ query: words.join(' '), page, limit, sort, filters, locale, currency });
}

const nothing: SearchAnswer = { products: [], total: 0, page: 1, pageCount: 1, isCapped: false, whole: 0 };

/** What the products found can be narrowed by. */
export async function searchFacets(wanted: {
  query: string;
  filters?: ListingFilters;
  locale?: string;
}): Promise<Facets> {
  const words = wordsOf(cleanQuery(wanted.query));
  return facets({ query: words.join(' '), filters: wanted.filters ?? noFilters });
}

const facets = question<{ query: string; filters: ListingFilters }, Facets>({
  name: 'search-facets',
  tags: () => [tag.catalog],
  ask: async (db, { query, filters }) => {
    const words = wordsOf(query);
    const tree = await categoryTree();
    return countFacets(db, { candidates: candidatesOf(words), filters, tree });
  },
});

function candidatesOf(words: string[]): Candidates {
  if (words.length === 0) return () => sql`select id from products where false`;
  return (conditions, limit) => sql`select p.id ${matches(words, conditions)} limit ${limit}`;
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
  tags: (found, { currency }) => [
    tag.catalog,
    ...found.products.map((product) => tag.product(product.id)),
    ...rateTags(currency),
  ],
  ask: async (db, asked) => {
    const words = wordsOf(asked.query);
    const conditions = filterConditions(asked.filters, await categoryTree());
    const exact = await matching(db, words, conditions, asked);
    const found = exact.total > 0 ? exact : await alike(db, asked.query, conditions, asked);
    const products = await cardsOf(db, found.ids, asked);
    const pageCount = Math.max(1, Math.min(deepestPage, Math.ceil(found.total / asked.limit)));
    const suggestion =
      exact.total > 0
        ? undefined
        : suggestionFrom(
            words,
            products.map((product) => product.title),
          );
    return {
      products,
      total: found.total,
      isCapped: found.total >= countedAtMost,
      whole: exact.total,
      page: asked.page,
      pageCount,
      ...(suggestion && { suggestion }),
    };
  },
});

type Found = { ids: string[]; total: number };

const orders: Record<SearchSort, SQL> = {
  best: sql`ts_rank(search, query) * (1 + ln(1 + popularity) / 20) desc, id`,
  newest: sql`created_at desc, id`,
  'price-asc': sql`price_from_minor, id`,
  'price-desc': sql`price_from_minor desc, id`,
};

/**
 * Every word must occur, the last one as a beginning, since it may still be being typed. Folding can bring
 * forth a quote (ŉ becomes 'n), so quotes are taken out after it: no text makes a malformed query.
 */
function tsqueryOf(words: string[]): SQL {
  return sql`to_tsquery('english', (
    select string_agg('''' || translate(fold(word), '''\\', '  ') || ''''
      || case when place = ${words.length}::int then ':*' else '' end, ' & ' order by place)
    from unnest(${sql.param(words)}::text[]) with ordinality as words(word, place)))`;
}

function matches(words: string[], conditions: SQL[]): SQL {
  const all = [sql`search @@ query`, sql`status = 'published'`, ...conditions];
  return sql`from products p, ${tsqueryOf(words)} as query where ${sql.join(all, sql` and `)}`;
}

async function matching(db: Db, words: string[], conditions: SQL[], asked: Asked): Promise<Found> {
  const { page, limit, sort } = asked;
  const [counted, rows] = await Promise.all([
    select<{ total: number }>(
      db,
      sql`select count(*)::int as total from (
        select 1 ${matches(words, conditions)} limit ${countedAtMost}) as counted`,
    ),
    select<{ id: string }>(
      db,
      sql`select id from (
          select id, search, query, popularity, created_at, price_from_minor
          ${matches(words, conditions)} limit ${rankedAtMost}
        ) as found order by ${orders[sort]} limit ${limit} offset ${(page - 1) * limit}`,
    ),
  ]);
  return { ids: rows.map((row) => row.id), total: counted[0]?.total ?? 0 };
}

async function alike(
  db: Db,
  query: string,
  conditions: SQL[],
  { page, limit }: { page: number; limit: number },
): Promise<Found> {
  const all = [sql`title %> ${query}`, sql`status = 'published'`, ...conditions];
  const rows = await select<{ id: string }>(
    db,
    sql`select id from products p where ${sql.join(all, sql` and `)}
      order by word_similarity(${query}, title) desc, popularity desc, id limit 96`,
  );
  const offset = (page - 1) * limit;
  return { ids: rows.slice(offset, offset + limit).map((row) => row.id), total: rows.length };
}
