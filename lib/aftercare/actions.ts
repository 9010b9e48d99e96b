'use server';

import { redirect } from 'next/navigation';
import { currentAccount } from '@/lib/accounts/auth-session';
import { type AskProblem, askReturn } from '@/lib/aftercare/ask-return';
import type { ReturnRequest } from '@/lib/aftercare/return-goods';
import { type FormState, formTexts } from '@/lib/form';
import { isId } from '@/lib/id';
import { localPath } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import type { Texts } from '@/lib/locale/texts/texts';
import { orderForConfirmation } from '@/lib/orders/questions';

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
