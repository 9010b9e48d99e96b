'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type AnswerProblem, answerDispute } from '@/lib/disputes/answer-dispute';
import { formTexts } from '@/lib/form';
import { isId } from '@/lib/id';
import type { DeskState } from './actions';

const longestEvidence = 10_000;
const stale = 'This dispute takes no answer any more. Please reload the page.';

const complaints: Record<AnswerProblem['kind'], Pick<DeskState, 'errors' | 'message'>> = {
  gone: { errors: {}, message: stale },
  'not-due': { errors: {}, message: stale },
  'evidence-missing': { errors: { evidence: 'Please write what the bank shall read.' } },
  'no-answer': {
    errors: {},
    message: 'The bank gave no answer. What you wrote is still here: please send it again in a moment.',
  },
};

/** Fields `disputeId`, `evidence`, `agreed`. */
export async function answerDisputeAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/disputes');
  const values = formTexts(form, longestEvidence);
  const { disputeId, evidence = '', agreed } = values;
  if (!isId('dispute', disputeId)) return { values, errors: {}, message: stale };
  if (!evidence.trim()) return { values, ...complaints['evidence-missing'] };
  if (agreed !== 'yes')
    return { values, errors: {}, confirm: 'This goes to the bank as it is.', agreed: 'yes' };
  const answered = await answerDispute({ disputeId, evidence, by: admin.id });
  if (!answered.ok) return { values, ...complaints[answered.problem.kind] };
  refresh();
  return { values: {}, errors: {}, message: 'The bank has our answer.', done: true };
}

/** Fields `disputeId`, `agreed`. */
export async function concedeDisputeAction(_previous: DeskState, form: FormData): Promise<DeskState> {
  const admin = await requireAdmin('/admin/disputes');
  const values = formTexts(form, 100);
  const { disputeId, agreed } = values;
  if (!isId('dispute', disputeId)) return { values, errors: {}, message: stale };
  if (agreed !== 'yes')
    return { values, errors: {}, confirm: 'The dispute is given up, and the money is lost.', agreed: 'yes' };
  const conceded = await answerDispute({ disputeId, evidence: undefined, by: admin.id });
  if (!conceded.ok) return { values, ...complaints[conceded.problem.kind] };
  refresh();
  return { values: {}, errors: {}, message: 'The loss is accepted.', done: true };
}
