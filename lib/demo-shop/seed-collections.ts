import { inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import * as schema from '@/db/schema';
import { newId } from '@/lib/id';
import { drawingRow, insertMedia } from '@/lib/media/media-row';
import { demoCollections } from './collections';
import { handleOf } from './compose';
import { drawStillLife } from './drawings/still-life';

/** The demo shop's curated sets, after its goods. */
export async function seedCollections(tx: Transaction): Promise<void> {
  const drawn = demoCollections.map((collection) => ({
    ...collection,
    id: newId('collection'),
    picture: drawingRow(
      drawStillLife(collection.scene),
      { width: 1200, height: 1500 },
      collection.scene.wall,
    ),
  }));
  await insertMedia(
    tx,
    drawn.map(({ picture }) => picture),
  );
  await tx.insert(schema.collections).values(
    drawn.map(({ id, handle, title, words, picture }, position) => ({
      id,
      handle,
      title,
      words,
      position,
      imageMediaId: picture.id,
    })),
  );
  await tx
    .insert(schema.collectionTranslations)
    .values(drawn.map(({ id, german }) => ({ collectionId: id, locale: 'de', ...german })));
  const handles = [...new Set(demoCollections.flatMap(({ goods }) => goods.map(handleOf)))];
  const known = await tx
    .select({ id: schema.products.id, handle: schema.products.handle })
    .from(schema.products)
    .where(inArray(schema.products.handle, handles));
  const ids = new Map(known.map(({ id, handle }) => [handle, id]));
  await tx.insert(schema.collectionProducts).values(
    drawn.flatMap(({ id, goods }) =>
      goods.flatMap((title, position) => {
        const productId = ids.get(handleOf(title));
        return productId ? [{ collectionId: id, productId, position }] : [];
      }),
    ),
  );
}
