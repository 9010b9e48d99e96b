import { sql } from 'drizzle-orm';
import { closeDatabases, primary, read } from '@/db/client';
import { noFilters } from '@/lib/catalog/listing-filters';
import { homeMarket } from '@/lib/market';
import { countFound } from '@/lib/search/search-facets';
import { findProducts } from '@/lib/search/search-products';
import { findSuggestions } from '@/lib/search/suggest';
import { quantile, table } from '../table';

export type SearchSpeed = {
  products: number;
  rows: { what: string; queries: number; p50Ms: number; p99Ms: number }[];
};

type Query = { kind: string; text: string };

const sampled = 25;

/** How long the database takes over a mix of searches, none of which it was asked before; one at a time. */
export async function benchSearch({ products }: { products: number }): Promise<SearchSpeed> {
  const queries = await queryMix();
  // The first questions also open connections and load pages.
  for (const { text } of queries.slice(0, 10)) await ask(text.split(' ')[0] ?? text);
  const taken: { kind: string; ms: number }[] = [];
  for (const { kind, text } of queries) taken.push({ kind, ms: await timed(() => ask(text)) });
  const facets = await timesOf(queries, (text) =>
    read((db) => countFound(db, { query: text, filters: noFilters, locale: homeMarket.locale })),
  );
  const suggestions = await timesOf(queries, (text) =>
    read((db) => findSuggestions(db, { words: text.slice(0, -1).split(' '), ...homeMarket })),
  );
  await closeDatabases();
  const kinds = [...new Set(taken.map(({ kind }) => kind))];
  return {
    products,
    rows: [
      summary(
        'search, all',
        taken.map(({ ms }) => ms),
      ),
      ...kinds.map((kind) =>
        summary(
          `  ${kind}`,
          taken.filter((one) => one.kind === kind).map(({ ms }) => ms),
        ),
      ),
      summary('facets', facets),
      summary('typeahead', suggestions),
    ],
  };
}

export function searchTable(results: SearchSpeed[]): string {
  const rows = results.flatMap(({ products, rows }) =>
    rows.map(({ what, queries, p50Ms, p99Ms }) => [
      products,
      what,
      queries,
      p50Ms.toFixed(1),
      p99Ms.toFixed(1),
    ]),
  );
  return table(['products', 'asked', 'queries', 'p50 ms', 'p99 ms'], rows);
}

function ask(text: string) {
  const asked = { query: text, page: 1, limit: 24, sort: 'best' as const, filters: noFilters, ...homeMarket };
  return read((db) => findProducts(db, asked));
}

/** Words of products spread over the whole catalog, as shoppers combine them. */
async function queryMix(): Promise<Query[]> {
  const rows = await primary().execute<{ title: string; vendor: string; type: string; sku: string }>(sql`
    select p.title, p.vendor, p.product_type as type,
      coalesce((select v.sku from variants v where v.product_id = p.id limit 1), '') as sku
    from (select * from products where status = 'published' order by md5(id) limit ${sampled}) p`);
  return rows.flatMap(({ title, vendor, type, sku }) => {
    const words = title.toLowerCase().split(' ');
    const [first = '', last = ''] = [words[0], words.at(-1)];
    return [
      { kind: 'one word', text: last },
      { kind: 'a type', text: type.toLowerCase() },
      { kind: 'two words', text: `${first} ${last}` },
      { kind: 'a title', text: title },
      { kind: 'maker and word', text: `${vendor} ${last}` },
      {
        kind: 'misspelt',
        text: `${first} ${last.slice(0, 1)}${last.slice(2, 3)}${last.slice(1, 2)}${last.slice(3)}`,
      },
      { kind: 'half a word', text: `${first} ${last.slice(0, 3)}` },
      { kind: 'article number', text: sku },
      { kind: 'a word too many', text: `${title} chromium` },
      { kind: 'not there', text: `${[...last].reverse().join('')}qq` },
    ].filter(({ text }) => text.trim());
  });
}

async function timesOf(queries: Query[], work: (text: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const { text } of queries) times.push(await timed(() => work(text)));
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function summary(what: string, times: number[]): SearchSpeed['rows'][number] {
  return { what, queries: times.length, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}
