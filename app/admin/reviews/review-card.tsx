import { BadgeCheck } from 'lucide-react';
import { formatMoment } from '@/components/admin/moment';
import { Stars } from '@/components/reviews/stars';
import type { DeskReview } from '@/lib/reviews/desk-questions';
import { DecisionForms } from './decision-forms';

/** One review with all that is needed to judge it, and the two decisions. */
export function ReviewCard({ review }: { review: DeskReview }) {
  const { decision } = review;
  return (
    <article className="rounded-lg border border-line bg-raised px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-sm">
        <a
          href={`/p/${encodeURIComponent(review.productHandle)}`}
          className="min-w-0 font-medium wrap-anywhere hover:underline"
        >
          {review.productTitle}
        </a>
        <span className="text-soft">{formatMoment(review.submittedAt)}</span>
      </div>
      <h2 lang={review.locale} className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
        <Stars average={review.rating} label={`${review.rating} of 5 stars`} />
        <span className="wrap-anywhere">{review.title}</span>
      </h2>
      <p lang={review.locale} className="mt-1.5 max-w-[75ch] text-sm whitespace-pre-line wrap-anywhere">
        {review.body}
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-xs wrap-anywhere">
        <span>
          {review.authorName}, {review.accountEmail}
        </span>
        <span>{review.locale.toUpperCase()}</span>
        {review.version > 1 && <span>written {review.version} times</span>}
        {review.isVerified ? (
          <span className="inline-flex items-center gap-1 text-olive">
            <BadgeCheck aria-hidden size={14} strokeWidth={1.75} /> Verified purchase
          </span>
        ) : (
          <span>No purchase by this account</span>
        )}
      </p>
      {decision && (
        <p className="mt-2 text-soft text-xs wrap-anywhere">
          {review.state === 'rejected' ? 'Rejected' : 'Published'} by {decision.by},{' '}
          {formatMoment(decision.at)}
          {decision.reason && `: ${decision.reason}`}
        </p>
      )}
      <DecisionForms reviewId={review.id} version={review.version} state={review.state} />
    </article>
  );
}
