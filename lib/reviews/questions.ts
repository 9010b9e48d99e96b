import { type SQL, sql } from 'drizzle-orm';
import { primarySql } from '@/db/client';
import { tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { select } from '@/lib/catalog/select';
import {
  type Rating,
  type RatingSummary,
  type Review,
  type ReviewState,
  ratings,
  reviewsPerPage,
} from '@/lib/reviews/review';

export type ReviewPage = { summary: RatingSummary; reviews: Review[]; page: number; pageCount: number };

export type ReviewsWanted = { productId: string; page: number; rating?: Rating };

/** Published reviews of a product, newest first, those with one rating if named; with what all of them say. */
export const reviewsOfProduct = question<ReviewsWanted, ReviewPage>({
  name: 'product-reviews',
  tags: (_, { productId }) => [tag.product(productId)],
  ask: async (db, { productId, page, rating }) => {
    const counts = await select<{ rating: Rating; count: number }>(
      db,
      sql`select rating, count(*)::int as count from product_reviews
        where product_id = ${productId} and state = 'published' group by rating`,
    );
    const summary = summaryOf(counts);
    const total = rating ? summary.byRating[rating] : summary.count;
    const pageCount = Math.max(1, Math.ceil(total / reviewsPerPage));
    const shown = Math.min(page, pageCount);
    const reviews = total > 0 ? await select<Review>(db, publishedPage(productId, shown, rating)) : [];
    return { summary, reviews, page: shown, pageCount };
  },
});

function publishedPage(productId: string, page: number, rating: Rating | undefined): SQL {
  return sql`select r.id, r.rating, r.title, r.body, r.author_name as "authorName", r.locale,
      r.published_at as "publishedAt", has_bought(r.account_id, r.product_id) as "isVerified"
    from product_reviews r
    where r.product_id = ${productId} and r.state = 'published' ${rating ? sql`and r.rating = ${rating}` : sql``}
    order by r.published_at desc, r.id
    limit ${reviewsPerPage} offset ${(page - 1) * reviewsPerPage}`;
}

/** Pure: counts by rating, put together. */
export function summaryOf(counts: { rating: Rating; count: number }[]): RatingSummary {
  const of = (rating: Rating) => counts.find((row) => row.rating === rating)?.count ?? 0;
  const byRating = Object.fromEntries(ratings.map((rating) => [rating, of(rating)])) as Record<
    Rating,
    number
  >;
  const count = ratings.reduce((sum, rating) => sum + byRating[rating], 0);
  const points = ratings.reduce((sum, rating) => sum + rating * byRating[rating], 0);
  return { count, average: count ? Math.round((points / count) * 100) / 100 : undefined, byRating };
}

/** An account's own review of a product, in whatever state; from the primary, since it was just written. */
export type OwnReview = Pick<Review, 'rating' | 'title' | 'body' | 'authorName'> & {
  state: ReviewState;
  /** Why it was rejected, if it was. */
  reason: string;
};

export async function ownReview(accountId: string, productId: string): Promise<OwnReview | undefined> {
  const [row] = await primarySql()<OwnReview[]>`
    select r.rating, r.title, r.body, r.author_name as "authorName", r.state,
      coalesce((select e.reason from product_review_events e
        where e.review_id = r.id and e.state = 'rejected' and r.state = 'rejected'
        order by e.id desc limit 1), '') as reason
    from product_reviews r where r.account_id = ${accountId} and r.product_id = ${productId}`;
  return row;
}
