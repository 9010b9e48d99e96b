'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type CallOffProblem, callOffExchange } from '@/lib/aftercare/call-off-exchange';
import { refundDifference } from '@/lib/aftercare/refund-difference';
import { formTexts } from '@/lib/form';
import { isId } from '@/lib/id';
import type { DeskState } from './actions';

const stale = 'This exchange stands otherwise by now. Please reload the page.';
const reasonNeeded = 'Please say why. The shopper reads it.';

const complaints: Record<CallOffProblem['kind'], Pick<DeskState, 'errors' | 'message'>> = {
  gone: { errors: {}, message: stale },
  'not-waiting': { errors: {}, message: stale },
  'reason-missing': { errors: { reason: reasonNeeded } },
  'being-paid': {
    errors: {},
    message: 'Somebody is just paying it, or the bank is silent. Please try again in a minute.',
  },
};

/** Fields `exchangeId`, `reason`, `agreed`. */
export async function callOffExchangeAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/orders');
  const values = formTexts(form, 500);
  const { exchangeId, reason = '', agreed } = values;
  if (!isId('exchange', exchangeId)) return { values, errors: {}, message: stale };
  if (!reason.trim()) return { values, ...complaints['reason-missing'] };
  if (agreed !== 'yes') {
    const confirm =
      'Its pieces go back on the shelf, and what the returned ones cost goes back to the shopper.';
    return { values, errors: {}, confirm, agreed: 'yes' };
  }
  const called = await callOffExchange({ exchangeId, reason, by: admin.id });
  if (!called.ok) return { values, ...complaints[called.problem.kind] };
  refresh();
  return { values: {}, errors: {}, message: 'The exchange is called off.', done: true };
}

/** Fields `exchangeId`, `refundId`, `reason`, `agreed`. */
export async function refundDifferenceAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/orders');
  const values = formTexts(form, 500);
  const { exchangeId, refundId, reason = '', agreed } = values;
  if (!isId('exchange', exchangeId) || !isId('refund', refundId))
    return { values, errors: {}, message: stale };
  if (!reason.trim()) return { values, errors: { reason: reasonNeeded } };
  if (agreed !== 'yes')
    return { values, errors: {}, confirm: 'The difference goes back to the card.', agreed: 'yes' };
  const given = await refundDifference({ exchangeId, refundId, reason, by: admin.id });
  if (!given.ok) return { values, errors: {}, message: stale };
  refresh();
  const said = {
    settled: 'It went back.',
    pending: 'It is on its way back: the bank gave no answer, and is asked again.',
    refused: 'The bank will not give it back. Nothing was booked.',
  };
  return { values: {}, errors: {}, message: said[given.value.state], done: true };
}
