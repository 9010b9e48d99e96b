'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { accountIdOf } from '@/lib/accounts/find-account';
import { clock } from '@/lib/clock';
import { type FormState, fieldText, momentComplaint, utcMoment } from '@/lib/form';
import { isId } from '@/lib/id';
import { formatMoney } from '@/lib/locale/formats';
import { isCurrency } from '@/lib/market';
import { parseDecimal } from '@/lib/money';
import { correctPurse } from '@/lib/purses/correct-purse';
import { endPurse, issueGiftCard, issueStoreCredit } from '@/lib/purses/issue-purse';

type Field = 'amount' | 'currency' | 'reason' | 'email' | 'expiresAt';
/** `code`: of the gift card just made; it is shown this once. */
export type IssueState = FormState<Field> & { code?: string };

const away = 'The shop could not do this right now. Nothing is lost: please try again.';

/** Fields `amount`, `currency`, `reason`, and `email` for store credit; empty makes a gift card. */
export async function issueAction(_previous: IssueState, form: FormData): Promise<IssueState> {
  const admin = await requireAdmin('/admin/gift-cards');
  const values = {
    amount: fieldText(form, 'amount', 30),
    currency: fieldText(form, 'currency', 10),
    reason: fieldText(form, 'reason', 300).trim(),
    email: fieldText(form, 'email', 254).trim(),
    expiresAt: fieldText(form, 'expiresAt', 40),
  };
  const { currency, reason, email } = values;
  const errors: IssueState['errors'] = {};
  const amountMinor = isCurrency(currency) ? parseDecimal(values.amount, currency) : undefined;
  if (!isCurrency(currency)) errors.currency = 'Please choose one of the list.';
  if (!amountMinor) errors.amount = 'An amount such as 25.00, above zero.';
  if (!reason) errors.reason = 'Why: the books show it.';
  const expiresAt = utcMoment(values.expiresAt);
  if (expiresAt === undefined) errors.expiresAt = momentComplaint;
  else if (expiresAt && expiresAt <= clock.now().toISOString()) errors.expiresAt = 'That is over already.';
  else if (expiresAt && email) errors.expiresAt = 'Store credit does not expire.';
  try {
    const accountId = email ? await accountIdOf(email) : undefined;
    if (email && !accountId) errors.email = 'Nobody has an account with this address.';
    if (!isCurrency(currency) || !amountMinor || Object.keys(errors).length > 0) {
      return { values, errors, message: 'Please look at the marked fields.' };
    }
    const issue = { amountMinor, currency, reason, by: admin.id };
    const amount = formatMoney({ amountMinor, currency }, 'en');
    const kept = { values: { currency }, errors: {}, done: true };
    if (accountId) {
      await issueStoreCredit(accountId, issue);
      refresh();
      return { ...kept, message: `${amount} of store credit given to ${email}.` };
    }
    const { code } = await issueGiftCard({ ...issue, expiresAt });
    refresh();
    return { ...kept, code, message: `A gift card of ${amount}. This is the only time its code is shown:` };
  } catch (error) {
    console.error('issue:', error);
    return { values, errors: {}, message: away };
  }
}

/** Fields `id`, `currency`, `amount` (with a minus sign: taken away) and `reason`. */
export async function correctPurseAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/gift-cards');
  const values = {
    amount: fieldText(form, 'amount', 30).trim(),
    reason: fieldText(form, 'reason', 300).trim(),
  };
  const [id, currency] = [fieldText(form, 'id', 60), fieldText(form, 'currency', 10)];
  const size = isCurrency(currency) ? parseDecimal(values.amount.replace(/^[-−]/, ''), currency) : undefined;
  const amountMinor = /^[-−]/.test(values.amount) ? -(size ?? 0) : (size ?? 0);
  const errors: FormState['errors'] = {};
  if (!amountMinor) errors.amount = 'An amount such as 5.00, or -5.00 to take it away.';
  if (!values.reason) errors.reason = 'Why: the books show it.';
  if (Object.keys(errors).length > 0) return { values, errors, message: 'Please look at the marked fields.' };
  try {
    const done = await correctPurse({ purseId: id, amountMinor, reason: values.reason, by: admin.id });
    refresh();
    if (done.ok) return { values: {}, errors: {}, message: 'Corrected.', done: true };
    if (done.problem.kind === 'gone') return { values, errors: {}, message: 'It is not open any more.' };
    const free = formatMoney({ amountMinor: done.problem.freeMinor, currency }, 'en');
    return { values, errors: { amount: `Only ${free} of it is free.` } };
  } catch (error) {
    console.error('correct purse:', error);
    return { values, errors: {}, message: away };
  }
}

/** Field `id`. */
export async function endPurseAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('/admin/gift-cards');
  const id = fieldText(form, 'id', 60);
  try {
    const isEnded = isId('purse', id) && (await endPurse(id, admin.id));
    refresh();
    return { values: {}, errors: {}, message: isEnded ? 'Ended.' : 'It had ended already.', done: true };
  } catch (error) {
    console.error('end purse:', error);
    return { values: {}, errors: {}, message: away };
  }
}
