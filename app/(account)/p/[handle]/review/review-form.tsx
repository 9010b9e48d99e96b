'use client';

import { StarPicker } from '@/components/reviews/star-picker';
import { FormMessage, TextAreaField, TextField } from '@/components/ui/fields';
import { useTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { fill } from '@/lib/locale/fill';
import { type ReviewFormState, writeReviewAction } from '@/lib/reviews/actions';
import { reviewLengths } from '@/lib/reviews/review';

const untouched: ReviewFormState = { values: {}, errors: {} };

type Props = {
  productId: string;
  own: { rating: string; title: string; body: string; authorName: string } | undefined;
  authorName: string;
  back: { href: string; words: string };
};

export function ReviewForm({ productId, own, authorName, back }: Props) {
  const t = useTexts('reviews');
  const { state, isPending, form } = useKeptForm(writeReviewAction, untouched);
  const values = { authorName, ...own, ...state.values };
  if (state.done) {
    return (
      <div className="mt-7">
        <FormMessage tone="calm">{state.message}</FormMessage>
        <ShopLink href={back.href} className="button mt-6">
          {back.words}
        </ShopLink>
      </div>
    );
  }
  return (
    <form {...form} className="mt-7 max-w-2xl space-y-6">
      {state.message && <FormMessage>{state.message}</FormMessage>}
      <input type="hidden" name="productId" value={productId} />
      <StarPicker name="rating" initial={values.rating} error={state.errors.rating} />
      <TextField
        label={t.title}
        hint={t.titleHint}
        name="title"
        defaultValue={values.title}
        error={state.errors.title}
      />
      <TextAreaField
        label={t.body}
        hint={fill(t.bodyHint, { most: reviewLengths.body })}
        name="body"
        rows={7}
        defaultValue={values.body}
        error={state.errors.body}
      />
      <TextField
        label={t.authorName}
        hint={t.authorNameHint}
        name="authorName"
        autoComplete="nickname"
        defaultValue={values.authorName}
        error={state.errors.authorName}
      />
      <button
        type="submit"
        aria-disabled={isPending || undefined}
        className="button button-accent w-full sm:w-auto"
      >
        {isPending ? t.sending : own ? t.sendAgain : t.send}
      </button>
    </form>
  );
}
