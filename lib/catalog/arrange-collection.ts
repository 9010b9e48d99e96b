import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { collectionProducts, products } from '@/db/schema';
import {
  type CollectionProblem,
  changeCollections,
  moved,
  noteChange,
  refuseChange,
} from '@/lib/catalog/edit-collection';
import type { Result } from '@/lib/result';

/** As many as a collection's page shows. */
export const mostInCollection = 96;

type Ids = { collectionId: string; productId: string; editedBy: string };

/** Adds a product behind the others. One that is there already stays where it is. */
export function addToCollection(ids: Ids): Promise<Result<undefined, CollectionProblem>> {
  return arrange(ids, async (tx, inside) => {
    if (inside.includes(ids.productId)) return inside;
    if (inside.length >= mostInCollection) return refuseChange({ kind: 'full' });
    const found = await tx
      .select({ id: products.id })
      .from(products)
      .where(eq(products.id, ids.productId))
      .for('key share');
    return found.length > 0 ? [...inside, ids.productId] : refuseChange({ kind: 'gone' });
  });
}

/** Takes a product out. Taken out twice is taken out. */
export function takeFromCollection(ids: Ids): Promise<Result<undefined, CollectionProblem>> {
  return arrange(ids, async (_tx, inside) => inside.filter((productId) => productId !== ids.productId));
}

/** Moves a product by so many places. */
export function moveInCollection({
  by,
  ...ids
}: Ids & { by: number }): Promise<Result<undefined, CollectionProblem>> {
  return arrange(ids, async (_tx, inside) => moved(inside, ids.productId, by) ?? inside);
}

/** The version of the collection's texts stays: who types in its form meanwhile loses nothing by it. */
function arrange(
  { collectionId, editedBy }: Ids,
  change: (tx: Transaction, inside: string[]) => Promise<string[]>,
): Promise<Result<undefined, CollectionProblem>> {
  return changeCollections(async (tx) => {
    await noteChange(tx, collectionId, editedBy);
    const rows = await tx
      .select({ productId: collectionProducts.productId })
      .from(collectionProducts)
      .where(eq(collectionProducts.collectionId, collectionId))
      .orderBy(collectionProducts.position, collectionProducts.productId);
    const order = await change(
      tx,
      rows.map(({ productId }) => productId),
    );
    await tx.delete(collectionProducts).where(eq(collectionProducts.collectionId, collectionId));
    if (order.length > 0)
      await tx
        .insert(collectionProducts)
        .values(order.map((productId, position) => ({ collectionId, productId, position })));
    return undefined;
  });
}
