import { beforeAll, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { categoryPage } from '@/lib/catalog/questions';
import { newId } from '@/lib/id';
import { publishReview } from '@/lib/reviews/moderate-review';
import type { ReviewDraft } from '@/lib/reviews/review';
import { writeReview } from '@/lib/reviews/write-review';
import { refreshTerms } from '@/lib/search/refresh-terms';
import { searchProducts } from '@/lib/search/search-products';

useTestStores();

const by = newId('account');
const [cups, bowls] = [newId('category'), newId('category')];
const names = ['Alder', 'Birch', 'Cedar', 'Daphne', 'Elder', 'Fir'] as const;
const ids = Object.fromEntries(names.map((name) => [name, newId('product')])) as Record<
  (typeof names)[number],
  string
>;

beforeAll(async () => {
  await primarySql().begin((sql) => [
    sql`insert into accounts (id, email, name) values (${by}, 'keeper@example.com', 'Ada')`,
    sql`insert into categories (id, handle, name, path) values (${newId('category')}, 'table', 'Table', 'table')`,
    sql`insert into categories (id, parent_id, handle, name, path)
      select leaf.id, root.id, leaf.handle, leaf.handle, 'table/' || leaf.handle
      from categories root, (values (${cups}, 'cups'), (${bowls}, 'bowls')) leaf(id, handle)
      where root.handle = 'table'`,
    ...names.map(
      (name, index) => sql`insert into products (id, handle, title, status, category_id, popularity)
        values (${ids[name]}, ${name.toLowerCase()}, ${`${name} jug`}, 'published',
          ${index % 2 === 0 ? cups : bowls}, ${index})`,
    ),
  ]);
  await refreshTerms();
});

/** A review from somebody new, published. */
async function review(name: (typeof names)[number], rating: ReviewDraft['rating']): Promise<void> {
  const accountId = newId('account');
  await primarySql()`insert into accounts (id, email, name) values (${accountId}, ${`${accountId}@example.com`}, 'Ann')`;
  const draft = { rating, title: 'Fine', body: 'It pours.', authorName: 'Ann', locale: 'en' as const };
  const written = await writeReview(accountId, ids[name], draft);
  if (!written.ok) throw new Error('gone');
  const published = await publishReview({ reviewId: written.value.reviewId, seenVersion: 1, by });
  expect(published.ok).toBe(true);
}

async function orderOf(list: 'category' | 'search'): Promise<string[]> {
  const products =
    list === 'category'
      ? (await categoryPage({ handle: 'table', sort: 'rating', page: 1 }))?.listing.products
      : (await searchProducts({ query: 'jug', sort: 'rating', page: 1 })).products;
  return (products ?? []).map(({ title }) => title.split(' ')[0] ?? '');
}

test('the best rated come first, of equals the one more people rated, and what nobody rated last', async () => {
  await review('Fir', 4);
  await review('Daphne', 5);
  await review('Birch', 4);
  await review('Birch', 4);
  // Without a review they stay in the order they were made.
  const before = ['Daphne', 'Birch', 'Fir', 'Alder', 'Cedar', 'Elder'];
  expect(await orderOf('category')).toEqual(before);
  expect(await orderOf('search')).toEqual(before);

  // A product that stood far behind moves forward in lists that were kept.
  await review('Elder', 5);
  await review('Elder', 5);
  const after = ['Elder', 'Daphne', 'Birch', 'Fir', 'Alder', 'Cedar'];
  expect(await orderOf('category')).toEqual(after);
  expect(await orderOf('search')).toEqual(after);
});
