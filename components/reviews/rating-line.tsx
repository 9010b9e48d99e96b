import { Stars } from '@/components/reviews/stars';
import type { ProductRating } from '@/lib/catalog/product';
import { market, texts } from '@/lib/locale/current-market';
import { counted, fill } from '@/lib/locale/fill';
import { formatNumber } from '@/lib/locale/formats';

type Props = { rating: ProductRating | undefined; className?: string };

/** Stars and how many gave them, in one small line; nothing when nobody did. */
export async function RatingLine({ rating, className = '' }: Props) {
  if (!rating) return null;
  const [{ locale }, { reviews: t }] = await Promise.all([market(), texts()]);
  const average = formatNumber(Math.round(rating.average * 10) / 10, locale);
  return (
    <p className={`flex items-center gap-1.5 text-sm text-soft ${className}`}>
      <Stars average={rating.average} label={fill(t.outOfFive, { average })} />
      <span aria-hidden="true" className="tabular">
        {average} ({formatNumber(rating.count, locale)})
      </span>
      <span className="sr-only">{counted(t.count, rating.count, locale)}</span>
    </p>
  );
}

/** The same on the product's page, leading down to what was said. */
export function RatingLink({ rating }: Pick<Props, 'rating'>) {
  if (!rating) return null;
  return (
    <a href="#reviews" className="mt-3 inline-block py-1 hover:underline hover:underline-offset-4">
      <RatingLine rating={rating} />
    </a>
  );
}
