import { type FieldErrors, limitLength } from '@/lib/form';
import { homeMarket, type Locale, locales } from '@/lib/market';
import { ok, type Result, refused } from '@/lib/result';

/** What an admin wants a collection to say. Texts are checked and bounded; nothing was compared with the store. */
export type CollectionEdit = {
  title: string;
  /** Its address: `/collections/<handle>`. */
  handle: string;
  words: string;
  isShown: boolean;
  /** `null` takes a language's texts away: the shop's own are shown. */
  translations: { locale: Locale; text: { title: string; words: string } | null }[];
};

export const collectionLengths = { title: 120, handle: 100, words: 600 };
export const translatedLocales = locales.filter((locale) => locale !== homeMarket.locale);

/**
 * Reads the texts of the collection form: `title`, `handle` (made from the title when empty), `words`, `shown`
 * (`yes` or `no`), and for each other language `title.<locale>` and `words.<locale>`.
 */
export function parseCollectionEdit(
  values: Partial<Record<string, string>>,
): Result<CollectionEdit, { kind: 'invalid'; errors: FieldErrors }> {
  const errors: FieldErrors = {};
  const text = (name: string) => (values[name] ?? '').trim();
  const title = text('title');
  const handle = text('handle') || handleFrom(title);
  const lengths = collectionLengths;
  if (!title) errors.title = 'A collection needs a title.';
  limitLength(errors, 'title', title, lengths.title);
  limitLength(errors, 'words', text('words'), lengths.words);
  if (title && !/^[a-z0-9][a-z0-9-]*$/.test(handle))
    errors.handle = 'Small letters a to z, digits and hyphens, such as slow-mornings.';
  limitLength(errors, 'handle', handle, lengths.handle);
  if (text('shown') !== 'yes' && text('shown') !== 'no') errors.shown = 'Please choose one of the list.';
  const translations = translatedLocales.map((locale) => {
    const own = { title: text(`title.${locale}`), words: text(`words.${locale}`) };
    limitLength(errors, `title.${locale}`, own.title, lengths.title);
    limitLength(errors, `words.${locale}`, own.words, lengths.words);
    if (!own.title && own.words) errors[`title.${locale}`] = 'A text needs a title above it.';
    return { locale, text: own.title ? own : null };
  });
  if (Object.keys(errors).length > 0) return refused({ kind: 'invalid', errors });
  return ok({ title, handle, words: text('words'), isShown: text('shown') === 'yes', translations });
}

/** `Mørk & Größe` → `mork-grosse`: what a title gives for an address; empty when it has nothing to give. */
export function handleFrom(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, collectionLengths.handle)
    .replace(/^-|-$/g, '');
}
