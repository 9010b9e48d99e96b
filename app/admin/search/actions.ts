'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type FormState, fieldText } from '@/lib/form';
import { addSynonyms, removeSynonyms } from '@/lib/search/keep-synonyms';
import { parseSynonyms } from '@/lib/search/parse-synonyms';

/** Field `words`: phrases with commas between them. */
export async function addSynonymsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/search');
  const values = { words: fieldText(form, 'words', 2000) };
  const words = parseSynonyms(values.words);
  if (!words.ok) return { values, errors: { words: words.problem.message } };
  try {
    await addSynonyms({ words: words.value, addedBy: admin.id });
    refresh();
    return { values: {}, errors: {}, message: 'Added. The search knows it now.', done: true };
  } catch (error) {
    console.error('add synonyms:', error);
    return { values, errors: {}, message: 'The shop could not save this right now. Please try again.' };
  }
}

/** Field `id`. Removed twice is removed. */
export async function removeSynonymsAction(form: FormData): Promise<void> {
  const admin = await requireAdmin('/admin/search');
  const id = Number(fieldText(form, 'id', 20));
  if (!Number.isSafeInteger(id) || id < 1) return;
  await removeSynonyms({ id, removedBy: admin.id });
  refresh();
}
