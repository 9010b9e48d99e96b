import { expect, test } from 'vitest';
import { parsePercent, percentOf } from './set-tax-rate';

test.each([
  ['7.25', 72_500],
  [' 19 ', 190_000],
  ['8.875', 88_750],
  ['0', 0],
  ['100', 1_000_000],
  ['100.0001', undefined],
  ['7,25', undefined],
  ['-1', undefined],
  ['1e2', undefined],
  ['', undefined],
])('%j percent are %j millionths', (text, millionths) => {
  expect(parsePercent(text)).toBe(millionths);
  if (millionths !== undefined) expect(parsePercent(percentOf(millionths))).toBe(millionths);
});
