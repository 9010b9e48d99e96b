'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { clock } from '@/lib/clock';
import { type FormState, fieldText } from '@/lib/form';
import { isId } from '@/lib/id';
import { groupsForDesk } from '@/lib/price-lists/groups';
import { type ListFields, listed, listFields, parseList } from '@/lib/price-lists/parse-list';
import { resolveSkus } from '@/lib/price-lists/resolve-skus';
import { changeList, endList, makeList } from '@/lib/price-lists/write-list';

export type ListFormState = FormState<keyof ListFields | 'id'>;

const away = 'The shop could not save this right now. Nothing is lost: please try again.';
const look = 'Please look at the marked fields.';
/** Some 5,000 lines of a SKU and a price. */
const maxEntriesLength = 400_000;

/** Fields: those of a list, and `id` when one is changed. A new one leads to its own page. */
export async function saveListAction(_previous: ListFormState, form: FormData): Promise<ListFormState> {
  const admin = await requireAdmin('/admin/price-lists');
  const values = Object.fromEntries(
    listFields.map((field) => [field, fieldText(form, field, field === 'entries' ? maxEntriesLength : 200)]),
  ) as ListFields;
  const id = fieldText(form, 'id', 60);
  let state: ListFormState | { id: string };
  try {
    state = await save(values, id, admin.id);
  } catch (error) {
    console.error('save price list:', error);
    state = { values, errors: {}, message: away };
  }
  if ('values' in state) return state;
  if (!id) redirect(`/admin/price-lists/${state.id}?saved=1`);
  refresh();
  return { values, errors: {}, message: 'Saved. The shop prices by it.', done: true };
}

async function save(values: ListFields, id: string, by: string): Promise<ListFormState | { id: string }> {
  const parsed = parseList(values, clock.now());
  if (!parsed.ok) return { values, errors: parsed.errors, message: look };
  const { draft, typed } = parsed;
  const isForAll = draft.customerGroupId === null;
  if (!isForAll && !(await groupsForDesk()).some((group) => group.id === draft.customerGroupId)) {
    return { values, errors: { group: 'Please choose one of the list.' }, message: look };
  }
  const { entries, complaints } = await resolveSkus(typed, { currency: draft.currency, isForAll });
  if (complaints.length > 0) return { values, errors: { entries: listed(complaints) }, message: look };
  if (!id) return makeList({ ...draft, entries }, by);
  const changed = isId('priceList', id) ? await changeList(id, { ...draft, entries }, by) : undefined;
  return changed?.ok ? { id } : { values, errors: {}, message: 'This list is not known.' };
}

/** Field `id`. */
export async function endListAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/price-lists');
  const id = fieldText(form, 'id', 60);
  try {
    const isEnded = isId('priceList', id) && (await endList(id, admin.id));
    refresh();
    return { values: {}, errors: {}, message: isEnded ? 'Ended.' : 'It had ended already.', done: true };
  } catch (error) {
    console.error('end price list:', error);
    return { values: {}, errors: {}, message: away };
  }
}
