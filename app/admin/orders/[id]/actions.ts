'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type CancelProblem, cancelOrder } from '@/lib/aftercare/cancel-order';
import { previewRefund, type RefundProblem, refundOrder } from '@/lib/aftercare/refund-order';
import { type ShipProblem, shipOrder } from '@/lib/aftercare/ship-order';
import { type FormState, fieldText, formTexts } from '@/lib/form';
import { isId } from '@/lib/id';
import { formatMoney } from '@/lib/locale/formats';
import { piecesIn, readRefundAsk } from './read-forms';

/** `confirm`: what will happen, to be said yes to. `agreed`: what stands in the form then. */
export type DeskState = FormState & { confirm?: string; agreed?: string };

const stale = 'This order does not exist any more. Please reload the page.';
const over = 'This order is cancelled or refunded already. Please reload the page.';

/** Fields `orderId`, `refundId`, `kind`, `pieces-<line>`, `shipping`, `amount`, `shelved`, `to` (`credit`: store credit), `reason`, `agreed`. */
export async function refundAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/orders');
  const values = formTexts(form, 500);
  const { orderId, refundId, reason, agreed, shelved } = values;
  if (!isId('order', orderId) || !isId('refund', refundId)) return { values, errors: {}, message: stale };
  if (!reason?.trim()) return { values, errors: { reason: 'Please say why. It is kept with the refund.' } };
  const preview = await previewRefund(orderId, (currency) => readRefundAsk(values, currency));
  if (!preview.ok) return { values, ...saidOf(preview.problem) };
  const { ask, amount } = preview.value;
  const sum = formatMoney(amount, 'en');
  const isCredited = values.to === 'credit';
  const confirm = isCredited
    ? `${sum} goes back: what would go to the card becomes store credit of the shopper.`
    : `${sum} goes back to the shopper.`;
  if (agreed !== confirm) return { values, errors: {}, confirm, agreed: confirm };
  const request = { refundId, orderId, ask, isShelved: shelved === 'yes', isCredited, reason, by: admin.id };
  const done = await refundOrder(request);
  if (!done.ok) return { values, ...saidOf(done.problem) };
  refresh();
  const said = {
    settled: `${sum} went back.`,
    pending: `${sum} is on its way back: the bank gave no answer, and is asked again.`,
    refused: 'The bank will not give it back. Nothing was booked.',
  };
  return { values: {}, errors: {}, message: said[done.value.state], done: true };
}

function saidOf(problem: RefundProblem): Pick<DeskState, 'errors' | 'message'> {
  switch (problem.kind) {
    case 'gone':
      return { errors: {}, message: stale };
    case 'no-account':
      return { errors: { to: 'A guest bought it: store credit needs an account.' } };
    case 'not-taken':
      return { errors: {}, message: 'No money was taken yet: cancel the order instead.' };
    case 'reason-missing':
      return { errors: { reason: 'Please say why. It is kept with the refund.' } };
    case 'nothing-asked':
      return { errors: { amount: 'Please say what shall go back: pieces, shipping or an amount.' } };
    case 'too-much':
      return { errors: { amount: 'That is more than is left of what was taken.' } };
    case 'too-many-pieces':
      return { errors: { [`pieces-${problem.lineId}`]: `At most ${problem.left}.` } };
    case 'not-unsent':
      return { errors: { shelved: `Of one line only ${problem.left} have not left yet.` } };
  }
}

const cancelWords: Record<CancelProblem['kind'], string> = {
  gone: stale,
  sent: 'Some of it was sent already: what comes back is refunded.',
  'card-spent': 'A gift card in it was spent from already: what is left on it can be refunded.',
  'already-over': over,
  'reason-missing': 'Please say why. It is kept with the order.',
};

/** Fields `orderId`, `reason`, `agreed`. */
export async function cancelAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/orders');
  const values = formTexts(form, 500);
  const { orderId, reason = '', agreed } = values;
  if (!isId('order', orderId)) return { values, errors: {}, message: stale };
  if (!reason.trim()) return { values, errors: { reason: cancelWords['reason-missing'] } };
  if (agreed !== 'yes') {
    const confirm =
      'The whole order is called off, its pieces go back on the shelf, and the money goes back.';
    return { values, errors: {}, confirm, agreed: 'yes' };
  }
  const done = await cancelOrder({ orderId, reason, by: admin.id });
  if (!done.ok) return { values, errors: {}, message: cancelWords[done.problem.kind] };
  refresh();
  return { values: {}, errors: {}, message: 'The order is cancelled.', done: true };
}

function saidOfParcel(problem: ShipProblem): Pick<DeskState, 'errors' | 'message'> {
  if (problem.kind === 'too-many-pieces')
    return { errors: { [`pieces-${problem.lineId}`]: `At most ${problem.left}.` } };
  const words = {
    gone: stale,
    'not-paid': 'The money was not taken yet: please try again in a minute.',
    'already-over': over,
    'nothing-asked': 'Please say how many pieces left.',
  };
  return { errors: {}, message: words[problem.kind] };
}

/** Fields `orderId`, `shipmentId`, `pieces-<line>`, `carrier`, `trackingNumber`, `note`. */
export async function shipAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/orders');
  const values = formTexts(form, 500);
  const orderId = fieldText(form, 'orderId', 100);
  const shipmentId = fieldText(form, 'shipmentId', 100);
  if (!isId('order', orderId) || !isId('shipment', shipmentId)) return { values, errors: {}, message: stale };
  const { carrier = '', trackingNumber = '', note = '' } = values;
  const parcel = {
    shipmentId,
    orderId,
    lines: piecesIn(values),
    carrier,
    trackingNumber,
    note,
    by: admin.id,
  };
  const done = await shipOrder(parcel);
  if (!done.ok) return { values, ...saidOfParcel(done.problem) };
  refresh();
  return { values: {}, errors: {}, message: 'The parcel is written down.', done: true };
}
