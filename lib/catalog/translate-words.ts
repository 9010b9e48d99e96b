import { and, eq } from 'drizzle-orm';
import { type Transaction, transact } from '@/db/client';
import { categories, categoryTranslations, optionWords, outbox } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import type { Locale } from '@/lib/market';
import { ok, type Result, refused } from '@/lib/result';

export const wordLengths = { name: 120, description: 600, word: 120 };

/**
 * Sets what a category is called and described as in a language; `text` is `null` to take that away. An empty
 * description: the shop's own is shown. Every node shows it within a second.
 */
export async function setCategoryWords(ask: {
  categoryId: string;
  locale: Locale;
  text: { name: string; description: string } | null;
  setBy: string;
}): Promise<Result<undefined, { kind: 'gone' }>> {
  const { categoryId, locale, text, setBy } = ask;
  const { value: isKnown, lsn } = await transact(async (tx) => {
    const known = await tx
      .select({ id: categories.id })
      .from(categories)
      .where(eq(categories.id, categoryId))
      .for('key share');
    if (known.length === 0) return false;
    const said = text && { ...text, setBy, setAt: new Date() };
    if (said)
      await tx
        .insert(categoryTranslations)
        .values({ categoryId, locale, ...said })
        .onConflictDoUpdate({
          target: [categoryTranslations.categoryId, categoryTranslations.locale],
          set: said,
        });
    else
      await tx
        .delete(categoryTranslations)
        .where(and(eq(categoryTranslations.categoryId, categoryId), eq(categoryTranslations.locale, locale)));
    await tell(tx, { categoryId, locale, changedBy: setBy });
    return true;
  });
  if (!isKnown) return refused({ kind: 'gone' });
  await raiseTags([tag.catalog, tag.category(categoryId)], lsn);
  return ok(undefined);
}

/**
 * Sets what an option or a value of one is called in a language, in the whole shop; `null` takes the word away.
 * Every node shows it within a second.
 */
export async function setOptionWord(ask: {
  locale: Locale;
  word: string;
  translation: string | null;
  setBy: string;
}): Promise<void> {
  const { locale, word, translation, setBy } = ask;
  const { lsn } = await transact(async (tx) => {
    if (translation === null)
      await tx.delete(optionWords).where(and(eq(optionWords.locale, locale), eq(optionWords.word, word)));
    else {
      const said = { translation, setBy, setAt: new Date() };
      await tx
        .insert(optionWords)
        .values({ locale, word, ...said })
        .onConflictDoUpdate({ target: [optionWords.locale, optionWords.word], set: said });
    }
    await tell(tx, { word, locale, changedBy: setBy });
  });
  await raiseTags([tag.optionWords(locale)], lsn);
}

async function tell(tx: Transaction, payload: Record<string, string>): Promise<void> {
  await tx.insert(outbox).values({ topic: 'catalog.translated', payload });
}
