import { BadgeCheck } from 'lucide-react';
import { Stars } from '@/components/reviews/stars';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatDay } from '@/lib/locale/formats';
import type { Review } from '@/lib/reviews/review';

/** One review. What its author wrote is text and nothing else, in the language they wrote it in. */
export async function ReviewEntry({ review, headingLevel }: { review: Review; headingLevel: 2 | 3 }) {
  const [{ locale }, { reviews: t }] = await Promise.all([market(), texts()]);
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const lang = review.locale === locale ? undefined : review.locale;
  const publishedAt = new Date(review.publishedAt);
  return (
    <article className="border-t py-6 first:border-t-0 lg:first:pt-0">
      <Stars average={review.rating} label={fill(t.outOfFive, { average: review.rating })} />
      <Heading lang={lang} className="display-sm mt-2 wrap-anywhere">
        {review.title}
      </Heading>
      <p lang={lang} className="mt-2 max-w-[68ch] leading-relaxed whitespace-pre-line wrap-anywhere">
        {review.body}
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <span className="wrap-anywhere">{fill(t.by, { name: review.authorName })}</span>
        <time dateTime={review.publishedAt}>{formatDay(publishedAt, locale)}</time>
        {review.isVerified && (
          <span className="inline-flex items-center gap-1 font-medium text-olive" title={t.verifiedHint}>
            <BadgeCheck aria-hidden="true" size={16} strokeWidth={1.75} />
            {t.verified}
          </span>
        )}
      </p>
    </article>
  );
}
