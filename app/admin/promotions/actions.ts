'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type FormState, fieldText } from '@/lib/form';
import { isId } from '@/lib/id';
import { resolveScope } from '@/lib/promotions/desk-promotions';
import { type PromotionFields, parsePromotion, promotionFields } from '@/lib/promotions/parse-promotion';
import { endPromotion, writePromotion } from '@/lib/promotions/write-promotion';

type Field = keyof PromotionFields | 'id';
export type PromotionFormState = FormState<Field>;

const away = 'The shop could not save this right now. Nothing is lost: please try again.';

/** Fields: those of a promotion, and `id` when one is changed. A new one leads to its own page. */
export async function savePromotionAction(
  _previous: PromotionFormState,
  form: FormData,
): Promise<PromotionFormState> {
  const admin = await requireAdmin('/admin/promotions');
  const values = Object.fromEntries(
    promotionFields.map((field) => [field, fieldText(form, field, 4000)]),
  ) as PromotionFields;
  const id = fieldText(form, 'id', 60);
  let state: PromotionFormState | { id: string };
  try {
    state = await save(values, id, admin.id);
  } catch (error) {
    console.error('save promotion:', error);
    state = { values, errors: {}, message: away };
  }
  if ('values' in state) return state;
  if (!id) redirect(`/admin/promotions/${state.id}?saved=1`);
  refresh();
  return { values, errors: {}, message: 'Saved. The shop prices by it from now on.', done: true };
}

async function save(
  values: PromotionFields,
  id: string,
  by: string,
): Promise<PromotionFormState | { id: string }> {
  const look = 'Please look at the marked fields.';
  const parsed = parsePromotion(values);
  if (!parsed.ok) return { values, errors: parsed.errors, message: look };
  const { ids, unknown } = await resolveScope(parsed.draft.scope, parsed.handles);
  if (unknown.length > 0) {
    return { values, errors: { scopeHandles: `Nothing is called ${unknown.join(', ')}.` }, message: look };
  }
  if (id && !isId('promotion', id)) return { values, errors: {}, message: 'This promotion is not known.' };
  const written = await writePromotion({ ...parsed.draft, scopeIds: ids }, { by, ...(id && { id }) });
  if (written.ok) return { id: written.value.id };
  if (written.problem.kind === 'not-found') {
    return { values, errors: {}, message: 'This promotion is not known.' };
  }
  return { values, errors: { code: 'Another promotion has, or had, this code.' }, message: look };
}

/** Field `id`. */
export async function endPromotionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/promotions');
  const id = fieldText(form, 'id', 60);
  try {
    const isEnded = isId('promotion', id) && (await endPromotion(id, admin.id));
    refresh();
    return { values: {}, errors: {}, message: isEnded ? 'Ended.' : 'It had ended already.', done: true };
  } catch (error) {
    console.error('end promotion:', error);
    return { values: {}, errors: {}, message: away };
  }
}
