import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { select } from '@/lib/catalog/select';
import type { Locale } from '@/lib/market';
import { nearest } from './nearest';

/**
 * How the catalog knows a word: its stem, the one it has in the shopper's language where that is another,
 * and about how many products hold it.
 */
export type KnownWord = { stem: string; foreignStem?: string; products: number };

const stemmers: Record<Locale, string | undefined> = { en: undefined, de: 'german_stem' };

/** Stems and frequencies of these words, and how many products there are in all. */
export async function lookUp(
  db: Db,
  words: string[],
  locale: Locale = 'en',
): Promise<{ known: Map<string, KnownWord>; catalogSize: number }> {
  const rows = await select<{ word: string; stem: string; foreign: string; products: number }>(
    db,
    sql`
    select w.word, s.stem, s.foreign, coalesce((
        select max(t.product_count) from search_terms t where t.stem in (s.stem, s.foreign)), 0) as products
    from unnest(${sql.param(['', ...words])}::text[]) as w(word)
    cross join lateral (select ${stemOf('public.stem_all')} as stem, ${stemOf(stemmers[locale])} as foreign) s`,
  );
  const known = new Map(
    rows.map(({ word, stem, foreign, products }) => {
      const isForeign = foreign !== stem && stemmers[locale] !== undefined;
      return [word, { stem, products, ...(isForeign && { foreignStem: foreign }) }];
    }),
  );
  return { known, catalogSize: known.get('')?.products ?? 0 };
}

/** A code is its own stem. */
function stemOf(stemmer: string | undefined): SQL {
  if (!stemmer) return sql`w.word`;
  return sql`case when w.word ~ '[0-9]' then w.word
    else coalesce((ts_lexize(${stemmer}::regdictionary, w.word))[1], w.word) end`;
}

/** Known words that begin so, the most frequent first. */
export async function completionsOf(
  db: Db,
  start: string,
  { limit, locale = 'en' }: { limit: number; locale?: Locale },
): Promise<string[]> {
  const rows = await select<{ term: string }>(
    db,
    sql`select term from search_terms where term like ${`${start.replace(/[\\%_]/g, '\\$&')}%`} and term <> ''
      and locale in ('en', ${locale})
      order by product_count desc, term limit ${limit}`,
  );
  return rows.map(({ term }) => term);
}

/** Known words that are spelt nearly so, nearest first. */
export async function spellingsOf(db: Db, word: string, locale: Locale = 'en'): Promise<string[]> {
  const rows = await select<{ term: string; products: number }>(
    db,
    sql`select term, product_count as products from search_terms
      where term % ${word} and locale in ('en', ${locale}) and length(term) between ${word.length - 2} and ${word.length + 2} and term !~ '[0-9]'
      order by similarity(term, ${word}) desc, product_count desc limit 40`,
  );
  return nearest(word, rows);
}

/** Two known words that make up this one: `headphonestand` → `headphone`, `stand`. */
export async function halvesOf(db: Db, word: string): Promise<[string, string] | undefined> {
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, index) => index + 3);
  if (cuts.length === 0) return undefined;
  const rows = await select<{ first: string; second: string }>(
    db,
    sql`select a.term as first, b.term as second
      from unnest(${sql.param(cuts)}::int[]) as cut
      join search_terms a on a.term = left(${word}, cut)
      join search_terms b on b.term = substr(${word}, cut + 1)
      order by least(a.product_count, b.product_count) desc limit 1`,
  );
  return rows[0] && [rows[0].first, rows[0].second];
}
