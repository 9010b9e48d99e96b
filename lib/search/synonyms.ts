import { asc, isNull } from 'drizzle-orm';
import { searchSynonyms } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { lookUp } from './terms';

/** Phrases that mean the same, each as its stems and about how many products hold it. */
export type SynonymGroup = { stems: string[]; products: number }[];

/** Every group in force, ready to be compared with a query's stems. */
export const synonymGroups = question<null, SynonymGroup[]>({
  name: 'search-synonyms',
  tags: () => [tag.synonyms, tag.catalog],
  ask: async (db) => {
    const rows = await db
      .select({ words: searchSynonyms.words })
      .from(searchSynonyms)
      .where(isNull(searchSynonyms.removedAt))
      .orderBy(asc(searchSynonyms.id));
    const { known } = await lookUp(db, [
      ...new Set(rows.flatMap(({ words }) => words.flatMap((phrase) => phrase.split(' ')))),
    ]);
    const memberOf = (phrase: string) => {
      const words = phrase.split(' ').map((word) => known.get(word) ?? { stem: word, products: 0 });
      return {
        stems: words.map(({ stem }) => stem),
        products: Math.min(...words.map(({ products }) => products)),
      };
    };
    return rows.map(({ words }) => words.map(memberOf));
  },
});
