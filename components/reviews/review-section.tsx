import { RatingSummary } from '@/components/reviews/rating-summary';
import { ReviewEntry } from '@/components/reviews/review-entry';
import { ShopLink } from '@/components/ui/shop-link';
import { market, texts } from '@/lib/locale/current-market';
import { counted } from '@/lib/locale/fill';
import { reviewsOfProduct } from '@/lib/reviews/questions';

type Props = { productId: string; handle: string };

/** On the product's page: what all reviews say together, and the newest of them. Nothing here needs a script. */
export async function ReviewSection({ productId, handle }: Props) {
  const [{ locale }, { reviews: t }, { summary, reviews }] = await Promise.all([
    market(),
    texts(),
    reviewsOfProduct({ productId, page: 1 }),
  ]);
  const path = `/p/${encodeURIComponent(handle)}`;
  const shown = reviews.slice(0, 4);
  return (
    <section id="reviews" aria-labelledby="reviews-heading" className="mt-20 border-t pt-8 lg:mt-28">
      <div className="grid gap-x-16 gap-y-9 lg:grid-cols-[minmax(15rem,1fr)_2fr]">
        <div>
          <h2 id="reviews-heading" className="display-md">
            {t.heading}
          </h2>
          <div className="mt-5">
            <RatingSummary summary={summary} path={`${path}/reviews`} />
          </div>
          {summary.count === 0 && <p className="text-soft">{t.none}</p>}
          <ShopLink href={`${path}/review`} prefetch={false} className="button mt-6">
            {summary.count === 0 ? t.beFirst : t.write}
          </ShopLink>
          <p className="mt-4 max-w-[34ch] text-sm text-soft">{t.readFirst}</p>
        </div>
        {shown.length > 0 && (
          <div>
            {shown.map((review) => (
              <ReviewEntry key={review.id} review={review} headingLevel={3} />
            ))}
            {summary.count > shown.length && (
              <p className="border-t pt-5">
                <ShopLink href={`${path}/reviews`} className="link font-medium">
                  {counted(t.all, summary.count, locale)}
                </ShopLink>
              </p>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
