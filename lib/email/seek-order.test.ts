import { expect, test } from 'vitest';
import { parseOrderNumber } from '@/lib/email/seek-order';

test.each([
  ['1001', 1001],
  [' #1001 ', 1001],
  ['No. 1001', 1001],
  ['Bestellung 1001', 1001],
  ['', undefined],
  ['1001; drop table', undefined],
  ['10 01', undefined],
  ['-1', undefined],
  ['9'.repeat(400), undefined],
])('%j is order %s', (text, number) => {
  expect(parseOrderNumber(text)).toBe(number);
});
