import { describe, expect, test } from 'vitest';
import { parseReview } from '@/lib/reviews/parse-review';
import { composeProduct } from './compose';
import { allAuthors, composeReviews } from './compose-reviews';
import { rooms } from './goods';
import { goodsOf } from './shelf';

const goods = rooms.flatMap((room) =>
  room.shelves.flatMap((shelf) =>
    goodsOf(shelf).map((good, place) => ({
      ...composeProduct(room, shelf, good, place),
      shelf: shelf.handle,
    })),
  ),
);
const all = goods.map(composeReviews);

describe('the reviews of the demo shop', () => {
  test('speak of a good part of the goods, in all moods and both languages', () => {
    expect(all.filter((reviews) => reviews.length > 0).length).toBeGreaterThan(goods.length / 2);
    const flat = all.flat();
    expect(new Set(flat.map((review) => review.rating)).size).toBe(5);
    expect(new Set(flat.map((review) => review.locale))).toEqual(new Set(['en', 'de']));
    const mean = flat.reduce((sum, review) => sum + review.rating, 0) / flat.length;
    expect(mean).toBeGreaterThan(3.6);
    expect(mean).toBeLessThan(4.7);
  });

  test('could have been typed by their authors, who speak once of a product, after it came in', () => {
    for (const [index, reviews] of all.entries()) {
      expect(new Set(reviews.map((review) => review.author)).size).toBe(reviews.length);
      for (const { author, rating, title, body, locale, writtenAt } of reviews) {
        const typed = { rating: String(rating), title, body, authorName: allAuthors[author] ?? '' };
        expect(parseReview(typed, locale)).toMatchObject({ ok: true });
        expect(writtenAt.getTime()).toBeGreaterThan(goods[index]?.createdAt.getTime() ?? 0);
      }
    }
  });

  test('are the same at every making', () => {
    expect(goods.map(composeReviews)).toEqual(all);
  });
});
