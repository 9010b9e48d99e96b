import { type SQL, sql } from 'drizzle-orm';
import { currentLsn, primary, transact } from '@/db/client';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';

// Letters folded and signs made blanks, as search_text does it, without what only codes need.
const wordsOf = (text: SQL) => sql`
  string_to_array(translate(lower(fold(${text})), ${`-_./:@&,;()[]{}<>=+*#%!?|"“”″^$–—·•×'’®™©\\`}, ${' '.repeat(43)}), ' ')`;
const shelfOfProduct = sql`
  p.vendor || ' ' || p.product_type || ' ' || p.category_words || ' ' || array_to_string(p.tags, ' ')`;
const wordsOfProduct = wordsOf(sql`p.title || ' ' || ${shelfOfProduct}`);
const wordsOfTranslation = wordsOf(sql`p.title || ' ' || p.product_type`);

const isTerm = sql`word ~ '^[[:alpha:]]{2,40}$'`;
const stemOfWord = sql`coalesce((ts_lexize('public.stem_all', word))[1], word)`;

/**
 * Counts the catalog's words anew: those of titles, makers, types, categories and tags, and the codes and
 * measures of titles. Reads every product once (some seconds at a million) and locks nothing that is read.
 */
export async function refreshTerms(): Promise<{ terms: number }> {
  const { value: terms, lsn } = await transact(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('stoa.search-terms'))`);
    await tx.execute(sql`set local work_mem = '128MB'`);
    await tx.execute(sql`
      create temp table fresh_terms on commit drop as
      with texts as (
        select p.title as text, count(*) as products from products p where p.status = 'published' group by 1
        union all
        select ${shelfOfProduct}, count(*) from products p where p.status = 'published' group by 1
      ), words as (
        select word, sum(products)::int as products
        from texts, unnest(${wordsOf(sql`text`)}) as word group by word
      ), own as (
        select word, products from words where ${isTerm}
      ), german as (
        select word, count(*)::int as products
        from product_translations p, unnest(${wordsOfTranslation}) as word
        where p.locale = 'de' and ${isTerm} group by word
      )
      select word as term, ${stemOfWord} as stem, 'en' as locale, products from own
      union all
      select word, coalesce((ts_lexize('german_stem', word))[1], word), 'de', products from german
      where word not in (select word from own)
      union all
      select word, word, 'en', ndoc from ts_stat($$select search from products where status = 'published'$$, 'abc')
      where word ~ '[0-9]' and length(word) <= 60
      union all
      select '', '', 'en', count(*)::int from products where status = 'published'`);
    await tx.execute(sql`delete from search_terms where term not in (select term from fresh_terms)`);
    await tx.execute(sql`
      insert into search_terms (term, stem, locale, product_count)
      select term, stem, locale, products from fresh_terms
      on conflict (term) do update
      set product_count = excluded.product_count, stem = excluded.stem, locale = excluded.locale
      where (search_terms.product_count, search_terms.stem, search_terms.locale)
        is distinct from (excluded.product_count, excluded.stem, excluded.locale)`);
    const [row] = await tx.execute<{ terms: number }>(sql`select count(*)::int as terms from fresh_terms`);
    return row?.terms ?? 0;
  });
  await primary().execute(sql`analyze search_terms`);
  await raiseTags([tag.catalog], lsn ?? (await currentLsn()));
  return { terms };
}

/**
 * Counts the words where nobody has yet: a shop that was filled by a version without this vocabulary would offer
 * nothing for half a word. Answers whether it did.
 */
export async function ensureTerms(): Promise<boolean> {
  const [row] = await primary().execute<{ is_missing: boolean }>(
    sql`select not exists (select from search_terms) and exists (select from products) as is_missing`,
  );
  if (!row?.is_missing) return false;
  await refreshTerms();
  return true;
}

/** Adds the words of these products that the catalog did not hold before: a new maker can be misspelt at once. */
export async function learnTerms(productIds: string[]): Promise<void> {
  if (productIds.length === 0) return;
  await primary().execute(sql`
    insert into search_terms (term, stem, product_count)
    select word, ${stemOfWord}, count(*)::int
    from products p, unnest(${wordsOfProduct}) as word
    where p.id = any(${sql.param(productIds)}::text[]) and p.status = 'published' and ${isTerm}
    group by word
    union all
    select word, word, count(*)::int
    from products p, unnest(tsvector_to_array(ts_filter(p.search, '{a,b,c}'))) as word
    where p.id = any(${sql.param(productIds)}::text[]) and p.status = 'published'
      and word ~ '[0-9]' and length(word) <= 60
    group by word
    on conflict (term) do nothing`);
}
