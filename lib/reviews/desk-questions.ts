import type { PendingQuery, Row } from 'postgres';
import { primarySql } from '@/db/client';
import type { Rating, ReviewState } from '@/lib/reviews/review';

// The desk reads from the primary: who decided a moment ago must see it.

export type DeskReview = {
  id: string;
  version: number;
  state: ReviewState;
  rating: Rating;
  title: string;
  body: string;
  authorName: string;
  locale: string;
  submittedAt: Date;
  productId: string;
  productTitle: string;
  productHandle: string;
  accountEmail: string;
  isVerified: boolean;
  /** The last decision, if there was one about this writing. */
  decision: { by: string; at: Date; reason: string } | undefined;
};

export type DeskReviewPage = { reviews: DeskReview[]; next: string | undefined };

export type DeskReviewsWanted = { state: ReviewState; rating?: Rating; query?: string; after?: string };

const reviewsPerPage = 25;
const longestQuery = 200;

/**
 * Reviews for the desk, a page after the place `after`: those that wait oldest first, so that nobody waits
 * for ever; decided ones newest first. `query` is a part of the product's title, the author's name or the e-mail.
 */
export async function reviewsForDesk(ask: DeskReviewsWanted): Promise<DeskReviewPage> {
  const sql = primarySql();
  const query = (ask.query ?? '').replaceAll('\u0000', '').toWellFormed().trim().slice(0, longestQuery);
  const like = `%${query.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const after = placeOf(ask.after);
  const isQueue = ask.state === 'submitted';
  const order = isQueue ? sql`r.submitted_at, r.id` : sql`r.submitted_at desc, r.id desc`;
  const beyond = !after
    ? sql``
    : isQueue
      ? sql`and (r.submitted_at, r.id) > (${after.at}::timestamptz, ${after.id})`
      : sql`and (r.submitted_at, r.id) < (${after.at}::timestamptz, ${after.id})`;
  const rows = await sql<DeskRow[]>`
    select r.id, r.version, r.state, r.rating, r.title, r.body, r.author_name as "authorName", r.locale,
      ${iso(sql`r.submitted_at`)} as "submittedAt", p.id as "productId", p.title as "productTitle", p.handle as "productHandle",
      a.email as "accountEmail", r.submitted_at::text || '~' || r.id as place,
      has_bought(r.account_id, r.product_id) as "isVerified",
      decided.name as "decidedBy", ${iso(sql`decided.at`)} as "decidedAt", decided.reason as "decidedReason"
    from product_reviews r
    join products p on p.id = r.product_id
    join accounts a on a.id = r.account_id
    left join lateral (
      select coalesce(who.name, e.by) as name, e.at, e.reason
      from product_review_events e left join accounts who on who.id = e.by
      where e.review_id = r.id and e.version = r.version and e.state <> 'submitted'
      order by e.id desc limit 1
    ) decided on true
    where r.state = ${ask.state}
      ${ask.rating ? sql`and r.rating = ${ask.rating}` : sql``}
      ${query ? sql`and (p.title ilike ${like} or r.author_name ilike ${like} or a.email::text ilike ${like})` : sql``}
      ${beyond}
    order by ${order} limit ${reviewsPerPage + 1}`;
  const shown = rows.slice(0, reviewsPerPage);
  return {
    reviews: shown.map(toDeskReview),
    next: rows.length > reviewsPerPage ? shown.at(-1)?.place : undefined,
  };
}

// Drizzle tells the driver to leave moments as texts; ISO is what every Date reads.
function iso(moment: PendingQuery<Row[]>) {
  return primarySql()`to_json(${moment}) #>> '{}'`;
}

type DeskRow = Omit<DeskReview, 'decision' | 'submittedAt'> & {
  submittedAt: string;
  place: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decidedReason: string | null;
};

function toDeskReview(row: DeskRow): DeskReview {
  const { decidedBy, decidedAt, decidedReason, submittedAt, place: _, ...review } = row;
  const decision =
    decidedBy !== null && decidedAt !== null
      ? { by: decidedBy, at: new Date(decidedAt), reason: decidedReason ?? '' }
      : undefined;
  return { ...review, submittedAt: new Date(submittedAt), decision };
}

/** `2026-11-24 10:00:00+00~rev_…`: where a page ended. Nonsense is the beginning. */
function placeOf(text: string | undefined): { at: string; id: string } | undefined {
  const match = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::?\d\d)?)~(rev_[0-9a-z]{26})$/.exec(
    text ?? '',
  );
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : undefined;
}

/** How many wait, are public, were rejected: for the tabs and the desk's navigation. */
export async function reviewCounts(): Promise<Record<ReviewState, number>> {
  const rows = await primarySql()<{ state: ReviewState; count: number }[]>`
    select state, count(*)::int as count from product_reviews group by state`;
  const of = (state: ReviewState) => rows.find((row) => row.state === state)?.count ?? 0;
  return { submitted: of('submitted'), published: of('published'), rejected: of('rejected') };
}

/** How many wait to be read. */
export async function waitingReviewCount(): Promise<number> {
  const [row] = await primarySql()<[{ count: number }]>`
    select count(*)::int as count from product_reviews where state = 'submitted'`;
  return row.count;
}
