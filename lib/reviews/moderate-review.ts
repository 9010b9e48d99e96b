import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { isId } from '@/lib/id';
import { ok, type Result, refused } from '@/lib/result';
import type { ReviewState } from '@/lib/reviews/review';
import { announceReviewChange } from '@/lib/reviews/review-change';

export type ModerationProblem = { kind: 'gone' } | { kind: 'changed-meanwhile' } | { kind: 'reason-missing' };

type Decision = { reviewId: string; seenVersion: number; by: string };

/** Shows a review to everybody. The version says what was read: its author may have written anew since. */
export function publishReview(decision: Decision): Promise<Result<{ productId: string }, ModerationProblem>> {
  return decide(decision, 'published', '');
}

/** Keeps a review from readers, or takes it down; its author reads the reason. */
export async function rejectReview(
  decision: Decision & { reason: string },
): Promise<Result<{ productId: string }, ModerationProblem>> {
  const reason = decision.reason.trim().slice(0, 500);
  return reason ? decide(decision, 'rejected', reason) : refused({ kind: 'reason-missing' });
}

async function decide(
  { reviewId, seenVersion, by }: Decision,
  state: Exclude<ReviewState, 'submitted'>,
  reason: string,
): Promise<Result<{ productId: string }, ModerationProblem>> {
  if (!isId('review', reviewId)) return refused({ kind: 'gone' });
  const answer = await sqlTransaction((sql) => apply(sql, { reviewId, seenVersion, by, state, reason }));
  if (answer.ok) await announceReviewChange(answer.value.productId);
  return answer;
}

async function apply(
  sql: SqlTransaction,
  ask: Decision & { state: ReviewState; reason: string },
): Promise<Result<{ productId: string }, ModerationProblem>> {
  const [review] = await sql<{ product_id: string; version: number; state: ReviewState }[]>`
    select product_id, version, state from product_reviews where id = ${ask.reviewId} for update`;
  if (!review) return refused({ kind: 'gone' });
  if (review.version !== ask.seenVersion) return refused({ kind: 'changed-meanwhile' });
  // Decided so already, by a double click or a colleague: said once in the history.
  if (review.state === ask.state) return ok({ productId: review.product_id });
  await sql`
    with decided as (
      update product_reviews
      set state = ${ask.state}, published_at = ${ask.state === 'published' ? sql`now()` : null}
      where id = ${ask.reviewId} returning *
    )
    insert into product_review_events (review_id, version, state, rating, title, body, reason, by)
    select id, version, state, rating, title, body, ${ask.reason}, ${ask.by} from decided`;
  return ok({ productId: review.product_id });
}
