import { beforeAll, describe, expect, test } from 'vitest';
import { primary, primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { reviewCounts, reviewsForDesk } from '@/lib/reviews/desk-questions';
import { publishReview, rejectReview } from '@/lib/reviews/moderate-review';
import { ownReview, reviewsOfProduct } from '@/lib/reviews/questions';
import type { ReviewDraft } from '@/lib/reviews/review';
import { writeReview } from '@/lib/reviews/write-review';

useTestStores();

const by = newId('account');
let productId = '';
let variantId = '';

beforeAll(async () => {
  // As in the shop, where the typed client shares the driver and changes how it reads moments.
  primary();
  await primarySql()`insert into accounts (id, email, name) values (${by}, 'keeper@example.com', 'Ada Keeper')`;
});

async function product(): Promise<string> {
  [productId, variantId] = [newId('product'), newId('variant')];
  await primarySql().begin((sql) => [
    sql`insert into products (id, handle, title, status) values (${productId}, ${productId}, 'Mug', 'published')`,
    sql`insert into variants (id, product_id, position) values (${variantId}, ${productId}, 1)`,
  ]);
  return productId;
}

async function account(): Promise<string> {
  const id = newId('account');
  await primarySql()`insert into accounts (id, email, name) values (${id}, ${`${id}@example.com`}, 'Ann')`;
  return id;
}

async function order(accountId: string, state: string): Promise<string> {
  const [checkoutId, orderId] = [newId('checkout'), newId('order')];
  await primarySql().begin((sql) => [
    sql`insert into checkouts (id, cart_id, state, expires_at) values (${checkoutId}, 'c', 'completed', now())`,
    sql`insert into orders (id, checkout_id, account_id, email, currency, subtotal_minor, shipping_minor,
        total_minor, shipping_method, shipping_address, state)
      values (${orderId}, ${checkoutId}, ${accountId}, 'a@example.com', 'USD', 1900, 0, 1900, 'standard', '{}',
        ${state})`,
    sql`insert into order_lines (id, order_id, position, variant_id, product_id, title, quantity,
        unit_price_minor, total_minor)
      values (${newId('orderLine')}, ${orderId}, 1, ${variantId}, ${productId}, 'Mug', 1, 1900, 1900)`,
  ]);
  return orderId;
}

const draft = (change: Partial<ReviewDraft> = {}): ReviewDraft => ({
  rating: 4,
  title: 'A good mug',
  body: 'It keeps the tea warm and does not drip.',
  authorName: 'Ann B.',
  locale: 'en',
  ...change,
});

async function published(accountId: string, change: Partial<ReviewDraft> = {}): Promise<string> {
  const written = await writeReview(accountId, productId, draft(change));
  if (!written.ok) throw new Error('gone');
  const { reviewId } = written.value;
  const seenVersion = await versionOf(reviewId);
  expect(await publishReview({ reviewId, seenVersion, by })).toMatchObject({ ok: true });
  return reviewId;
}

async function versionOf(reviewId: string): Promise<number> {
  const [row] = await primarySql()`select version from product_reviews where id = ${reviewId}`;
  return row?.version;
}

async function facts(): Promise<{ review_count: number; rating_average: number | null }> {
  const [row] = await primarySql()<[{ review_count: number; rating_average: number | null }]>`
    select review_count, rating_average from products where id = ${productId}`;
  return row;
}

const shown = () => reviewsOfProduct({ productId, page: 1 });

describe('a review', () => {
  test('is shown once it was read, and counts only then', async () => {
    await product();
    const ann = await account();
    const written = await writeReview(ann, productId, draft());
    expect((await shown()).summary.count).toBe(0);
    expect(await ownReview(ann, productId)).toMatchObject({ state: 'submitted', title: 'A good mug' });
    const reviewId = written.ok ? written.value.reviewId : '';
    await publishReview({ reviewId, seenVersion: 1, by });
    expect(await shown()).toMatchObject({
      summary: { count: 1, average: 4 },
      reviews: [{ title: 'A good mug', authorName: 'Ann B.', rating: 4, isVerified: false }],
    });
    expect(await facts()).toEqual({ review_count: 1, rating_average: 4 });
  });

  test('written anew is the same review, hidden again until it was read', async () => {
    await product();
    const ann = await account();
    const reviewId = await published(ann);
    await shown();
    expect(await writeReview(ann, productId, draft({ rating: 1, title: 'It broke' }))).toMatchObject({
      value: { reviewId, isFirst: false },
    });
    expect((await shown()).reviews).toEqual([]);
    expect(await facts()).toEqual({ review_count: 0, rating_average: null });
    expect(await publishReview({ reviewId, seenVersion: 1, by })).toMatchObject({
      problem: { kind: 'changed-meanwhile' },
    });
    await publishReview({ reviewId, seenVersion: 2, by });
    expect((await shown()).reviews).toMatchObject([{ title: 'It broke', rating: 1 }]);
    const history = await primarySql()`
      select version, state, rating, by from product_review_events where review_id = ${reviewId} order by id`;
    expect(history.map((event) => [event.version, event.state, event.rating])).toEqual([
      [1, 'submitted', 4],
      [1, 'published', 4],
      [2, 'submitted', 1],
      [2, 'published', 1],
    ]);
  });

  test('handed in twice at once stays one', async () => {
    await product();
    const ann = await account();
    await Promise.all(Array.from({ length: 8 }, () => writeReview(ann, productId, draft())));
    const rows = await primarySql()`select version from product_reviews where product_id = ${productId}`;
    expect(rows).toEqual([{ version: 8 }]);
  });

  test('of a product that is not sold is refused', async () => {
    expect(await writeReview(await account(), newId('product'), draft())).toMatchObject({
      problem: { kind: 'gone' },
    });
  });

  test('rejected is shown to nobody, and its author reads why', async () => {
    await product();
    const ann = await account();
    const reviewId = await published(ann);
    expect(await rejectReview({ reviewId, seenVersion: 1, by, reason: ' ' })).toMatchObject({
      problem: { kind: 'reason-missing' },
    });
    await rejectReview({ reviewId, seenVersion: 1, by, reason: 'Speaks of another shop.' });
    expect((await shown()).reviews).toEqual([]);
    expect(await ownReview(ann, productId)).toMatchObject({
      state: 'rejected',
      reason: 'Speaks of another shop.',
    });
  });

  test('hostile text is kept as it is and breaks nothing', async () => {
    await product();
    const title = `</script><script>alert(1)</script>'; drop table product_reviews; --`;
    await published(await account(), { title });
    expect((await shown()).reviews[0]?.title).toBe(title);
  });

  test('decided twice is written down once', async () => {
    await product();
    const reviewId = await published(await account());
    await Promise.all([1, 2, 3].map(() => publishReview({ reviewId, seenVersion: 1, by })));
    const events = await primarySql()`
      select 1 from product_review_events where review_id = ${reviewId} and state = 'published'`;
    expect(events).toHaveLength(1);
    expect(await publishReview({ reviewId: "rev_'x", seenVersion: 1, by })).toMatchObject({
      problem: { kind: 'gone' },
    });
  });
});

describe('the verified mark', () => {
  test('follows the order: paid has it, refunded loses it, another product never', async () => {
    await product();
    const ann = await account();
    const orderId = await order(ann, 'paid');
    const ben = await account();
    await order(ben, 'placed');
    await published(ann);
    await published(ben);
    const verified = async () =>
      Object.fromEntries(
        (await reviewsForDesk({ state: 'published' })).reviews
          .filter((review) => review.productId === productId)
          .map((review) => [review.accountEmail.split('@')[0], review.isVerified]),
      );
    expect(await verified()).toEqual({ [ann]: true, [ben]: false });
    expect((await shown()).reviews.filter((review) => review.isVerified)).toHaveLength(1);
    await primarySql()`update orders set state = 'refunded' where id = ${orderId}`;
    expect(await verified()).toEqual({ [ann]: false, [ben]: false });
  });
});

describe('what all say together', () => {
  test('many decisions at once count every review', async () => {
    await product();
    const ids = await Promise.all(
      [5, 5, 4, 3, 1, 2].map(async (rating) => {
        const written = await writeReview(await account(), productId, draft({ rating: rating as 5 }));
        return written.ok ? written.value.reviewId : '';
      }),
    );
    await Promise.all(ids.map((reviewId) => publishReview({ reviewId, seenVersion: 1, by })));
    expect(await facts()).toEqual({ review_count: 6, rating_average: 3.33 });
    expect((await shown()).summary).toEqual({
      count: 6,
      average: 3.33,
      byRating: { 5: 2, 4: 1, 3: 1, 2: 1, 1: 1 },
    });
    const fives = await reviewsOfProduct({ productId, page: 1, rating: 5 });
    expect(fives.reviews.map((review) => review.rating)).toEqual([5, 5]);
    await primarySql()`delete from product_reviews where product_id = ${productId} and rating < 4`;
    expect(await facts()).toEqual({ review_count: 3, rating_average: 4.67 });
  });

  test('pages hold each review once; beyond the last is the last', async () => {
    await product();
    for (let index = 0; index < 11; index += 1)
      await published(await account(), { title: `Number ${index}` });
    const pages = await Promise.all([1, 2, 99].map((page) => reviewsOfProduct({ productId, page })));
    const titles = pages.slice(0, 2).flatMap((page) => page.reviews.map((review) => review.title));
    expect(new Set(titles).size).toBe(11);
    expect(pages[2]).toEqual(pages[1]);
  });
});

describe('the desk', () => {
  test('reads what waits oldest first, page by page, and finds by product and author', async () => {
    await product();
    const before = await reviewCounts();
    for (let index = 0; index < 27; index += 1)
      await writeReview(
        await account(),
        productId,
        draft({ title: `Waiting ${index}`, authorName: '50%_off' }),
      );
    expect((await reviewCounts()).submitted - before.submitted).toBe(27);
    const first = await reviewsForDesk({ state: 'submitted', query: '50%_' });
    const second = await reviewsForDesk({ state: 'submitted', query: '50%_', after: first.next });
    expect([...first.reviews, ...second.reviews].map((review) => review.title)).toEqual(
      Array.from({ length: 27 }, (_, index) => `Waiting ${index}`),
    );
    expect(second.next).toBeUndefined();
    expect((await reviewsForDesk({ state: 'submitted', rating: 1 })).reviews).toEqual([]);
    for (const query of ["' or 1=1 --", '\u0000', 'x'.repeat(5000)])
      await reviewsForDesk({ state: 'submitted', query, after: query });
  });

  test('says who decided, when and why', async () => {
    await product();
    const written = await writeReview(await account(), productId, draft({ authorName: 'Unique Name' }));
    const reviewId = written.ok ? written.value.reviewId : '';
    await rejectReview({ reviewId, seenVersion: 1, by, reason: 'Advertising' });
    const [review] = (await reviewsForDesk({ state: 'rejected', query: 'unique name' })).reviews;
    expect(review).toMatchObject({ decision: { by: 'Ada Keeper', reason: 'Advertising' } });
    expect(Math.abs(Date.now() - (review?.submittedAt.getTime() ?? 0))).toBeLessThan(60_000);
    expect(Math.abs(Date.now() - (review?.decision?.at.getTime() ?? 0))).toBeLessThan(60_000);
  });
});
