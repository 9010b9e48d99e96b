import { eq } from 'drizzle-orm';
import { optionWords } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { homeMarket, type Locale } from '@/lib/market';

/** More words than any shop has names for: a bound, not a page. */
const mostWords = 5000;

const wordsIn = question<Locale, Record<string, string>>({
  name: 'option-words',
  tags: () => [tag.catalog],
  ask: async (db, locale) => {
    const rows = await db
      .select({ word: optionWords.word, translation: optionWords.translation })
      .from(optionWords)
      .where(eq(optionWords.locale, locale))
      .limit(mostWords);
    return Object.fromEntries(rows.map(({ word, translation }) => [word, translation]));
  },
});

/** Says an option or one of its values in a language: Colour is Farbe. What has no word there stays. */
export async function optionWordsIn(locale: Locale): Promise<(word: string) => string> {
  if (locale === homeMarket.locale) return (word) => word;
  const words = new Map(Object.entries(await wordsIn(locale)));
  return (word) => words.get(word) ?? word;
}
