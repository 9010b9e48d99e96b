'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { decideReturn, type ReturnProblem, receiveReturn, requestReturn } from '@/lib/aftercare/return-goods';
import { formTexts } from '@/lib/form';
import { isId } from '@/lib/id';
import type { DeskState } from './actions';
import { piecesIn } from './read-forms';

const stale = 'This return stands otherwise by now. Please reload the page.';

/** Fields `orderId`, `returnId`, `pieces-<line>`, `reason`. The desk writes down what a shopper asked for. */
export async function requestReturnAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/orders');
  const values = formTexts(form, 500);
  const { orderId, returnId, reason = '' } = values;
  if (!isId('order', orderId) || !isId('return', returnId)) return { values, errors: {}, message: stale };
  const lines = piecesIn(values).map((line) => ({ ...line, reason }));
  const asked = await requestReturn({ returnId, orderId, lines, by: admin.id });
  if (!asked.ok) return { values, ...saidOf(asked.problem) };
  refresh();
  return { values: {}, errors: {}, message: 'The return is written down.', done: true };
}

function saidOf(problem: ReturnProblem): Pick<DeskState, 'errors' | 'message'> {
  switch (problem.kind) {
    case 'gone':
      return { errors: {}, message: stale };
    case 'nothing-asked':
      return { errors: {}, message: 'Please say how many pieces come back.' };
    case 'too-many-pieces':
      return { errors: { [`pieces-${problem.lineId}`]: `At most ${problem.left}.` } };
    case 'reason-missing':
      return { errors: { reason: 'Please say why. It is kept with the return.' } };
  }
}

/** Fields `returnId`, `decision` (`approve` or `refuse`), `answer`. */
export async function decideReturnAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/orders');
  const values = formTexts(form, 500);
  const { returnId = '', decision, answer = '' } = values;
  if (decision !== 'approve' && decision !== 'refuse')
    return { values, errors: { decision: 'Please choose one.' } };
  const decided = await decideReturn({ returnId, isApproved: decision === 'approve', answer, by: admin.id });
  if (!decided.ok) {
    return decided.problem.kind === 'reason-missing'
      ? { values, errors: { answer: 'Please say why not. The shopper reads it.' } }
      : { values, errors: {}, message: stale };
  }
  refresh();
  return { values: {}, errors: {}, message: 'The return is decided.', done: true };
}

/** Fields `returnId`, `pieces-<line>` (those that can be sold again), `refund`, `agreed`. */
export async function receiveReturnAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/orders');
  const values = formTexts(form, 500);
  const { returnId = '', refund, agreed } = values;
  const isRefunded = refund === 'yes';
  const confirm = isRefunded
    ? 'The pieces are taken in, and what they cost goes back to the shopper.'
    : 'The pieces are taken in. No money goes back.';
  if (agreed !== confirm) return { values, errors: {}, confirm, agreed: confirm };
  const receipt = { returnId, shelved: piecesIn(values), isRefunded, by: admin.id };
  const received = await receiveReturn(receipt);
  if (!received.ok) {
    const { problem } = received;
    return problem.kind === 'too-many-pieces'
      ? { values, errors: { [`pieces-${problem.lineId}`]: `At most ${problem.left}.` } }
      : { values, errors: {}, message: stale };
  }
  refresh();
  return { values: {}, errors: {}, message: 'The return is taken in.', done: true };
}
