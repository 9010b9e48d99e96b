import { describe, expect, test } from 'vitest';
import { cleanQuery, suggestionFrom, wordsOf } from './search-words';

describe('what a shopper typed', () => {
  test.each([
    ['  red   mug ', 'red mug'],
    ['mug\u0000s', 'mug s'],
    ['\uD800mug', 'mug'],
    ['x'.repeat(100_000), 'x'.repeat(200)],
    ["'; drop table products; --", "'; drop table products; --"],
  ])('%j is read as %j', (typed, expected) => expect(cleanQuery(typed)).toBe(expected));

  test.each([
    ['red mug', ['red', 'mug']],
    ["it's <b>", ['it', 's', 'b']],
    ['dv7-1211ea 17"', ['dv7', '1211ea', '17']],
    ['&|!()', []],
  ])('%j holds the words %j', (typed, expected) => expect(wordsOf(typed)).toEqual(expected));

  test('a misspelt word is answered with the likest one', () => {
    expect(suggestionFrom(['candel'], ['Beeswax Candle', 'Lamp'])).toBe('candle');
    expect(suggestionFrom(['candle'], ['Beeswax Candle'])).toBeUndefined();
  });
});
