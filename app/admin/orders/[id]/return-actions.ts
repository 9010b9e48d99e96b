'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import type { Swap } from '@/lib/aftercare/exchange';
import {
  decideReturn,
  type ReceiptProblem,
  type ReturnProblem,
  receiveReturn,
  requestReturn,
} from '@/lib/aftercare/return-goods';
import { sendReplacement } from '@/lib/aftercare/send-replacement';
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

/** Fields `returnId`, `pieces-<line>` (those that can be sold again), `instead-<line>` (a variant), `refund`, `credit`, `agreed`. */
export async function receiveReturnAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/orders');
  const values = formTexts(form, 500);
  const { returnId = '', refund, credit, agreed } = values;
  const isRefunded = refund === 'yes';
  const isCredited = credit === 'yes';
  const swaps = swapsIn(values);
  const confirm = confirmOf(isRefunded, isCredited, swaps.length);
  if (agreed !== confirm) return { values, errors: {}, confirm, agreed: confirm };
  const receipt = { returnId, shelved: piecesIn(values), isRefunded, isCredited, swaps, by: admin.id };
  const received = await receiveReturn(receipt);
  if (!received.ok) {
    return { values, ...saidOfReceipt(received.problem) };
  }
  refresh();
  return { values: {}, errors: {}, message: 'The return is taken in.', done: true };
}

function swapsIn(values: Record<string, string>): Swap[] {
  return Object.entries(values).flatMap(([name, variantId]) => {
    const lineId = /^instead-(.+)$/.exec(name)?.[1];
    return lineId && variantId ? [{ lineId, variantId }] : [];
  });
}

function confirmOf(isRefunded: boolean, isCredited: boolean, swapCount: number): string {
  const swapped =
    swapCount > 0
      ? ' What was chosen instead leaves the shelf. What it costs less goes back; what it costs more the shopper is asked to pay before it is sent.'
      : '';
  return isRefunded
    ? `The pieces are taken in, and what ${swapCount > 0 ? 'the others' : 'they'} cost goes back to the shopper${isCredited ? ', as store credit' : ''}.${swapped}`
    : `The pieces are taken in. No money goes back for them.${swapped}`;
}

function saidOfReceipt(problem: ReceiptProblem): Pick<DeskState, 'errors' | 'message'> {
  switch (problem.kind) {
    case 'not-approved':
      return { errors: {}, message: stale };
    case 'too-many-pieces':
      return { errors: { [`pieces-${problem.lineId}`]: `At most ${problem.left}.` } };
    case 'no-such-variant':
      return { errors: { [`instead-${problem.lineId}`]: 'This is not sold any more.' } };
    case 'sold-out':
      return { errors: { [`instead-${problem.lineId}`]: `Only ${problem.left} on the shelf.` } };
  }
}

/** Fields `exchangeId`, `carrier`, `trackingNumber`. */
export async function sendReplacementAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/orders');
  const values = formTexts(form, 500);
  const { exchangeId = '', carrier = '', trackingNumber = '' } = values;
  const sent = await sendReplacement({ exchangeId, carrier, trackingNumber, by: admin.id });
  if (!sent.ok) return { values, errors: {}, message: stale };
  refresh();
  return { values: {}, errors: {}, message: 'The replacement is on its way.', done: true };
}
