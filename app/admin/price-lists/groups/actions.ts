'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type FormState, fieldText } from '@/lib/form';
import { isId } from '@/lib/id';
import { joinGroup, leaveGroup, makeGroup } from '@/lib/price-lists/groups';

const away = 'The shop could not save this right now. Nothing is lost: please try again.';
const look = 'Please look at the marked field.';

/** Field `name`. */
export async function makeGroupAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/price-lists/groups');
  const values = { name: fieldText(form, 'name', 200) };
  const name = values.name.trim();
  if (!name || name.length > 60) {
    return { values, errors: { name: 'A name of 1 to 60 characters.' }, message: look };
  }
  try {
    const made = await makeGroup(name, admin.id);
    if (!made.ok) return { values, errors: { name: 'Another group is called so.' }, message: look };
    refresh();
    return { values: {}, errors: {}, message: 'Made.', done: true };
  } catch (error) {
    console.error('make group:', error);
    return { values, errors: {}, message: away };
  }
}

const joinProblems = {
  'no-account': 'Nobody has an account with this address.',
  'in-already': 'This member is in it already.',
  gone: 'This group is not known.',
};

/** Fields `id`: of the group, and `email`. */
export async function joinGroupAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/price-lists/groups');
  const values = { email: fieldText(form, 'email', 320) };
  const id = fieldText(form, 'id', 60);
  try {
    const joined = isId('customerGroup', id) && (await joinGroup(id, values.email.trim(), admin.id));
    if (!joined) return { values, errors: {}, message: joinProblems.gone };
    if (!joined.ok) return { values, errors: { email: joinProblems[joined.problem.kind] }, message: look };
    refresh();
    return {
      values: {},
      errors: {},
      message: `${joined.value.name} has its prices from now on.`,
      done: true,
    };
  } catch (error) {
    console.error('join group:', error);
    return { values, errors: {}, message: away };
  }
}

/** Takes a member out of a group. Field `id`: of the member. */
export async function leaveGroupAction(
  groupId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const admin = await requireAdmin('/admin/price-lists/groups');
  const id = fieldText(form, 'id', 60);
  try {
    const isOut =
      isId('customerGroup', groupId) && isId('account', id) && (await leaveGroup(groupId, id, admin.id));
    refresh();
    return { values: {}, errors: {}, message: isOut ? 'Taken out.' : 'Not in it any more.', done: true };
  } catch (error) {
    console.error('leave group:', error);
    return { values: {}, errors: {}, message: away };
  }
}
