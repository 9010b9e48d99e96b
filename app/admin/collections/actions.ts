'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { addToCollection, moveInCollection, takeFromCollection } from '@/lib/catalog/arrange-collection';
import { collectionLengths, parseCollectionEdit } from '@/lib/catalog/collection-edit';
import { productsForDesk } from '@/lib/catalog/desk-questions';
import {
  type CollectionProblem,
  createCollection,
  editCollection,
  moveCollection,
  setCollectionPicture,
} from '@/lib/catalog/edit-collection';
import { type FormState, fieldText, formTexts } from '@/lib/form';
import { isId } from '@/lib/id';
import type { Result } from '@/lib/result';
import type { PickState } from './pick-state';

const lookAgain = 'Please look at the marked fields.';
const unavailable = 'The shop could not save this right now. Please try again.';
const gone = 'This collection no longer exists.';

/** Makes a collection and leads to where its picture and products are chosen. */
export async function createCollectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/collections/new');
  const values = formTexts(form, maxFieldLength);
  const parsed = parseCollectionEdit(values);
  if (!parsed.ok) return { values, errors: parsed.problem.errors, message: lookAgain };
  const made = await tried(() => createCollection({ edit: parsed.value, createdBy: admin.id }));
  if (!made) return { values, errors: {}, message: unavailable };
  if (!made.ok) return explain(values, made.problem);
  redirect(`/admin/collections/${made.value}`);
}

/** Saves a collection's form. What was typed comes back unless it was saved. */
export async function saveCollectionAction(
  collectionId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const admin = await requireAdmin();
  const values = formTexts(form, maxFieldLength);
  if (!isId('collection', collectionId)) return { values, errors: {}, message: gone };
  const parsed = parseCollectionEdit(values);
  if (!parsed.ok) return { values, errors: parsed.problem.errors, message: lookAgain };
  const seenVersion = Number(values.version);
  const saved = await tried(() =>
    editCollection({ collectionId, seenVersion, edit: parsed.value, editedBy: admin.id }),
  );
  if (!saved) return { values, errors: {}, message: unavailable };
  if (!saved.ok) return explain(values, saved.problem);
  refresh();
  const version = String(saved.value.version);
  return { values: { ...values, version }, errors: {}, message: 'Saved.', done: true };
}

function explain(values: FormState['values'], problem: CollectionProblem): FormState {
  if (problem.kind === 'address-taken')
    return { values, errors: { handle: 'Another collection has this address.' }, message: lookAgain };
  if (problem.kind === 'changed-meanwhile')
    return {
      values: { ...values, version: String(problem.version) },
      errors: {},
      message:
        'Somebody else saved this collection while you were writing. Nothing you typed is lost: open it in another tab to compare, then save again to put yours in place of theirs.',
    };
  return { values, errors: {}, message: gone };
}

/** Fields `collectionId`, `by` (places; negative is up). */
export async function moveCollectionAction(form: FormData): Promise<void> {
  const admin = await requireAdmin('/admin/collections');
  const collectionId = fieldText(form, 'collectionId', 100);
  const by = Math.trunc(Number(fieldText(form, 'by', 10)));
  if (!isId('collection', collectionId) || !Number.isSafeInteger(by)) return;
  await moveCollection({ collectionId, by, editedBy: admin.id });
  refresh();
}

export async function removeCollectionPictureAction(collectionId: string): Promise<void> {
  const admin = await requireAdmin();
  if (!isId('collection', collectionId)) return;
  await setCollectionPicture({ collectionId, bytes: undefined, editedBy: admin.id });
  refresh();
}

const matchesShown = 8;

/** Field `q` finds products; pressed with a `productId`, that one is put into the collection. */
export async function pickProductAction(
  collectionId: string,
  previous: PickState,
  form: FormData,
): Promise<PickState> {
  const admin = await requireAdmin();
  const query = fieldText(form, 'q', 200).trim();
  const productId = fieldText(form, 'productId', 100);
  const values = { q: query };
  if (!isId('collection', collectionId)) return { values, errors: {}, message: gone, matches: [] };
  try {
    if (productId && isId('product', productId)) {
      const added = await addToCollection({ collectionId, productId, editedBy: admin.id });
      refresh();
      const message = added.ok ? 'Added.' : explainAdd(added.problem);
      return { values, errors: {}, matches: previous.matches ?? [], message, done: added.ok };
    }
    if (!query) return { values, errors: { q: 'Please type a title, SKU or handle.' }, matches: [] };
    const { rows } = await productsForDesk({ query });
    const matches = rows
      .slice(0, matchesShown)
      .map(({ id, title, status, picture }) => ({ id, title, status, pictureSrc: picture?.src }));
    return { values, errors: {}, matches, message: matches.length === 0 ? 'Nothing is called that.' : '' };
  } catch (error) {
    console.error('pick product:', error);
    return { values, errors: {}, matches: previous.matches ?? [], message: unavailable };
  }
}

function explainAdd(problem: CollectionProblem): string {
  if (problem.kind === 'full') return 'As many as its page shows are in it. Take one out first.';
  return 'This product or this collection no longer exists.';
}

/** Fields `productId`, `by` (places; negative is forward). */
export async function moveProductAction(collectionId: string, form: FormData): Promise<void> {
  const admin = await requireAdmin();
  const productId = fieldText(form, 'productId', 100);
  const by = Math.trunc(Number(fieldText(form, 'by', 10)));
  if (!isId('collection', collectionId) || !isId('product', productId) || !Number.isSafeInteger(by)) return;
  await moveInCollection({ collectionId, productId, by, editedBy: admin.id });
  refresh();
}

/** Field `productId`. */
export async function takeProductAction(collectionId: string, form: FormData): Promise<void> {
  const admin = await requireAdmin();
  const productId = fieldText(form, 'productId', 100);
  if (!isId('collection', collectionId) || !isId('product', productId)) return;
  await takeFromCollection({ collectionId, productId, editedBy: admin.id });
  refresh();
}

// A little over what fits, so that the complaint can say by how much.
const maxFieldLength = collectionLengths.words * 4;

/** `undefined`: the shop could not; why stands in the log. */
async function tried<Value>(
  work: () => Promise<Result<Value, CollectionProblem>>,
): Promise<Result<Value, CollectionProblem> | undefined> {
  try {
    return await work();
  } catch (error) {
    console.error('save collection:', error);
    return undefined;
  }
}
