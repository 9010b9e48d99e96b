import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { RatingSummary } from '@/components/reviews/rating-summary';
import { ReviewEntry } from '@/components/reviews/review-entry';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Pagination } from '@/components/ui/pagination';
import { ShopLink } from '@/components/ui/shop-link';
import { productByHandle } from '@/lib/catalog/questions';
import { alternatesOf } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { reviewsOfProduct } from '@/lib/reviews/questions';
import { ratings } from '@/lib/reviews/review';
import { decodeSegment } from '../../../path-segment';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ handle: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const productOf = cache(async (segment: string) => {
  const handle = decodeSegment(segment);
  return handle === undefined ? undefined : productByHandle(handle, await market());
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [product, { locale }, { reviews: t, shell }] = await Promise.all([
    params.then(({ handle }) => productOf(handle)),
    market(),
    texts(),
  ]);
  if (!product) return { title: shell.notFound };
  return {
    title: fill(t.headingOf, { title: product.title }),
    description: fill(t.description, { title: product.title }),
    alternates: alternatesOf(`/p/${encodeURIComponent(product.handle)}/reviews`, locale),
  };
}

/** All published reviews of a product, page by page, or those with one number of stars. */
export default async function ReviewsPage({ params, searchParams }: Props) {
  const [product, asked, { reviews: t, shell }] = await Promise.all([
    params.then(({ handle }) => productOf(handle)),
    searchParams,
    texts(),
  ]);
  if (!product) notFound();
  const rating = ratings.find((known) => String(known) === asked.rating);
  const wanted = { productId: product.id, page: pageOf(asked.page), ...(rating && { rating }) };
  const { summary, reviews, page, pageCount } = await reviewsOfProduct(wanted);
  const home = `/p/${encodeURIComponent(product.handle)}`;
  const path = `${home}/reviews`;
  const hrefOf = (to: number) =>
    `${path}?${new URLSearchParams({ ...(rating && { rating: String(rating) }), page: String(to) })}`;
  return (
    <div className="walk pt-5 lg:pt-7">
      <Breadcrumbs
        steps={[
          { name: shell.home, href: '/' },
          { name: product.title, href: home },
        ]}
        here={t.heading}
      />
      <h1 className="display-lg mt-6 wrap-anywhere">{fill(t.headingOf, { title: product.title })}</h1>
      <div className="mt-8 grid gap-x-16 gap-y-9 lg:grid-cols-[minmax(15rem,1fr)_2fr]">
        <div className="lg:sticky lg:top-6 lg:self-start">
          <RatingSummary summary={summary} path={path} chosen={rating} />
          {rating && (
            <p className="mt-3">
              <ShopLink href={path} className="link text-sm">
                {t.showAll}
              </ShopLink>
            </p>
          )}
          <ShopLink href={`${home}/review`} prefetch={false} className="button mt-6">
            {t.write}
          </ShopLink>
        </div>
        <div>
          {reviews.length === 0 && (
            <p className="border-t py-6 text-soft">{rating ? t.noneOfRating : t.none}</p>
          )}
          {reviews.map((review) => (
            <ReviewEntry key={review.id} review={review} headingLevel={2} />
          ))}
          <Pagination page={page} pageCount={pageCount} hrefOf={hrefOf} />
        </div>
      </div>
    </div>
  );
}

function pageOf(text: string | string[] | undefined): number {
  return typeof text === 'string' && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 1;
}
