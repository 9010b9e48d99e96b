import { expect, test } from 'vitest';
import type { Variant } from '@/lib/catalog/product';
import { firstChoice, isValueAvailable, variantFor } from './choose-variant';

const options = [
  { name: 'Colour', values: ['Clay', 'Ink'] },
  { name: 'Size', values: ['S', 'L'] },
];
const variant = (id: string, optionValues: string[], available: number): Variant => ({
  id,
  optionValues,
  sku: id,
  price: { amountMinor: 100, currency: 'USD' },
  compareAt: undefined,
  available,
});
const variants = [
  variant('clay-s', ['Clay', 'S'], 0),
  variant('clay-l', ['Clay', 'L'], 3),
  variant('ink-s', ['Ink', 'S'], 2),
];

test('begins with the first variant that can be bought', () => {
  expect(firstChoice(options, variants)).toEqual(['Clay', 'L']);
});

test('begins with the first variant when all are sold out, and with the first values when there is none', () => {
  expect(firstChoice(options, [variant('clay-s', ['Clay', 'S'], 0)])).toEqual(['Clay', 'S']);
  expect(firstChoice(options, [])).toEqual(['Clay', 'S']);
});

test('finds the variant of a combination, also of a product without options', () => {
  expect(variantFor(variants, ['Ink', 'S'])?.id).toBe('ink-s');
  expect(variantFor(variants, ['Ink', 'L'])).toBeUndefined();
  expect(variantFor([variant('only', [], 1)], [])?.id).toBe('only');
});

test('a value is available when its combination with the other choices is', () => {
  expect(isValueAvailable(variants, ['Clay', 'L'], 1, 'S')).toBe(false);
  expect(isValueAvailable(variants, ['Clay', 'L'], 0, 'Ink')).toBe(false);
  expect(isValueAvailable(variants, ['Ink', 'S'], 0, 'Ink')).toBe(true);
});
