/** What a review may hold. The table's own checks say the same. */
export const reviewLengths = { title: 120, body: 4000, authorName: 60, leastBody: 20 } as const;

export const reviewsPerPage = 8;

export const ratings = [5, 4, 3, 2, 1] as const;
export type Rating = (typeof ratings)[number];

export type ReviewState = 'submitted' | 'published' | 'rejected';

/** A published review as readers see it. */
export type Review = {
  id: string;
  rating: Rating;
  title: string;
  body: string;
  authorName: string;
  /** The language it is written in: said to screen readers, which pronounce it accordingly. */
  locale: string;
  /** ISO moment. */
  publishedAt: string;
  /** Its author bought the product here, and kept it. */
  isVerified: boolean;
};

/** What all published reviews of a product say together. */
export type RatingSummary = { count: number; average: number | undefined; byRating: Record<Rating, number> };

/** What somebody wants to say, checked. */
export type ReviewDraft = { rating: Rating; title: string; body: string; authorName: string; locale: string };
