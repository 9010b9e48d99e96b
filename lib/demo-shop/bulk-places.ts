import { inArray } from 'drizzle-orm';
import { type Transaction, transact } from '@/db/client';
import { categories } from '@/db/schema';
import { newId } from '@/lib/id';
import { insertMedia, type MediaRow } from '@/lib/media/media-row';
import { loadStems } from './bulk-documents';
import { collectionsFrom, demoGoods, shelfCollections } from './bulk-goods';
import type { BulkPlaces } from './bulk-rows';
import { categoryPicture, composeProduct } from './compose';
import { firstLocation } from './factories';
import { rooms } from './goods';
import { seedGerman } from './seed-german';
import { goodsOf, type Room, type Shelf } from './shelf';

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
    const categoryIds = await makeCategories(tx, products >= collectionsFrom);
    await seedGerman(tx);
    return { locationId: await firstLocation(tx), categoryIds, stems: await loadStems(tx) };
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
        missing.map(({ picture }) => picture),
      );
      await tx
        .insert(categories)
        .values(missing.map(({ row, parent }) => ({ ...row, parentId: parent ? known.get(parent) : null })));
    }
    for (const { id, handle } of await find()) known.set(handle, id);
  }
  return known;
}

type Level = { row: CategoryRow; parent?: string; picture: MediaRow }[];

function roomRows(): Level {
  return rooms.map(({ handle, name, description, kind, colour }, position) =>
    place({ handle, name, description, path: handle, position }, categoryPicture(kind, colour, handle)),
  );
}

function shelfRows(): Level {
  return rooms.flatMap((room) =>
    room.shelves.map((shelf, position) => {
      const { handle, name, description } = shelf;
      const path = `${room.handle}/${handle}`;
      return place({ handle, name, description, path, position }, pictureOf(shelf, room), room.handle);
    }),
  );
}

function collectionRows(): Level {
  return shelfCollections.map(({ room, shelf, collection, position }) => {
    const path = `${room.handle}/${shelf.handle}/${collection.handle}`;
    return place({ ...collection, path, position }, pictureOf(shelf, room, position), shelf.handle);
  });
}

function place(row: Omit<CategoryRow, 'id'>, picture: MediaRow, parent?: string): Level[number] {
  return { row: { ...row, id: newId('category'), imageMediaId: picture.id }, picture, parent };
}

/** One of its own goods, in its last colour. */
function pictureOf(shelf: Shelf, room: Room, position = 0): MediaRow {
  const good = goodsOf(shelf)[position];
  return categoryPicture(good?.kind ?? room.kind, good?.colours.at(-1) ?? room.colour, shelf.handle);
}
