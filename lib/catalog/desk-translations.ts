import { and, asc, eq, ilike, or, sql } from 'drizzle-orm';
import { primary } from '@/db/client';
import { accounts, categories, categoryTranslations } from '@/db/schema';
import type { Locale } from '@/lib/market';

// The desk reads from the primary: who saved a moment ago must see it.

/** Who said a translation, and when; `undefined` where there is none yet. */
export type SetNote = { by: string; at: Date };

export type DeskCategoryWords = {
  categoryId: string;
  /** The way from the root, by handles. */
  path: string;
  own: { name: string; description: string };
  translated: { name: string; description: string } | undefined;
  set: SetNote | undefined;
};

/** `more` rows are not shown: who looks for one of them searches. */
export type DeskWordList<Row> = { rows: Row[]; more: boolean };

const rowsPerList = 50;

/** Categories and what they are called in a language, those without a word first. `query` is a part of a name. */
export async function categoryWordsForDesk(
  locale: Locale,
  query = '',
): Promise<DeskWordList<DeskCategoryWords>> {
  const part = `%${literal(query)}%`;
  const rows = await primary()
    .select({ category: categories, translation: categoryTranslations, setter: accounts.name })
    .from(categories)
    .leftJoin(
      categoryTranslations,
      and(eq(categoryTranslations.categoryId, categories.id), eq(categoryTranslations.locale, locale)),
    )
    .leftJoin(accounts, eq(accounts.id, categoryTranslations.setBy))
    .where(query ? or(ilike(categories.name, part), ilike(categoryTranslations.name, part)) : undefined)
    .orderBy(sql`${categoryTranslations.name} is not null`, asc(categories.path))
    .limit(rowsPerList + 1);
  return listOf(
    rows.map(({ category, translation, setter }) => ({
      categoryId: category.id,
      path: category.path,
      own: { name: category.name, description: category.description },
      translated: translation ? { name: translation.name, description: translation.description } : undefined,
      set: translation ? { by: setter ?? translation.setBy, at: translation.setAt } : undefined,
    })),
  );
}

export type DeskOptionWord = {
  word: string;
  translation: string | undefined;
  /** Popular products that use it. */
  productCount: number;
  set: SetNote | undefined;
};

/** Words are looked for in so many products, the most popular, so that a million cost what these do. */
const productsLookedAt = 5000;

type WordRow = {
  word: string;
  translation: string | null;
  set_by: string | null;
  set_at: string | null;
  products: number;
};

/**
 * What options and their values are called in a language: words that popular products use and nobody has
 * translated first, the most frequent at the top. `query` is a part of a word or of its translation.
 */
export async function optionWordsForDesk(locale: Locale, query = ''): Promise<DeskWordList<DeskOptionWord>> {
  const part = `%${literal(query)}%`;
  const rows = await primary().execute<WordRow>(sql`
    with seen as (
      select word, count(*)::int as products
      from (
        select id from products where status = 'published'
        order by popularity desc nulls last, id limit ${productsLookedAt}
      ) p
      join product_options o on o.product_id = p.id
      cross join lateral unnest(o.name || o.values) as word
      where word ~ '[[:alpha:]]'
      group by word
    )
    select word, w.translation, coalesce(a.name, w.set_by) as set_by, w.set_at, coalesce(seen.products, 0) as products
    from seen full join (select * from option_words where locale = ${locale}) w using (word)
    left join accounts a on a.id = w.set_by
    where ${query} = '' or word ilike ${part} or w.translation ilike ${part}
    order by w.translation is not null, coalesce(seen.products, 0) desc, word
    limit ${rowsPerList + 1}`);
  return listOf(
    rows.map((row) => ({
      word: row.word,
      translation: row.translation ?? undefined,
      productCount: row.products,
      set: row.set_by && row.set_at ? { by: row.set_by, at: new Date(row.set_at) } : undefined,
    })),
  );
}

function listOf<Row>(rows: Row[]): DeskWordList<Row> {
  return { rows: rows.slice(0, rowsPerList), more: rows.length > rowsPerList };
}

function literal(query: string): string {
  return query.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
