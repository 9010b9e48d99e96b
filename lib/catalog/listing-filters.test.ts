import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterParameters, noFilters, readFilters, turned } from './listing-filters';

const asQuery = (pairs: [string, string][]) => {
  const query: Record<string, string[]> = {};
  for (const [name, value] of pairs) query[name] = [...(query[name] ?? []), value];
  return query;
};

describe('filters in an address', () => {
  test('are read', () => {
    expect(
      readFilters({
        category: ['mugs', 'bowls'],
        brand: 'HP',
        price: '10-49.5',
        option: ['Colour:Olive', 'Colour:Ochre', 'Size:M'],
        stock: 'in',
      }),
    ).toEqual({
      categories: ['mugs', 'bowls'],
      vendors: ['HP'],
      price: { fromMinor: 1000, toMinor: 4950 },
      options: [
        { name: 'Colour', values: ['Olive', 'Ochre'] },
        { name: 'Size', values: ['M'] },
      ],
      inStock: true,
    });
  });

  test.each([
    [{ price: '-' }],
    [{ price: '10' }],
    [{ price: 'a-b' }],
    [{ price: '-5-3' }],
    [{ option: 'Colour' }],
    [{ option: ':Olive' }],
    [{ brand: '' }],
    [{ brand: 'x'.repeat(300) }],
    [{ category: '\u0000' }],
    [{ stock: 'out' }],
    [{ colour: 'Olive' }],
  ])('%j means nothing', (query) => expect(readFilters(query)).toEqual(noFilters));

  test('one end of the price may stay open', () => {
    expect(readFilters({ price: '100-' }).price).toEqual({ fromMinor: 10_000 });
    expect(readFilters({ price: '-20' }).price).toEqual({ toMinor: 2000 });
  });

  test('written and read again they are the same', () => {
    const word = fc
      .stringMatching(/^[A-Za-zäß&%+ -]{1,12}$/)
      .map((text) => text.trim())
      .filter(Boolean);
    const query = fc.record({
      category: fc.array(word, { maxLength: 3 }),
      brand: fc.array(word, { maxLength: 3 }),
      option: fc.array(
        fc.tuple(word, word).map((pair) => pair.join(':')),
        { maxLength: 4 },
      ),
      price: fc.tuple(fc.nat(9999), fc.nat(9999)).map(([from, to]) => `${from}-${to}`),
    });
    fc.assert(
      fc.property(query, (asked) => {
        const once = filterParameters(readFilters(asked));
        expect(filterParameters(readFilters(asQuery(once)))).toEqual(once);
      }),
    );
  });

  test('a choice turned twice changes nothing', () => {
    const filters = readFilters({ brand: 'HP', option: 'Size:M', price: '10-20' });
    for (const choice of [
      { vendor: 'Canon' },
      { category: 'mugs' },
      { option: { name: 'Size', value: 'L' } },
      { inStock: true as const },
    ])
      expect(turned(turned(filters, choice), choice)).toEqual(filters);
    expect(turned(filters, { price: { fromMinor: 1000, toMinor: 2000 } }).price).toBeUndefined();
    expect(turned(filters, { option: { name: 'Size', value: 'M' } }).options).toEqual([]);
  });
});
