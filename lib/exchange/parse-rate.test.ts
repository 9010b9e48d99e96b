import { expect, test } from 'vitest';
import { parseRate } from './parse-rate';

test.each([
  ['0.92', '0.92'],
  [' 1 ', '1'],
  ['0.00000001', '0.00000001'],
  ['100000', '100000'],
  ['0', undefined],
  ['0.000000001', undefined],
  ['100001', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['0,92', undefined],
  ['', undefined],
  ['NaN', undefined],
])('%j is %j', (text, rate) => expect(parseRate(text)).toBe(rate));
