import { inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { categories, categoryTranslations, optionWords } from '@/db/schema';
import { demoGoods, shelfCollections } from './bulk-goods';
import { germanCollection, germanRoom, germanShelf } from './german/german';
import { germanOptionWords } from './german/option-words';
import { rooms } from './goods';

const names = new Map(
  [
    ...rooms.map((room) => ({ handle: room.handle, ...germanRoom(room) })),
    ...rooms.flatMap(({ shelves }) => shelves).map(({ handle }) => ({ handle, ...germanShelf({ handle }) })),
    ...shelfCollections.map(({ shelf, collection: { handle } }) => ({
      handle,
      ...germanCollection(shelf, handle),
    })),
  ].map((text) => [text.handle, text]),
);

/** German for the demo shop's categories that are there, and for what options are called. What is said already stays. */
export async function seedGerman(tx: Transaction): Promise<void> {
  const found = await tx
    .select({ id: categories.id, handle: categories.handle })
    .from(categories)
    .where(inArray(categories.handle, [...names.keys()]));
  const translated = found.flatMap(({ id, handle }) => {
    const text = names.get(handle);
    return text ? [{ categoryId: id, locale: 'de', name: text.name, description: text.description }] : [];
  });
  if (translated.length > 0) await tx.insert(categoryTranslations).values(translated).onConflictDoNothing();
  const sizes = demoGoods.flatMap(({ good }) => good.sizes);
  await tx
    .insert(optionWords)
    .values(germanOptionWords(sizes).map((word) => ({ locale: 'de', ...word })))
    .onConflictDoNothing();
}
