import { and, eq, notInArray, sql } from 'drizzle-orm';
import { type Transaction, transact } from '@/db/client';
import { collections, collectionTranslations, outbox } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import type { CollectionEdit } from '@/lib/catalog/collection-edit';
import { newId } from '@/lib/id';
import { insertMedia } from '@/lib/media/media-row';
import { PictureUnreadable, readPicture } from '@/lib/media/store-picture';
import { ok, type Result, refused } from '@/lib/result';

export type CollectionProblem =
  | { kind: 'gone' }
  | { kind: 'address-taken' }
  | { kind: 'changed-meanwhile'; version: number }
  | { kind: 'full' }
  | { kind: 'unreadable'; reason: string };

class CollectionRefused extends Error {
  constructor(readonly problem: CollectionProblem) {
    super(problem.kind);
  }
}

/** Undoes what a change of a collection has done so far and answers why. For use within {@link changeCollections}. */
export function refuseChange(problem: CollectionProblem): never {
  throw new CollectionRefused(problem);
}

/** A new collection, after the others and without products. Answers its id. */
export function createCollection(ask: {
  edit: CollectionEdit;
  createdBy: string;
}): Promise<Result<string, CollectionProblem>> {
  const { edit, createdBy } = ask;
  return changeCollections(async (tx) => {
    const id = newId('collection');
    await checkAddress(tx, id, edit.handle);
    const [last] = await tx
      .select({ next: sql<number>`coalesce(max(${collections.position}) + 1, 0)` })
      .from(collections);
    const { title, handle, words } = edit;
    await tx.insert(collections).values({
      ...{ id, title, handle, words },
      position: last?.next ?? 0,
      hiddenAt: edit.isShown ? null : new Date(),
      updatedBy: createdBy,
    });
    await setTranslations(tx, id, edit);
    await tellChange(tx, id, createdBy);
    return id;
  });
}

/** Makes a collection say what the edit says. Refused when somebody saved it after `seenVersion` was read. */
export function editCollection(ask: {
  collectionId: string;
  seenVersion: number;
  edit: CollectionEdit;
  editedBy: string;
}): Promise<Result<{ version: number }, CollectionProblem>> {
  const { collectionId, edit, editedBy } = ask;
  return changeCollections(async (tx) => {
    const [old] = await tx.select().from(collections).where(eq(collections.id, collectionId));
    if (!old) return refuseChange({ kind: 'gone' });
    if (old.version !== ask.seenVersion)
      return refuseChange({ kind: 'changed-meanwhile', version: old.version });
    await checkAddress(tx, collectionId, edit.handle);
    const version = old.version + 1;
    const { title, handle, words } = edit;
    const hiddenAt = edit.isShown ? null : (old.hiddenAt ?? new Date());
    await tx
      .update(collections)
      .set({ title, handle, words, hiddenAt, version })
      .where(eq(collections.id, collectionId));
    await setTranslations(tx, collectionId, edit);
    await noteChange(tx, collectionId, editedBy);
    return { version };
  });
}

/** Moves a collection by so many places; the first one leads the home page. */
export function moveCollection(ask: {
  collectionId: string;
  by: number;
  editedBy: string;
}): Promise<Result<undefined, CollectionProblem>> {
  return changeCollections(async (tx) => {
    const rows = await tx
      .select({ id: collections.id })
      .from(collections)
      .orderBy(collections.position, collections.id);
    const order = moved(
      rows.map(({ id }) => id),
      ask.collectionId,
      ask.by,
    );
    if (!order) return refuseChange({ kind: 'gone' });
    for (const [position, id] of order.entries())
      await tx.update(collections).set({ position }).where(eq(collections.id, id));
    await noteChange(tx, ask.collectionId, ask.editedBy);
    return undefined;
  });
}

/** Gives a collection a picture, by its bytes as they were uploaded; `undefined` takes it away. The bytes stay stored. */
export async function setCollectionPicture(ask: {
  collectionId: string;
  bytes: Buffer | undefined;
  editedBy: string;
}): Promise<Result<undefined, CollectionProblem>> {
  // Decoding takes a while: not under the lock.
  const row = ask.bytes && (await readPicture(ask.bytes).catch(unreadable));
  if (row instanceof PictureUnreadable) return refused({ kind: 'unreadable', reason: row.message });
  return changeCollections(async (tx) => {
    if (row) await insertMedia(tx, [row]);
    await tx
      .update(collections)
      .set({ imageMediaId: row?.id ?? null })
      .where(eq(collections.id, ask.collectionId));
    await noteChange(tx, ask.collectionId, ask.editedBy);
    return undefined;
  });
}

function unreadable(error: unknown): PictureUnreadable {
  if (error instanceof PictureUnreadable) return error;
  throw error;
}

/** The list with one of its things moved by so many places; `undefined` when it does not hold it. */
export function moved(list: string[], one: string, by: number): string[] | undefined {
  const from = list.indexOf(one);
  if (from < 0) return undefined;
  const others = list.filter((other) => other !== one);
  others.splice(Math.max(0, Math.min(others.length, from + by)), 0, one);
  return others;
}

/**
 * One change of collections at a time, all or nothing: the desk is few people, and their order and addresses
 * concern all of them. Every node shows it within a second.
 */
export async function changeCollections<Value>(
  change: (tx: Transaction) => Promise<Value>,
): Promise<Result<Value, CollectionProblem>> {
  try {
    const { value, lsn } = await transact(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('stoa.collections'))`);
      return change(tx);
    });
    await raiseTags([tag.collections], lsn);
    return ok(value);
  } catch (error) {
    if (error instanceof CollectionRefused) return refused(error.problem);
    throw error;
  }
}

/** Notes who changed a collection, and when. */
export async function noteChange(tx: Transaction, collectionId: string, updatedBy: string): Promise<void> {
  const found = await tx
    .update(collections)
    .set({ updatedBy, updatedAt: new Date() })
    .where(eq(collections.id, collectionId))
    .returning({ id: collections.id });
  if (found.length === 0) refuseChange({ kind: 'gone' });
  await tellChange(tx, collectionId, updatedBy);
}

async function tellChange(tx: Transaction, collectionId: string, changedBy: string): Promise<void> {
  await tx.insert(outbox).values({ topic: 'collection.changed', payload: { collectionId, changedBy } });
}

async function checkAddress(tx: Transaction, collectionId: string, handle: string): Promise<void> {
  const [other] = await tx
    .select({ id: collections.id })
    .from(collections)
    .where(eq(collections.handle, handle));
  if (other && other.id !== collectionId) refuseChange({ kind: 'address-taken' });
}

async function setTranslations(
  tx: Transaction,
  collectionId: string,
  { translations }: CollectionEdit,
): Promise<void> {
  const kept = translations.flatMap(({ locale, text }) => (text ? [{ collectionId, locale, ...text }] : []));
  await tx.delete(collectionTranslations).where(
    and(
      eq(collectionTranslations.collectionId, collectionId),
      notInArray(
        collectionTranslations.locale,
        kept.map(({ locale }) => locale),
      ),
    ),
  );
  for (const row of kept)
    await tx
      .insert(collectionTranslations)
      .values(row)
      .onConflictDoUpdate({
        target: [collectionTranslations.collectionId, collectionTranslations.locale],
        set: { title: row.title, words: row.words },
      });
}
