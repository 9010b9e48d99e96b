import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isId } from '@/lib/id';
import { bulkGood, collectionsFrom } from './bulk-goods';
import { array, bulkIdBody, bulkNumberOf, text } from './bulk-rows';
import { mostBulkProducts } from './bulk-seed';

const numbers = fc.integer({ min: 1, max: mostBulkProducts });

describe('a generated product', () => {
  test('is the same whenever it is made, and can be sold', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const good = bulkGood(number);
        expect(bulkGood(number)).toEqual(good);
        expect(good.handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
        expect(good.variants).toHaveLength(good.option?.values.length ?? 1);
        expect(new Set(good.option?.values).size).toBe(good.option?.values.length ?? 0);
        for (const { amountMinor, compareAtMinor, stock } of good.variants) {
          expect(amountMinor).toBeGreaterThan(0);
          expect(compareAtMinor ?? amountMinor + 1).toBeGreaterThan(amountMinor);
          expect(stock).toBeGreaterThanOrEqual(0);
        }
        expect(good.collection !== undefined).toBe(number >= collectionsFrom);
      }),
    );
  });

  test('differs from the others: no handle twice, few titles twice, one and a half variants', () => {
    const goods = Array.from({ length: 20_000 }, (_, index) => bulkGood(index + 1));
    expect(new Set(goods.map((good) => good.handle)).size).toBe(goods.length);
    expect(new Set(goods.map((good) => good.title)).size).toBeGreaterThan(goods.length * 0.9);
    expect(new Set(goods.map((good) => good.shelf)).size).toBeGreaterThanOrEqual(24);
    const variants = goods.reduce((sum, good) => sum + good.variants.length, 0);
    expect(variants / goods.length).toBeGreaterThan(1.3);
    expect(variants / goods.length).toBeLessThan(1.7);
  });

  test('has an id that tells its number', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const id = `prd_${bulkIdBody(number)}`;
        expect(isId('product', id)).toBe(true);
        expect(bulkNumberOf(id)).toBe(number);
      }),
    );
  });
});

describe('rows for COPY', () => {
  test.each([
    ['plain', 'plain'],
    ['tab\tand\nline\r', 'tab\\tand\\nline\\r'],
    ['\\N', '\\\\N'],
  ])('text %j', (value, copied) => expect(text(value)).toBe(copied));

  test('an array holds quotes and backslashes', () => {
    expect(array(['a', 'b "c"', 'd\\e'])).toBe('{"a","b \\\\"c\\\\"","d\\\\\\\\e"}');
    expect(array([])).toBe('{}');
  });
});
