import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReview } from './parse-review';
import { reviewLengths } from './review';

const typed = {
  rating: '4',
  title: ' A good  mug ',
  body: 'It keeps the tea warm\r\nand does not drip.',
  authorName: 'Ann',
};

describe('reading a review', () => {
  test('tidies words and keeps lines', () => {
    expect(parseReview(typed, 'en')).toEqual({
      ok: true,
      value: {
        rating: 4,
        title: 'A good mug',
        body: 'It keeps the tea warm\nand does not drip.',
        authorName: 'Ann',
        locale: 'en',
      },
    });
  });

  test.each([
    [{ rating: '' }, { rating: 'missing' }],
    [{ rating: '6' }, { rating: 'missing' }],
    [{ rating: '4.5' }, { rating: 'missing' }],
    [{ title: '  ' }, { title: 'missing' }],
    [{ title: '\u200b\u202e' }, { title: 'missing' }],
    [{ title: '!!! ***' }, { title: 'no-words' }],
    [{ title: 'x'.repeat(121) }, { title: 'too-long' }],
    [{ authorName: 'x'.repeat(61) }, { authorName: 'too-long' }],
    [{ body: 'Short.' }, { body: 'too-short' }],
    [{ body: 'x'.repeat(4001) }, { body: 'too-long' }],
    [
      { title: '', body: '', rating: 'x' },
      { title: 'missing', body: 'missing', rating: 'missing' },
    ],
  ])('%j brings %j', (change, complaints) => {
    expect(parseReview({ ...typed, ...change }, 'en')).toEqual({
      ok: false,
      problem: { kind: 'invalid', complaints },
    });
  });

  test('letters beyond the basic plane count once', () => {
    expect(parseReview({ ...typed, title: `A${'😀'.repeat(119)}` }, 'en')).toMatchObject({ ok: true });
  });

  test('whatever is typed, what passes fits the table', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (title, body) => {
          const answer = parseReview(
            { ...typed, title: title.toWellFormed(), body: body.toWellFormed() },
            'en',
          );
          if (!answer.ok) return;
          expect([...answer.value.title].length).toBeLessThanOrEqual(reviewLengths.title);
          expect([...answer.value.body].length).toBeLessThanOrEqual(reviewLengths.body);
          expect(answer.value.title).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        },
      ),
    );
  });
});
