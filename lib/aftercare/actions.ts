'use server';

import { redirect } from 'next/navigation';
import { currentAccount } from '@/lib/accounts/auth-session';
import { type AskProblem, askReturn } from '@/lib/aftercare/ask-return';
import { differencePath } from '@/lib/aftercare/difference-path';
import { differenceToPay } from '@/lib/aftercare/difference-to-pay';
import { type DifferenceOutcome, finishDifference, payDifference } from '@/lib/aftercare/pay-difference';
import type { ReturnRequest } from '@/lib/aftercare/return-goods';
import { type FormState, fieldText, formTexts } from '@/lib/form';
import { isId } from '@/lib/id';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import type { Texts } from '@/lib/locale/texts/texts';
import { orderForConfirmation } from '@/lib/orders/questions';
import type { CardField } from '@/lib/payments/card';
import { cardInForm } from '@/lib/payments/card-in-form';
import type { BrowserAction } from '@/lib/payments/provider';
import { explainRefusal } from '@/lib/payments/refusals';
import { answerChallenge } from '@/lib/payments/test-gateway';

/**
 * Fields `orderId`, `returnId`, `proof`, `pieces-<line>`, `reason-<line>`, `instead-<line>` (a variant). For whose order it is, or who holds its
 * proof; goes back to the order, where the return stands.
 */
export async function askReturnAction(_previous: FormState, form: FormData): Promise<FormState> {
  const [{ locale }, { returning: t }] = await Promise.all([market(), texts()]);
  const values = formTexts(form, 500);
  const { orderId = '', returnId, proof = '' } = values;
  const account = await currentAccount();
  const order = await orderForConfirmation(orderId, proof || undefined, account?.id);
  if (!order || !isId('return', returnId)) return { values, errors: {}, message: t.gone };
  const by = account && account.id === order.accountId ? account.id : 'guest';
  const asked = await askReturn({ returnId, orderId, lines: linesIn(values), by }).catch((error) => {
    console.error('ask for a return:', error);
  });
  if (!asked) return { values, errors: {}, message: t.away };
  if (!asked.ok) return { values, ...saidOf(asked.problem, t) };
  const page = proof ? `/order/${orderId}?proof=${encodeURIComponent(proof)}` : `/account/orders/${orderId}`;
  redirect(localPath(locale, `${page}#returns`));
}

/** What is no number of pieces becomes one that no line has, and is complained about. */
function linesIn(values: Record<string, string>): ReturnRequest['lines'] {
  return Object.entries(values).flatMap(([name, text]) => {
    const lineId = /^pieces-(.+)$/.exec(name)?.[1];
    if (!lineId) return [];
    const quantity = /^\s*$/.test(text) ? 0 : /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : -1;
    const wishVariantId = values[`instead-${lineId}`] || undefined;
    return [{ lineId, quantity, reason: (values[`reason-${lineId}`] ?? '').trim(), wishVariantId }];
  });
}

function saidOf(problem: AskProblem, t: Texts['returning']): Pick<FormState, 'errors' | 'message'> {
  switch (problem.kind) {
    case 'gone':
      return { errors: {}, message: t.gone };
    case 'not-returnable':
      return { errors: {}, message: t.notReturnable };
    case 'nothing-asked':
      return { errors: {}, message: t.nothingAsked };
    case 'too-many-pieces':
      return { errors: { [`pieces-${problem.lineId}`]: fill(t.atMost, { most: problem.left }) } };
    case 'wish':
      return { errors: { [`instead-${problem.lineId}`]: t.wishGone } };
    case 'reason-missing':
      return { errors: { [`reason-${problem.lineId}`]: t.reasonNeeded } };
  }
}

/** `action`: what the browser has to do for the bank before the payment goes on. */
export type DifferenceFormState = FormState<CardField> & { action?: BrowserAction };

/**
 * Pays the difference of an exchange. Fields `orderId`, `exchangeId`, `proof` and the card's; or `challenge` and `answer`,
 * when the test bank has asked. For whose order it is, or who holds its proof.
 */
export async function payDifferenceAction(
  _previous: DifferenceFormState,
  form: FormData,
): Promise<DifferenceFormState> {
  const [{ locale }, asked] = await Promise.all([market(), exchangeAskedFor(form)]);
  if (!asked) return { values: {}, errors: {}, message: (await texts()).difference.gone };
  const { exchangeId, by } = asked;
  const challenge = fieldText(form, 'challenge', 100);
  if (challenge) {
    await answerChallenge(challenge, fieldText(form, 'answer', 10) === 'confirm');
    return differenceAnswer(form, finishDifference(exchangeId, by));
  }
  const card = cardInForm(form, locale);
  if (!card.ok) return { values: {}, errors: card.errors, message: (await texts()).complaints.lookAtFields };
  return differenceAnswer(form, payDifference({ exchangeId, card: card.card, by }));
}

/** The shopper has answered his bank in a window of Stripe's: asks what came of it. Fields as above, without a card. */
export async function finishDifferenceAction(
  _previous: DifferenceFormState,
  form: FormData,
): Promise<DifferenceFormState> {
  const asked = await exchangeAskedFor(form);
  if (!asked) return { values: {}, errors: {}, message: (await texts()).difference.gone };
  return differenceAnswer(form, finishDifference(asked.exchangeId, asked.by));
}

async function exchangeAskedFor(form: FormData): Promise<{ exchangeId: string; by: string } | undefined> {
  const { orderId = '', exchangeId = '', proof = '' } = formTexts(form, 200);
  const account = await currentAccount();
  const order = await orderForConfirmation(orderId, proof || undefined, account?.id);
  if (!order || !(await differenceToPay(orderId, exchangeId))) return undefined;
  // At the desk a card may be typed for the shopper: who is signed in has done it.
  return { exchangeId, by: account?.id ?? 'guest' };
}

/** Back to the page, which says that it is paid or over, or to the form with what came of it. */
async function differenceAnswer(
  form: FormData,
  outcome: Promise<DifferenceOutcome>,
): Promise<DifferenceFormState> {
  const [{ locale }, { difference: t, complaints }] = await Promise.all([market(), texts()]);
  const came = await outcome.catch((error): DifferenceOutcome => {
    console.error('pay a difference:', error);
    return { kind: 'unclear' };
  });
  switch (came.kind) {
    case 'paid':
    case 'over':
      return redirect(
        localPath(
          locale,
          differencePath(fieldText(form, 'orderId', 100), fieldText(form, 'exchangeId', 100)),
        ),
      );
    case 'asks':
      return { values: {}, errors: {}, message: t.bankAsks, action: came.action };
    case 'unclear':
      return { values: {}, errors: {}, message: t.unclear };
    case 'refused': {
      const { field, message } = explainRefusal(came.reason, locale);
      return { values: {}, errors: { [field]: message }, message: complaints.notCharged };
    }
  }
}
