import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { BulkGood } from './bulk-goods';
import { collectionNames } from './bulk-goods';
import { moods, nouns, places, uses } from './bulk-words';
import { rooms } from './goods';
import { goodsOf } from './shelf';

/** What the database makes of each word that generated products are written with. */
export type Stems = {
  /** As the catalog's key stems it. */
  key: Map<string, string>;
  /** As a description is stemmed; a word that says nothing has none. */
  body: Map<string, string | undefined>;
  /** An option's value as `search_text` writes it. */
  values: Map<string, string[]>;
};

export type Documents = { categoryWords: string; variantWords: string; search: string; searchBody: string };

/** Asks the database once for every word there may be, so that a million documents are made without it. */
export async function loadStems(tx: Transaction): Promise<Stems> {
  const goods = rooms.flatMap((room) => room.shelves.flatMap(goodsOf));
  const values = [...new Set(goods.flatMap(({ colours, sizes }) => [...colours, ...sizes]))];
  const shelves = rooms.flatMap((room) => room.shelves);
  const texts = [
    ...[...moods, ...places, ...uses, ...Object.values(nouns).flat(), ...collectionNames, 'small batch cm'],
    ...rooms.map(({ name }) => name),
    ...shelves.flatMap(({ name, makers, material, says }) => [name, material, ...makers, ...says]),
  ];
  const spelt = await tx.execute<{ value: string; spelt: string }>(sql`
    select value, search_text(value) as spelt from unnest(${sql.param(values)}::text[]) as value`);
  const words = [...new Set([...texts, ...spelt.map((row) => row.spelt)].flatMap(wordsOf))];
  const stems = await tx.execute<{ word: string; key: string; body: string | null }>(sql`
    select word, coalesce((ts_lexize('public.stem_all', word))[1], word) as key,
      (ts_lexize('english_stem', word))[1] as body
    from unnest(${sql.param(words)}::text[]) as word`);
  return {
    key: new Map(stems.map(({ word, key }) => [word, key])),
    body: new Map(stems.map(({ word, body }) => [word, body ?? undefined])),
    values: new Map(spelt.map((row) => [row.value, wordsOf(row.spelt)])),
  };
}

/** What `product_documents` would write for this product. The tests compare the two. */
export function documentsOf(good: BulkGood, stems: Stems): Documents {
  const categories = [good.room.name, good.shelf.name, ...(good.collection ? [good.collection.name] : [])];
  const skus = good.variants.map(({ sku }) => sku);
  const variantWords = [...new Set([...(good.option?.values ?? []), ...skus])].sort().join(' | ');
  const others = [...categories, ...good.tags].flatMap(wordsOf);
  const values = (good.option?.values ?? []).flatMap((value) => stems.values.get(value) ?? wordsOf(value));
  const key = vectorOf([
    ...[...headsOf(good.title), ...wordsOf(good.vendor)].map((word) => [stemOf(stems, word), 'A'] as const),
    ...[...wordsOf(good.title), ...wordsOf(good.shelf.name)].map(
      (word) => [stemOf(stems, word), 'B'] as const,
    ),
    ...[...others, ...values, ...skus.flatMap(codesOf)].map((word) => [stemOf(stems, word), ''] as const),
  ]);
  const said = wordsOf(good.descriptionHtml.replace(/<[^>]*>/g, ' ').replace(/[-_./:]/g, ' '));
  const body = vectorOf(said.map((word) => [/\d/.test(word) ? word : stems.body.get(word), ''] as const));
  return { categoryWords: categories.join(' | '), variantWords, search: key, searchBody: body };
}

function stemOf(stems: Stems, word: string): string {
  return stems.key.get(word) ?? word;
}

/** `B12-1` → its parts, and the whole without the sign. */
function codesOf(sku: string): string[] {
  const lower = sku.toLowerCase();
  return [...lower.split('-'), lower.replaceAll('-', '')];
}

const kept = new Map<string, string[]>();

/** Words as the database tells them apart: letters folded, apostrophes gone. Texts that recur are kept. */
function wordsOf(text: string): string[] {
  const known = kept.get(text);
  if (known) return known;
  const folded = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase();
  const words = folded.match(/[a-z0-9]+/g) ?? [];
  if (kept.size < 20_000) kept.set(text, words);
  return words;
}

const small =
  / (?:by|in|of|to|from|and|or|original|black|white|gr[ae]y|silver|blue|red|green|yellow|pink|gold|brown|orange|purple|beige|cyan|magenta)\b/g;

/** As `search_heads` finds them. */
function headsOf(title: string): string[] {
  const folded = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const phrases = folded.replace(small, '|').split('|');
  return phrases.map((phrase) => phrase.match(/[a-z]+$/)?.[0] ?? '').filter(Boolean);
}

/** A tsvector as COPY reads it: each word with its places. */
function vectorOf(words: (readonly [string | undefined, string])[]): string {
  const places = new Map<string, string>();
  words.forEach(([word, weight], index) => {
    if (!word) return;
    const place = `${index + 1}${weight}`;
    const known = places.get(word);
    places.set(word, known ? `${known},${place}` : place);
  });
  let vector = '';
  for (const [word, at] of places) vector += `${vector && ' '}${word}:${at}`;
  return vector;
}
