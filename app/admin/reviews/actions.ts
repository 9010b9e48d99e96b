'use server';

import { refresh } from 'next/cache';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type FormState, fieldText } from '@/lib/form';
import { type ModerationProblem, publishReview, rejectReview } from '@/lib/reviews/moderate-review';

export type DecisionState = FormState<'reason'>;

const words: Record<ModerationProblem['kind'], string> = {
  gone: 'This review no longer exists.',
  'changed-meanwhile': 'Its author has written it anew meanwhile. Please reload the page and read it again.',
  'reason-missing': 'Please say why. The author reads it.',
};

/** Fields `reviewId`, `version`. */
export async function publishReviewAction(_previous: DecisionState, form: FormData): Promise<DecisionState> {
  const admin = await requireAdmin('/admin/reviews');
  return settle({}, await publishReview({ ...decisionOf(form), by: admin.id }));
}

/** Fields `reviewId`, `version`, `reason`. */
export async function rejectReviewAction(_previous: DecisionState, form: FormData): Promise<DecisionState> {
  const admin = await requireAdmin('/admin/reviews');
  const reason = fieldText(form, 'reason', 500);
  return settle({ reason }, await rejectReview({ ...decisionOf(form), reason, by: admin.id }));
}

function decisionOf(form: FormData): { reviewId: string; seenVersion: number } {
  return {
    reviewId: fieldText(form, 'reviewId', 100),
    seenVersion: Number(fieldText(form, 'version', 10)),
  };
}

function settle(
  values: DecisionState['values'],
  answer: Awaited<ReturnType<typeof publishReview>>,
): DecisionState {
  if (answer.ok) {
    refresh();
    return { values: {}, errors: {}, done: true };
  }
  const { kind } = answer.problem;
  if (kind === 'reason-missing') return { values, errors: { reason: words[kind] } };
  return { values, errors: {}, message: words[kind] };
}
