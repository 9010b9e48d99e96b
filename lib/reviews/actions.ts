'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { countAttempt } from '@/lib/accounts/attempts';
import { currentAccount } from '@/lib/accounts/auth-session';
import { clientAddress } from '@/lib/accounts/client-address';
import { type FormState, fieldText } from '@/lib/form';
import { isId } from '@/lib/id';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import type { Texts } from '@/lib/locale/texts/texts';
import {
  parseReview,
  type ReviewComplaint,
  type ReviewComplaints,
  type ReviewField,
} from '@/lib/reviews/parse-review';
import { reviewLengths } from '@/lib/reviews/review';
import { writeReview } from '@/lib/reviews/write-review';

export type ReviewFormState = FormState<ReviewField>;

const hourSeconds = 3600;
const mostPerAccount = 30;
const mostPerAddress = 200;

/** Fields `productId`, `rating`, `title`, `body`, `authorName`. `done` when it waits to be read. */
export async function writeReviewAction(
  _previous: ReviewFormState,
  form: FormData,
): Promise<ReviewFormState> {
  const { reviews: t } = await texts();
  const values = {
    rating: fieldText(form, 'rating', 5),
    // A little over what fits, so that the complaint is about the text as it was typed.
    title: fieldText(form, 'title', reviewLengths.title * 4),
    body: fieldText(form, 'body', reviewLengths.body * 2),
    authorName: fieldText(form, 'authorName', reviewLengths.authorName * 4),
  };
  const draft = parseReview(values, (await market()).locale);
  if (!draft.ok) return { values, errors: explain(draft.problem.complaints, t.problems) };
  const say = (message: string) => ({ values, errors: {}, message });
  try {
    const account = await currentAccount({ fresh: true });
    if (!account) return say(t.problems.signIn);
    if (await isTooMany(account.id)) return say(t.problems.tooMany);
    const productId = fieldText(form, 'productId', 100);
    if (!isId('product', productId)) return say(t.problems.gone);
    const written = await writeReview(account.id, productId, draft.value);
    if (!written.ok) return say(t.problems.gone);
    refresh();
    return { values, errors: {}, message: t.thanks, done: true };
  } catch (error) {
    console.error('review:', error);
    return say(t.problems.away);
  }
}

async function isTooMany(accountId: string): Promise<boolean> {
  const limits = [
    { key: `review:${accountId}`, limit: mostPerAccount, windowSeconds: hourSeconds },
    {
      key: `review:${clientAddress(await headers())}`,
      limit: mostPerAddress,
      windowSeconds: hourSeconds,
    },
  ];
  return (await countAttempt(limits)) !== undefined;
}

function explain(complaints: ReviewComplaints, t: Texts['reviews']['problems']): ReviewFormState['errors'] {
  const { rating, ...others } = complaints;
  const errors: ReviewFormState['errors'] = rating ? { rating: t.rating.missing } : {};
  for (const [field, complaint] of Object.entries(others) as [
    Exclude<ReviewField, 'rating'>,
    ReviewComplaint,
  ][])
    errors[field] = wordsFor(complaint, field, t);
  return errors;
}

function wordsFor(
  complaint: ReviewComplaint,
  field: Exclude<ReviewField, 'rating'>,
  t: Texts['reviews']['problems'],
): string {
  switch (complaint) {
    case 'missing':
      return t.missing;
    case 'too-short':
      return fill(t.tooShort, { least: reviewLengths.leastBody });
    case 'too-long':
      return fill(t.tooLong, { most: reviewLengths[field] });
    case 'no-words':
      return t.noWords;
  }
}
