import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Variant } from '@/lib/catalog/product';
import { chooseValue, firstChoice, instead, valueState, variantFor } from './choose-variant';

const options = [
  { name: 'Colour', values: ['Clay', 'Ink', 'Sand'] },
  { name: 'Size', values: ['S', 'L', 'XL'] },
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
  variant('sand-xl', ['Sand', 'XL'], 0),
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

test.each([
  [['Clay', 'L'], 1, 'S', 'sold-out'],
  [['Clay', 'L'], 1, 'XL', 'impossible'],
  [['Clay', 'S'], 1, 'L', 'available'],
  // Ink is not made in L: choosing it moves to S, which can be bought.
  [['Clay', 'L'], 0, 'Ink', 'available'],
  [['Clay', 'L'], 0, 'Sand', 'sold-out'],
  [['Clay', 'L'], 0, 'Nothing', 'impossible'],
] as const)('with %j, value %i %s is %s', (chosen, index, value, state) => {
  expect(valueState(variants, [...chosen], index, value)).toBe(state);
});

test('choosing keeps the other choices where it can, else moves the later ones', () => {
  expect(chooseValue(variants, ['Clay', 'L'], 1, 'S')).toEqual(['Clay', 'S']);
  expect(chooseValue(variants, ['Clay', 'L'], 0, 'Ink')).toEqual(['Ink', 'S']);
  expect(chooseValue(variants, ['Clay', 'L'], 1, 'XL')).toEqual(['Clay', 'L']);
});

test('offers what is nearest and can be bought', () => {
  expect(instead(variants, ['Clay', 'S'])?.id).toBe('clay-l');
  expect(instead([variant('clay-s', ['Clay', 'S'], 0)], ['Clay', 'S'])).toBeUndefined();
});

test('whatever is chosen is made, and every variant can be reached by its values from left to right', () => {
  const value = fc.constantFrom('a', 'b', 'c');
  const combinations = fc.uniqueArray(fc.tuple(value, value, value), {
    minLength: 1,
    selector: (one) => one.join(),
  });
  fc.assert(
    fc.property(combinations, fc.infiniteStream(fc.boolean()), (made, inStock) => {
      const all = made.map((values) => variant(values.join(), [...values], inStock.next().value ? 1 : 0));
      const start = all[0]?.optionValues ?? [];
      for (const target of all) {
        let chosen = start;
        for (const [index, wanted] of target.optionValues.entries()) {
          expect(valueState(all, chosen, index, wanted)).not.toBe('impossible');
          chosen = chooseValue(all, chosen, index, wanted);
          expect(variantFor(all, chosen)).toBeDefined();
        }
        expect(chosen).toEqual(target.optionValues);
      }
    }),
  );
});
