import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { cardsOf, select } from '@/lib/catalog/cards';
import { productsPerPage } from '@/lib/catalog/category-listing';
import type { ProductPage, ProductSort } from '@/lib/catalog/product';
import { cleanQuery, suggestionFrom, wordsOf } from './search-words';

export type SearchAnswer = ProductPage & { suggestion?: string };

export type SearchWanted = { query: string; page: number; sort?: ProductSort; limit?: number };

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
  if (words.length === 0) return { products: [], total: 0, page: 1, pageCount: 1 };
  return answer({ query: words.join(' '), page, limit, sort: wanted.sort });
}

const answer = question<
  Required<Pick<SearchWanted, 'query' | 'page' | 'limit'>> & { sort?: ProductSort },
  SearchAnswer
>({
  name: 'search',
  tags: (found) => [tag.catalog, ...found.products.map((product) => tag.product(product.id))],
  ask: async (db, wanted) => {
    const words = wordsOf(wanted.query);
    const exact = await matching(db, words, wanted);
    const found = exact.total > 0 ? exact : await alike(db, wanted.query, wanted);
    const products = await cardsOf(db, found.ids);
    const pageCount = Math.max(1, Math.min(deepestPage, Math.ceil(found.total / wanted.limit)));
    const suggestion =
      exact.total > 0
        ? undefined
        : suggestionFrom(
            words,
            products.map((product) => product.title),
          );
    return { products, total: found.total, page: wanted.page, pageCount, ...(suggestion && { suggestion }) };
  },
});

type Window = { page: number; limit: number; sort?: ProductSort };
type Found = { ids: string[]; total: number };

const orders = {
  popular: sql`ts_rank(search, query) * (1 + ln(1 + popularity) / 20) desc, id`,
  newest: sql`created_at desc, id`,
  'price-asc': sql`price_from_minor, id`,
  'price-desc': sql`price_from_minor desc, id`,
};

/**
 * Every word must occur, the last one as a beginning, since it may still be being typed. Folding can bring
 * forth a quote (ŉ becomes 'n), so quotes are taken out after it: no text makes a malformed query.
 */
function tsqueryOf(words: string[]): SQL {
  const list = sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  );
  return sql`to_tsquery('english', (
    select string_agg('''' || translate(fold(word), '''\\', '  ') || ''''
      || case when place = ${words.length}::int then ':*' else '' end, ' & ' order by place)
    from unnest(array[${list}]::text[]) with ordinality as words(word, place)))`;
}

async function matching(db: Db, words: string[], { page, limit, sort }: Window): Promise<Found> {
  const matches = sql`from products, ${tsqueryOf(words)} as query
    where search @@ query and status = 'published'`;
  const [counted, rows] = await Promise.all([
    select<{ total: number }>(
      db,
      sql`select count(*)::int as total from (select 1 ${matches} limit ${countedAtMost}) as counted`,
    ),
    select<{ id: string }>(
      db,
      sql`select id from (
          select id, search, query, popularity, created_at, price_from_minor ${matches} limit ${rankedAtMost}
        ) as found order by ${orders[sort ?? 'popular']} limit ${limit} offset ${(page - 1) * limit}`,
    ),
  ]);
  return { ids: rows.map((row) => row.id), total: counted[0]?.total ?? 0 };
}

async function alike(db: Db, query: string, { page, limit }: Window): Promise<Found> {
  const rows = await select<{ id: string }>(
    db,
    sql`select id from products where title %> ${query} and status = 'published'
      order by word_similarity(${query}, title) desc, popularity desc, id limit 96`,
  );
  const offset = (page - 1) * limit;
  return { ids: rows.slice(offset, offset + limit).map((row) => row.id), total: rows.length };
}
