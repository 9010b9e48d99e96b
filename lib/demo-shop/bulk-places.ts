import { inArray } from 'drizzle-orm';
import { type Transaction, transact } from '@/db/client';
import { categories } from '@/db/schema';
import { newId } from '@/lib/id';
import { insertMedia } from '@/lib/media/media-row';
import { collectionsFrom, demoGoods, shelfCollections } from './bulk-goods';
import type { BulkPlaces } from './bulk-rows';
import { categoryPicture, composeProduct } from './compose';
import { firstLocation } from './factories';
import { rooms } from './goods';

type CategoryRow = typeof categories.$inferInsert;

/** Makes what is missing of that which `products` generated products point at: categories and drawings. */
export async function makeBulkPlaces(products: number): Promise<BulkPlaces> {
  const composed = demoGoods.map(({ room, shelf, good, place }) => ({
    good,
    pictures: composeProduct(room, shelf, good, place).pictures,
  }));
  const { value } = await transact(async (tx) => {
    await insertMedia(
      tx,
      composed.flatMap(({ pictures }) => pictures.map(({ row }) => row)),
    );
    return {
      locationId: await firstLocation(tx),
      categoryIds: await makeCategories(tx, products >= collectionsFrom),
    };
  });
  const pictures = new Map(
    composed.map(({ good, pictures }) => [
      good,
      pictures.map(({ row, optionValue }) => ({ mediaId: row.id, optionValue })),
    ]),
  );
  return { ...value, pictures };
}

async function makeCategories(tx: Transaction, withCollections: boolean): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const levels = [roomRows(), shelfRows(), withCollections ? collectionRows() : []];
  for (const level of levels) {
    if (level.length === 0) continue;
    const handles = level.map(({ row }) => row.handle);
    const find = () =>
      tx
        .select({ id: categories.id, handle: categories.handle })
        .from(categories)
        .where(inArray(categories.handle, handles));
    const before = new Set((await find()).map(({ handle }) => handle));
    const missing = level.filter(({ row }) => !before.has(row.handle));
    if (missing.length > 0) {
      await insertMedia(
        tx,
        missing.flatMap(({ picture }) => picture ?? []),
      );
      await tx
        .insert(categories)
        .values(missing.map(({ row, parent }) => ({ ...row, parentId: parent ? known.get(parent) : null })));
    }
    for (const { id, handle } of await find()) known.set(handle, id);
  }
  return known;
}
