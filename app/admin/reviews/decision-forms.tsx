'use client';

import { useId, useState } from 'react';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { ReviewState } from '@/lib/reviews/review';
import { type DecisionState, publishReviewAction, rejectReviewAction } from './actions';

const untouched: DecisionState = { values: {}, errors: {} };

/** Reasons that come up again and again; they may be changed before they are sent. */
const usualReasons = [
  'It is not about this product.',
  'It advertises something else.',
  'It is hurtful to a person.',
  'It gives away somebody’s personal details.',
];

type Props = { reviewId: string; version: number; state: ReviewState };

/** To publish, or to reject with a reason that the author reads. */
export function DecisionForms({ reviewId, version, state }: Props) {
  const publish = useKeptForm(publishReviewAction, untouched);
  const message = publish.state.message;
  return (
    <div className="mt-4">
      <div className="flex flex-wrap items-start gap-2">
        {state !== 'published' && (
          <form {...publish.form}>
            <Hidden reviewId={reviewId} version={version} />
            <button
              type="submit"
              aria-disabled={publish.isPending || undefined}
              className="desk-button-primary"
            >
              {publish.isPending ? 'Publishing…' : 'Publish'}
            </button>
          </form>
        )}
        {state !== 'rejected' && <RejectForm reviewId={reviewId} version={version} />}
      </div>
      <p role="status" className="text-accent text-sm">
        {message}
      </p>
    </div>
  );
}

function RejectForm({ reviewId, version }: Omit<Props, 'state'>) {
  const { state, isPending, form } = useKeptForm(rejectReviewAction, untouched);
  const [reason, setReason] = useState('');
  const id = useId();
  const problem = state.errors.reason ?? state.message;
  return (
    <details className="group min-w-0 open:basis-full">
      <summary className="desk-button w-max cursor-pointer list-none group-open:border-ink">Reject…</summary>
      <form {...form} className="mt-3 max-w-xl">
        <Hidden reviewId={reviewId} version={version} />
        <label htmlFor={id} className="mb-1 block text-soft text-xs">
          Reason, read by the author
        </label>
        <div className="mb-2 flex flex-wrap gap-1.5">
          {usualReasons.map((usual) => (
            <button
              key={usual}
              type="button"
              onClick={() => setReason(usual)}
              className="rounded-full border border-line px-2.5 py-1 text-soft text-xs hover:border-ink hover:text-ink"
            >
              {usual}
            </button>
          ))}
        </div>
        <div className="flex flex-wrap gap-2">
          <input
            id={id}
            name="reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            maxLength={500}
            aria-invalid={state.errors.reason ? true : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            className="desk-input min-w-0 flex-1 basis-60"
          />
          <button type="submit" aria-disabled={isPending || undefined} className="desk-button">
            {isPending ? 'Rejecting…' : 'Reject'}
          </button>
        </div>
        {problem && (
          <p id={`${id}-problem`} className="mt-1 text-accent text-xs">
            {problem}
          </p>
        )}
      </form>
    </details>
  );
}

function Hidden({ reviewId, version }: Omit<Props, 'state'>) {
  return (
    <>
      <input type="hidden" name="reviewId" value={reviewId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
