import { primarySql } from '@/db/client';
import { type SqlTransaction, sqlTransaction } from '@/db/sql-transaction';
import { newId } from '@/lib/id';
import { ok, type Result, refused } from '@/lib/result';
import type { ReviewDraft } from '@/lib/reviews/review';
import { announceReviewChange } from '@/lib/reviews/review-change';

/**
 * Hands in what an account says about a product, for the first time or anew. It is shown once somebody
 * at the desk has read it; a review that was public is taken down until then.
 */
export async function writeReview(
  accountId: string,
  productId: string,
  draft: ReviewDraft,
): Promise<Result<{ reviewId: string; isFirst: boolean }, { kind: 'gone' }>> {
  const known = await primarySql()`select 1 from products where id = ${productId} and status = 'published'`;
  if (known.length === 0) return refused({ kind: 'gone' });
  const written = await sqlTransaction((sql) => upsert(sql, accountId, productId, draft));
  if (written.wasPublished) await announceReviewChange(productId);
  return ok({ reviewId: written.id, isFirst: written.version === 1 });
}

type Written = { id: string; version: number; wasPublished: boolean };

async function upsert(
  sql: SqlTransaction,
  accountId: string,
  productId: string,
  { rating, title, body, authorName, locale }: ReviewDraft,
): Promise<Written> {
  const [before] = await sql<{ state: string }[]>`
    select state from product_reviews where product_id = ${productId} and account_id = ${accountId} for update`;
  const [row] = await sql<[{ id: string; version: number }]>`
    insert into product_reviews as kept (id, product_id, account_id, author_name, locale, rating, title, body)
    values (${newId('review')}, ${productId}, ${accountId}, ${authorName}, ${locale}, ${rating}, ${title}, ${body})
    on conflict (product_id, account_id) do update set
      author_name = excluded.author_name, locale = excluded.locale, rating = excluded.rating,
      title = excluded.title, body = excluded.body, state = 'submitted', version = kept.version + 1,
      submitted_at = now(), published_at = null
    returning id, version`;
  await sql`
    insert into product_review_events (review_id, version, state, rating, title, body, by)
    values (${row.id}, ${row.version}, 'submitted', ${rating}, ${title}, ${body}, ${accountId})`;
  return { ...row, wasPublished: before?.state === 'published' };
}
