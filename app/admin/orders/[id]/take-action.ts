'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type TakeProblem, takePayment } from '@/lib/checkout/take-payment';
import { formTexts } from '@/lib/form';
import { isId } from '@/lib/id';
import { formatMoney } from '@/lib/locale/formats';
import { parseDecimal } from '@/lib/money';
import { orderById } from '@/lib/orders/questions';
import type { DeskState } from './actions';

/** Fields `orderId`, `amount`, `reason`, `agreed`. */
export async function takeAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/orders');
  const values = formTexts(form, 500);
  const { orderId = '', amount = '', reason = '', agreed } = values;
  const order = isId('order', orderId) ? await orderById(orderId) : undefined;
  if (!order)
    return { values, errors: {}, message: 'This order does not exist any more. Please reload the page.' };
  const { currency } = order.total;
  const say = (amountMinor: number) => formatMoney({ amountMinor, currency }, 'en');
  const amountMinor = parseDecimal(amount, currency);
  if (!amountMinor) return { values, errors: { amount: 'Please write an amount, such as 12.50.' } };
  if (!reason.trim()) return { values, errors: { reason: reasonNeeded } };
  const confirm = `${say(amountMinor)} is taken from the card, and what is held beyond it is let go.`;
  if (agreed !== confirm) return { values, errors: {}, confirm, agreed: confirm };
  const done = await takePayment({ orderId, amountMinor, reason, by: admin.id });
  if (!done.ok) return { values, ...saidOf(done.problem, say) };
  refresh();
  const taken = done.value;
  const message =
    taken.state === 'taken'
      ? `${say(taken.amountMinor)} was taken.`
      : 'The bank gave no answer. It is asked again for the same amount.';
  return { values: {}, errors: {}, message, done: true };
}

const reasonNeeded = 'Please say why. It is kept with the payment.';

function saidOf(
  problem: TakeProblem,
  say: (amountMinor: number) => string,
): Pick<DeskState, 'errors' | 'message'> {
  switch (problem.kind) {
    case 'gone':
    case 'not-held':
      return { errors: {}, message: 'Nothing is held any more. Please reload the page.' };
    case 'amount':
      return { errors: { amount: `At most ${say(problem.mostMinor)}.` } };
    case 'gift-cards':
      return { errors: { amount: `At least ${say(problem.leastMinor)}: it is for gift cards.` } };
    case 'reason-missing':
      return { errors: { reason: reasonNeeded } };
    case 'decided':
      return {
        errors: { amount: `${say(problem.amountMinor)} was asked for already, and only that can be.` },
      };
  }
}
