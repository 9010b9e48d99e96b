import { beforeEach, describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import {
  addToCollection,
  mostInCollection,
  moveInCollection,
  takeFromCollection,
} from './arrange-collection';
import type { CollectionEdit } from './collection-edit';
import { collectionPage, homeCollections } from './collections';
import { collectionForDesk, collectionsForDesk } from './desk-collections';
import { createCollection, editCollection, moveCollection, setCollectionPicture } from './edit-collection';

useTestStores();

const admin = newId('account');
const german = { locale: 'de', currency: 'USD' } as const;

beforeEach(async () => {
  await primarySql()`delete from collections`;
});

function edit(changes: Partial<CollectionEdit> = {}): CollectionEdit {
  return {
    title: 'Mornings',
    handle: 'mornings',
    words: 'Slow ones.',
    isShown: true,
    translations: [{ locale: 'de', text: { title: 'Morgen', words: '' } }],
    ...changes,
  };
}

async function make(changes: Partial<CollectionEdit> = {}): Promise<string> {
  const made = await createCollection({ edit: edit(changes), createdBy: admin });
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

async function makeProduct(title: string, status = 'published'): Promise<string> {
  const id = newId('product');
  await primarySql()`insert into products (id, handle, title, status) values (${id}, ${id}, ${title}, ${status})`;
  return id;
}

describe('a collection at the desk', () => {
  test('is made, seen in the shop in each language, and found at the desk', async () => {
    const collectionId = await make();
    expect(await collectionPage('mornings')).toMatchObject({ title: 'Mornings', words: 'Slow ones.' });
    expect(await collectionPage('mornings', german)).toMatchObject({ title: 'Morgen', words: 'Slow ones.' });
    expect(await collectionForDesk(collectionId)).toMatchObject({
      ...{ title: 'Mornings', isShown: true, version: 1, updatedBy: admin },
      translations: [{ locale: 'de', title: 'Morgen', words: '' }],
    });
  });

  test('says at once what was saved, and nothing when it is put away', async () => {
    const collectionId = await make();
    await collectionPage('mornings');
    const change = { title: 'Early', handle: 'early', translations: [{ locale: 'de' as const, text: null }] };
    const saved = await editCollection({ collectionId, seenVersion: 1, edit: edit(change), editedBy: admin });
    expect(saved).toEqual({ ok: true, value: { version: 2 } });
    expect(await collectionPage('mornings')).toBeUndefined();
    expect(await collectionPage('early', german)).toMatchObject({ title: 'Early' });
    await editCollection({
      ...{ collectionId, seenVersion: 2, editedBy: admin },
      edit: edit({ ...change, isShown: false }),
    });
    expect(await collectionPage('early')).toBeUndefined();
  });

  test('is not saved over somebody else’s words, nor onto another’s address', async () => {
    const collectionId = await make();
    await make({ handle: 'evenings' });
    const save = (seenVersion: number, handle: string) =>
      editCollection({ collectionId, seenVersion, edit: edit({ handle }), editedBy: admin });
    expect(await save(7, 'mornings')).toEqual({
      ok: false,
      problem: { kind: 'changed-meanwhile', version: 1 },
    });
    expect(await save(1, 'evenings')).toEqual({ ok: false, problem: { kind: 'address-taken' } });
    const second = await createCollection({ edit: edit(), createdBy: admin });
    expect(second).toEqual({ ok: false, problem: { kind: 'address-taken' } });
    const gone = await editCollection({
      ...{ collectionId: newId('collection'), seenVersion: 1, edit: edit({ handle: 'x' }), editedBy: admin },
    });
    expect(gone).toEqual({ ok: false, problem: { kind: 'gone' } });
  });

  test('moves among the others', async () => {
    const ids = [await make(), await make({ handle: 'two' }), await make({ handle: 'three' })];
    await moveCollection({ collectionId: ids[2] ?? '', by: -9, editedBy: admin });
    await moveCollection({ collectionId: ids[0] ?? '', by: 1, editedBy: admin });
    expect((await collectionsForDesk()).map(({ handle }) => handle)).toEqual(['three', 'two', 'mornings']);
  });

  test('refuses what is no picture, and forgets one', async () => {
    const collectionId = await make();
    const bad = await setCollectionPicture({ collectionId, bytes: Buffer.from('<svg/>'), editedBy: admin });
    expect(bad).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
    // One white pixel.
    const gif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64');
    expect(await setCollectionPicture({ collectionId, bytes: gif, editedBy: admin })).toMatchObject({
      ok: true,
    });
    expect((await collectionPage('mornings'))?.picture?.src).toMatch(/\.gif$/);
    await setCollectionPicture({ collectionId, bytes: undefined, editedBy: admin });
    expect((await collectionPage('mornings'))?.picture).toBeUndefined();
  });
});

describe('what is in a collection', () => {
  test('is added, moved and taken out, and the form that is open meanwhile can still be saved', async () => {
    const collectionId = await make();
    const [mug, plate, draft] = [
      await makeProduct('Mug'),
      await makeProduct('Plate'),
      await makeProduct('Draft', 'draft'),
    ];
    expect(await homeCollections()).toEqual([]);
    for (const productId of [mug, draft, plate, mug])
      await addToCollection({ collectionId, productId, editedBy: admin });
    await moveInCollection({ collectionId, productId: plate, by: -2, editedBy: admin });
    expect((await homeCollections())[0]?.products.map(({ title }) => title)).toEqual(['Plate', 'Mug']);
    expect((await collectionForDesk(collectionId))?.products.map(({ title }) => title)).toEqual([
      'Plate',
      'Mug',
      'Draft',
    ]);
    expect(await collectionsForDesk()).toMatchObject([{ productCount: 3, publishedCount: 2 }]);
    await takeFromCollection({ collectionId, productId: plate, editedBy: admin });
    expect((await collectionPage('mornings'))?.products.map(({ title }) => title)).toEqual(['Mug']);
    const saved = await editCollection({ collectionId, seenVersion: 1, edit: edit(), editedBy: admin });
    expect(saved.ok).toBe(true);
  });

  test('is as much as its page shows, and nothing unknown', async () => {
    const collectionId = await make();
    const add = (productId: string) => addToCollection({ collectionId, productId, editedBy: admin });
    expect(await add(newId('product'))).toEqual({ ok: false, problem: { kind: 'gone' } });
    await primarySql()`
      with made as (
        insert into products (id, handle, title)
        select 'prd_fill' || n, 'fill-' || n, 'Fill' from generate_series(1, ${mostInCollection}) n returning id
      )
      insert into collection_products select ${collectionId}, id, row_number() over () from made`;
    expect(await add(await makeProduct('One more'))).toEqual({ ok: false, problem: { kind: 'full' } });
  });

  test('added by many at once, each is in it once', async () => {
    const collectionId = await make();
    const ids = await Promise.all(['a', 'b', 'c', 'd'].map((title) => makeProduct(title)));
    await Promise.all(
      [...ids, ...ids].map((productId) => addToCollection({ collectionId, productId, editedBy: admin })),
    );
    const inside = (await collectionForDesk(collectionId))?.products.map(({ id }) => id) ?? [];
    expect(inside.toSorted()).toEqual(ids.toSorted());
  });
});
