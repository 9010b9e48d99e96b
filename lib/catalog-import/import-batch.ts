import { asc, inArray } from 'drizzle-orm';
import { primary, transact } from '@/db/client';
import { locations, outbox, products } from '@/db/schema';
import { announceCatalogChange } from '@/lib/catalog/catalog-change';
import type { CategoryTree } from './category-tree';
import type { PictureSource } from './pictures';
import { digestOf, type ProductDraft, type Rejection } from './product-draft';
import type { Arrival, ImportRun } from './product-rows';
import { picturesMark, resolvePictures } from './resolve-pictures';
import { writeCreated } from './write-created';
import { type Update, writeUpdated } from './write-updated';

export type BatchOutcome = { created: number; updated: number; unchanged: number; warnings: Rejection[] };

type Shelves = { tree: CategoryTree; pictures: PictureSource };

/** Where imported stock is put, and who is written down as having brought it. */
export async function openRun(importedBy: string): Promise<ImportRun> {
  const [first] = await primary()
    .select({ id: locations.id })
    .from(locations)
    .orderBy(asc(locations.priority), asc(locations.id))
    .limit(1);
  if (!first) throw new Error('The shop has no location to keep stock at.');
  return { locationId: first.id, importedBy };
}

/** Brings one batch into the shop in one transaction; what has not changed since its last import is left alone. */
export async function importBatch(
  drafts: ProductDraft[],
  { tree, pictures }: Shelves,
  run: ImportRun,
): Promise<BatchOutcome> {
  const { fresh, changed, unchanged } = await sortOut(drafts, pictures);
  const wanted = [...fresh, ...changed];
  if (wanted.length === 0) return { created: 0, updated: 0, unchanged, warnings: [] };
  const { resolved, warnings } = await resolvePictures(
    wanted.map(({ draft }) => draft),
    pictures,
  );
  const arrivalOf = async ({ draft, digest }: Sorted): Promise<Arrival> => {
    const categoryId = (await tree.ensure(draft.categoryPath)) ?? null;
    return { draft, digest, categoryId, pictures: resolved };
  };
  const arrivals: Arrival[] = [];
  const updates: (Update & { oldCategoryId: string | null })[] = [];
  for (const product of fresh) arrivals.push(await arrivalOf(product));
  for (const product of changed) updates.push({ arrival: await arrivalOf(product), ...product.known });
  const { value: productIds, lsn } = await transact(async (tx) => {
    const createdIds = await writeCreated(tx, arrivals, run);
    await writeUpdated(tx, updates, run);
    const ids = [...createdIds, ...updates.map(({ productId }) => productId)];
    await tx
      .insert(outbox)
      .values({ topic: 'catalog.changed', payload: { productIds: ids, changedBy: run.importedBy } });
    return ids;
  });
  const touched = [...arrivals, ...updates.map(({ arrival }) => arrival)].map(({ categoryId }) => categoryId);
  const categoryIds = [...touched, ...updates.map(({ oldCategoryId }) => oldCategoryId)];
  await announceCatalogChange({ productIds, categoryIds: presentOnce(categoryIds) }, lsn);
  return { created: arrivals.length, updated: updates.length, unchanged, warnings };
}

/** What an import would do with this batch, without doing it. */
export async function weighBatch(drafts: ProductDraft[], pictures: PictureSource): Promise<BatchOutcome> {
  const { fresh, changed, unchanged } = await sortOut(drafts, pictures);
  return { created: fresh.length, updated: changed.length, unchanged, warnings: [] };
}

type Sorted = { draft: ProductDraft; digest: string };
type Changed = Sorted & { known: { productId: string; oldCategoryId: string | null } };

async function sortOut(drafts: ProductDraft[], pictures: PictureSource) {
  const rows = await primary()
    .select({
      id: products.id,
      handle: products.handle,
      digest: products.importDigest,
      categoryId: products.categoryId,
    })
    .from(products)
    .where(
      inArray(
        products.handle,
        drafts.map(({ handle }) => handle),
      ),
    );
  const byHandle = new Map(rows.map((row) => [row.handle, row]));
  const fresh: Sorted[] = [];
  const changed: Changed[] = [];
  for (const draft of drafts) {
    const digest = digestOf(draft, await picturesMark(draft, pictures));
    const row = byHandle.get(draft.handle);
    if (!row) fresh.push({ draft, digest });
    else if (row.digest !== digest)
      changed.push({ draft, digest, known: { productId: row.id, oldCategoryId: row.categoryId } });
  }
  return { fresh, changed, unchanged: drafts.length - fresh.length - changed.length };
}

function presentOnce(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
