import type { DeskCollectionWhole } from '@/lib/catalog/desk-collections';

/** The texts of the collection form for a collection as it stands. Read back by `parseCollectionEdit`. */
export function collectionFormValues(collection: DeskCollectionWhole): Record<string, string> {
  const { version, title, handle, words, isShown, translations } = collection;
  return {
    ...{ version: String(version), title, handle, words },
    shown: isShown ? 'yes' : 'no',
    ...Object.fromEntries(
      translations.flatMap((text) => [
        [`title.${text.locale}`, text.title],
        [`words.${text.locale}`, text.words],
      ]),
    ),
  };
}
