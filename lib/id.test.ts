import { expect, test } from 'vitest';
import { isId, newId } from './id';

test('an id carries its kind, is unique and sorts by time', () => {
  const ids = Array.from({ length: 1000 }, () => newId('order'));
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => isId('order', id))).toBe(true);
  expect(isId('product', ids[0])).toBe(false);
});

test.each(['', 'ord_', 'ord_1', "ord_'; drop table orders", null, 7, 'ord_01j\u0000'])(
  '%j is no id',
  (text) => {
    expect(isId('order', text)).toBe(false);
  },
);
