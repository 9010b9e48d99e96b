import { describe, expect, test } from 'vitest';
import { nearest, slipsBetween } from './nearest';
import { cleanQuery, readSlots, withoutSmallWords } from './read-query';

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
    ["it's <b>", ['its', 'b']],
    ['dv7-1211ea 17"', ['dv71211ea', '17in']],
    ['17-inch 15.6" 2.0 3.00 m', ['17in', '15d6in', '2', '3m']],
    ['1 TB 30,000 pages', ['1tb', '30000', 'pages']],
    ['LC/SC wi-fi', ['lc', 'sc', 'wifi']],
    ['Größe CAFÉ', ['grosse', 'cafe']],
    ['iphone 5 red', ['iphone', '5', 'red']],
    ['&|!()', []],
  ])('%j holds %j', (typed, expected) =>
    expect(readSlots(typed).map(({ joined }) => joined)).toEqual(expected),
  );

  test('a code keeps its parts', () =>
    expect(readSlots('DV7-1211ea')).toEqual([{ parts: ['dv7', '1211ea'], joined: 'dv71211ea' }]));

  test('small words go, unless there are no others', () => {
    const words = (query: string) => withoutSmallWords(readSlots(query)).map(({ joined }) => joined);
    expect(words('case for the phone')).toEqual(['case', 'phone']);
    expect(words('the')).toEqual(['the']);
  });
});

test('slips are counted, swapped neighbours as one', () => {
  expect(slipsBetween('candel', 'candle')).toBe(1);
  expect(slipsBetween('keybord', 'keyboard')).toBe(1);
  expect(slipsBetween('', 'abc')).toBe(3);
  expect(slipsBetween('same', 'same')).toBe(0);
});

test('the nearest spelling comes first, then the most frequent', () => {
  const known = [
    { term: 'canal', products: 5 },
    { term: 'candle', products: 9 },
    { term: 'sandal', products: 99 },
  ];
  expect(nearest('candel', known)[0]).toBe('candle');
  expect(nearest('mug', [{ term: 'rug', products: 9 }])).toEqual([]);
});
