import type { Metadata } from 'next';
import { PageHead } from '@/components/admin/page-head';
import { SearchBar } from '@/components/admin/search-bar';
import { ShopLink } from '@/components/ui/shop-link';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { reviewCounts, reviewsForDesk } from '@/lib/reviews/desk-questions';
import { type ReviewState, ratings } from '@/lib/reviews/review';
import { shop } from '@/lib/shop';
import { ReviewCard } from './review-card';

export const metadata: Metadata = { title: 'Reviews' };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const tabs: { state: ReviewState; name: string; none: string }[] = [
  { state: 'submitted', name: 'Waiting', none: 'Nothing waits to be read.' },
  { state: 'published', name: 'Published', none: 'Nothing is published yet.' },
  { state: 'rejected', name: 'Rejected', none: 'Nothing was rejected.' },
];

export default async function ReviewsPage({ searchParams }: Search) {
  await requireAdmin('/admin/reviews');
  const asked = await searchParams;
  const tab = tabs.find(({ state }) => state === asked.state) ?? tabs[0];
  const state = tab?.state ?? 'submitted';
  const rating = ratings.find((known) => String(known) === asked.rating);
  const query = textOf(asked.q);
  const after = textOf(asked.after);
  const [counts, { reviews, next }] = await Promise.all([
    reviewCounts(),
    reviewsForDesk({ state, query, after, ...(rating && { rating }) }),
  ]);
  const narrowed = { state, ...(rating && { rating: String(rating) }), ...(query && { q: query }) };
  return (
    <>
      <PageHead title="Reviews" />
      <Tabs counts={counts} current={state} />
      <SearchBar
        action="/admin/reviews"
        label="Search reviews"
        placeholder="Product, author or e-mail"
        query={query}
      >
        <input type="hidden" name="state" value={state} />
        <select
          name="rating"
          aria-label="Stars"
          defaultValue={rating ?? ''}
          key={rating}
          className="desk-input"
        >
          <option value="">Any stars</option>
          {ratings.map((known) => (
            <option key={known} value={known}>
              {known === 1 ? '1 star' : `${known} stars`}
            </option>
          ))}
        </select>
      </SearchBar>
      {reviews.length === 0 ? (
        <p className="rounded-lg border border-line border-dashed px-5 py-12 text-center text-soft">
          {query || rating ? 'No review matches.' : tab?.none}
        </p>
      ) : (
        <ul className="grid gap-4">
          {reviews.map((review) => (
            <li key={`${review.id} ${review.version} ${review.state}`}>
              <ReviewCard review={review} />
            </li>
          ))}
        </ul>
      )}
      <nav aria-label="Pages" className="mt-4 flex justify-between text-sm">
        {after ? (
          <ShopLink href={`/admin/reviews?${new URLSearchParams(narrowed)}`} className="desk-button">
            From the start
          </ShopLink>
        ) : (
          <span />
        )}
        {next && (
          <ShopLink
            href={`/admin/reviews?${new URLSearchParams({ ...narrowed, after: next })}`}
            prefetch={false}
            className="desk-button"
          >
            More →
          </ShopLink>
        )}
      </nav>
    </>
  );
}

function Tabs({ counts, current }: { counts: Record<ReviewState, number>; current: ReviewState }) {
  return (
    <nav aria-label="State" className="mb-4 flex gap-1 border-line border-b">
      {tabs.map(({ state, name }) => (
        <ShopLink
          key={state}
          href={`/admin/reviews?state=${state}`}
          prefetch={false}
          aria-current={state === current ? 'page' : undefined}
          className="-mb-px border-transparent border-b-2 px-3 py-2 text-soft text-sm hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
        >
          {name} <span className="text-soft tabular-nums">{counts[state].toLocaleString(shop.locale)}</span>
        </ShopLink>
      ))}
    </nav>
  );
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
