import { and, asc, eq, sql } from 'drizzle-orm';
import { type Transaction, transact } from '@/db/client';
import { productImages, products } from '@/db/schema';
import { announceCatalogChange } from '@/lib/catalog/catalog-change';
import { tellCatalogChange } from '@/lib/catalog/edit-product';
import { newId } from '@/lib/id';
import { insertMedia } from '@/lib/media/media-row';
import { PictureUnreadable, readPicture } from '@/lib/media/store-picture';
import { ok, type Result, refused } from '@/lib/result';

export const maxPictures = 50;

export type PictureProblem = { kind: 'gone' } | { kind: 'too-many' } | { kind: 'unreadable'; reason: string };

class PictureRefused extends Error {
  constructor(readonly problem: PictureProblem) {
    super(problem.kind);
  }
}

type Ids = { productId: string; imageId: string; editedBy: string };

/** Adds a picture behind the others. `bytes` are whatever was uploaded: read, and refused, by content. */
export async function addPicture(ask: {
  productId: string;
  bytes: Buffer;
  alt: string;
  editedBy: string;
}): Promise<Result<undefined, PictureProblem>> {
  // Decoding takes a while: not under the product's lock.
  const row = await readPicture(ask.bytes).catch((error: unknown) => {
    if (error instanceof PictureUnreadable) return error;
    throw error;
  });
  if (row instanceof PictureUnreadable) return refused({ kind: 'unreadable', reason: row.message });
  return changePictures(ask.productId, ask.editedBy, async (tx, imageIds) => {
    if (imageIds.length >= maxPictures) throw new PictureRefused({ kind: 'too-many' });
    await insertMedia(tx, [row]);
    const id = newId('image');
    await tx
      .insert(productImages)
      .values({ id, productId: ask.productId, position: imageIds.length + 1, mediaId: row.id, alt: ask.alt });
    return [...imageIds, id];
  });
}

/** Takes a picture off the product. The bytes stay: an order or another product may show them. */
export function removePicture({ productId, imageId, editedBy }: Ids) {
  return changePictures(productId, editedBy, async (tx, imageIds) => {
    await tx
      .delete(productImages)
      .where(and(eq(productImages.id, imageId), eq(productImages.productId, productId)));
    return imageIds.filter((id) => id !== imageId);
  });
}

/** Moves a picture by so many places; the first one is what lists show. */
export function movePicture({ productId, imageId, editedBy, by }: Ids & { by: number }) {
  return changePictures(productId, editedBy, async (_tx, imageIds) => {
    const from = imageIds.indexOf(imageId);
    if (from < 0) throw new PictureRefused({ kind: 'gone' });
    const moved = imageIds.filter((id) => id !== imageId);
    moved.splice(Math.max(0, Math.min(moved.length, from + by)), 0, imageId);
    return moved;
  });
}

/**
 * `change` is given the pictures in order and answers the new order, all under the product's lock. The
 * product's version stays: who types in its form meanwhile, here or elsewhere, loses nothing by it.
 */
async function changePictures(
  productId: string,
  editedBy: string,
  change: (tx: Transaction, imageIds: string[]) => Promise<string[]>,
): Promise<Result<undefined, PictureProblem>> {
  try {
    const { value, lsn } = await transact(async (tx) => {
      const [product] = await tx
        .select({ categoryId: products.categoryId })
        .from(products)
        .where(eq(products.id, productId))
        .for('update');
      if (!product) throw new PictureRefused({ kind: 'gone' });
      await putInOrder(tx, productId, await change(tx, await imagesOf(tx, productId)));
      await tellCatalogChange(tx, productId, editedBy);
      return product;
    });
    const categoryIds = value.categoryId ? [value.categoryId] : [];
    await announceCatalogChange({ productIds: [productId], categoryIds }, lsn);
    return ok(undefined);
  } catch (error) {
    if (error instanceof PictureRefused) return refused(error.problem);
    throw error;
  }
}

async function imagesOf(tx: Transaction, productId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: productImages.id })
    .from(productImages)
    .where(eq(productImages.productId, productId))
    .orderBy(asc(productImages.position));
  return rows.map((row) => row.id);
}

async function putInOrder(tx: Transaction, productId: string, imageIds: string[]): Promise<void> {
  // Places are unique at every moment: first out of the way, then each to its own.
  await tx
    .update(productImages)
    .set({ position: sql`-${productImages.position}` })
    .where(eq(productImages.productId, productId));
  for (const [index, id] of imageIds.entries()) {
    await tx
      .update(productImages)
      .set({ position: index + 1 })
      .where(and(eq(productImages.id, id), eq(productImages.productId, productId)));
  }
}
