import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import * as schema from '@/db/schema';
import { newId } from '@/lib/id';
import { handleOf } from './compose';
import { allAuthors, composeReviews } from './compose-reviews';
import { waitingWords } from './review-words';

/** Who waits to be read: reviews of these goods. */
const waitingFor = ['morning-mug', 'hearth-casserole-4-litres', 'breakfast-bowl', 'side-plate'];

/**
 * Reviews by readers who cannot sign in. None is marked as verified: the mark comes from orders, and these
 * readers have none.
 */
export async function seedReviews(tx: Transaction, publishedBy: string): Promise<void> {
  const accountIds = await seedAuthors(tx);
  const goods = await tx
    .select({
      id: schema.products.id,
      handle: schema.products.handle,
      createdAt: schema.products.createdAt,
      shelf: schema.categories.handle,
    })
    .from(schema.products)
    .innerJoin(schema.categories, eq(schema.categories.id, schema.products.categoryId))
    .orderBy(asc(schema.products.handle));
  const published = goods.flatMap((good) =>
    composeReviews(good).map(({ author, writtenAt, ...words }) => ({
      ...words,
      id: newId('review'),
      productId: good.id,
      accountId: accountIds[author] ?? '',
      authorName: allAuthors[author] ?? '',
      state: 'published' as const,
      submittedAt: writtenAt,
      publishedAt: writtenAt,
    })),
  );
  const all = [...published, ...waitingReviews(goods, published, accountIds)];
  await tx.insert(schema.productReviews).values(all);
  await tx.insert(schema.productReviewEvents).values(
    all.flatMap(({ id, rating, title, body, accountId, state, submittedAt }) => {
      const said = { reviewId: id, version: 1, rating, title, body, at: submittedAt };
      const written = { ...said, state: 'submitted' as const, by: accountId };
      return state === 'published' ? [written, { ...said, state, by: publishedBy }] : [written];
    }),
  );
}

async function seedAuthors(tx: Transaction): Promise<string[]> {
  const rows = allAuthors.map((name) => ({
    id: newId('account'),
    email: `${handleOf(name)}@readers.stoa.test`,
    name,
  }));
  await tx.insert(schema.accounts).values(rows);
  return rows.map(({ id }) => id);
}

type Good = { id: string; handle: string };
type Spoken = { productId: string; accountId: string };

function waitingReviews(goods: Good[], published: Spoken[], accountIds: string[]) {
  const hasSpoken = new Set(published.map(({ productId, accountId }) => `${productId} ${accountId}`));
  return goods
    .filter(({ handle }) => waitingFor.includes(handle))
    .map(({ id: productId }, index) => {
      const [rating, title, body] = waitingWords[index % waitingWords.length] ?? waitingWords[0];
      // A different one for each, who has not spoken of it yet.
      const author = accountIds.findIndex(
        (candidate, place) => place >= index * 5 && !hasSpoken.has(`${productId} ${candidate}`),
      );
      return {
        id: newId('review'),
        productId,
        accountId: accountIds[author] ?? '',
        authorName: allAuthors[author] ?? '',
        locale: 'en' as const,
        rating,
        title,
        body,
        state: 'submitted' as const,
        submittedAt: new Date(),
        publishedAt: null,
      };
    });
}
