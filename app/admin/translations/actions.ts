'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { translatedLocales } from '@/lib/catalog/collection-edit';
import { setCategoryWords, setOptionWord, wordLengths } from '@/lib/catalog/translate-words';
import { type FormState, fieldText, limitLength } from '@/lib/form';
import { isId } from '@/lib/id';

const lookAgain = 'Please look at the marked fields.';
const unavailable = 'The shop could not save this right now. Please try again.';
const nothingKnown = 'This no longer exists. Please reload the page.';

/** Fields `locale`, `categoryId`, `name`, `description`; without a name the translation is taken away. */
export async function saveCategoryWordsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/translations');
  const values = {
    locale: fieldText(form, 'locale', 10),
    categoryId: fieldText(form, 'categoryId', 100),
    name: fieldText(form, 'name', wordLengths.name * 4).trim(),
    description: fieldText(form, 'description', wordLengths.description * 4).trim(),
  };
  const { categoryId, name, description } = values;
  const locale = localeOf(values.locale);
  if (!locale || !isId('category', categoryId)) return { values, errors: {}, message: nothingKnown };
  const errors: FormState['errors'] = {};
  if (!name && description) errors.name = 'A description needs a name above it.';
  limitLength(errors, 'name', name, wordLengths.name);
  limitLength(errors, 'description', description, wordLengths.description);
  if (Object.keys(errors).length > 0) return { values, errors, message: lookAgain };
  try {
    const text = name ? { name, description } : null;
    const set = await setCategoryWords({ categoryId, locale, text, setBy: admin.id });
    if (!set.ok) return { values, errors, message: nothingKnown };
    refresh();
    return { values, errors, message: name ? 'Saved.' : 'The shop’s own is shown.', done: true };
  } catch (error) {
    console.error('save category words:', error);
    return { values, errors, message: unavailable };
  }
}

/** Fields `locale`, `word`, `translation`; without a translation the word is taken away. */
export async function saveOptionWordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/translations');
  const values = {
    locale: fieldText(form, 'locale', 10),
    word: fieldText(form, 'word', wordLengths.word * 4).trim(),
    translation: fieldText(form, 'translation', wordLengths.word * 4).trim(),
  };
  const { word, translation } = values;
  const locale = localeOf(values.locale);
  if (!locale) return { values, errors: {}, message: nothingKnown };
  const errors: FormState['errors'] = {};
  if (!word) errors.word = 'The word as the products spell it.';
  limitLength(errors, 'word', word, wordLengths.word);
  limitLength(errors, 'translation', translation, wordLengths.word);
  if (Object.keys(errors).length > 0) return { values, errors, message: lookAgain };
  try {
    await setOptionWord({ locale, word, translation: translation || null, setBy: admin.id });
    refresh();
    return { values, errors, message: translation ? 'Saved.' : 'The shop’s own is shown.', done: true };
  } catch (error) {
    console.error('save option word:', error);
    return { values, errors, message: unavailable };
  }
}

function localeOf(text: string) {
  return translatedLocales.find((locale) => locale === text);
}
