import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '@/lib/id';
import { entriesText, type ListFields, parseEntries, parseList } from './parse-list';

const now = new Date('2026-11-25T12:00:00Z');
const good: ListFields = {
  ...{ name: 'Trade', currency: 'USD', group: newId('customerGroup'), priority: '10' },
  ...{ startsAt: '', endsAt: '2026-12-24T12:00', entries: 'MUG-1, 12.50\nMUG-2, 8' },
};

test('reads a list with its entries', () => {
  const parsed = parseList(good, now);
  expect(parsed).toMatchObject({
    ok: true,
    draft: { name: 'Trade', customerGroupId: good.group, priority: 10, startsAt: null },
    typed: [
      { line: 1, sku: 'MUG-1', amountMinor: 1250 },
      { line: 2, sku: 'MUG-2', amountMinor: 800 },
    ],
  });
});

test.each<[string, Partial<ListFields>, keyof ListFields]>([
  ['no name', { name: ' ' }, 'name'],
  ['no such currency', { currency: 'XXX' }, 'currency'],
  ['no such group', { group: 'trade' }, 'group'],
  ['no number', { priority: 'first' }, 'priority'],
  ['ends in the past', { endsAt: '2026-01-01T00:00' }, 'endsAt'],
  ['no entries', { entries: '\n \n' }, 'entries'],
  ['not a price', { entries: 'MUG-1, cheap' }, 'entries'],
  ['twice the same', { entries: 'MUG-1, 1\nMUG-1, 2' }, 'entries'],
])('%s is said beside its field', (_, change, field) => {
  const parsed = parseList({ ...good, ...change }, now);
  if (parsed.ok) throw new Error('accepted');
  expect(Object.keys(parsed.errors)).toEqual([field]);
});

test.each<[string, string, [string, number][]]>([
  [
    'a CSV file with a heading',
    'sku,price\nA,1.00\n"B,2","1,299.50"',
    [
      ['A', 100],
      ['B,2', 129950],
    ],
  ],
  [
    'cells pasted from a table',
    'A\t1\nB C\t2',
    [
      ['A', 100],
      ['B C', 200],
    ],
  ],
  [
    'semicolons and empty lines',
    'A;1\r\n\r\nB;2\r\n',
    [
      ['A', 100],
      ['B', 200],
    ],
  ],
  [
    'a space between',
    'A 1.50\nB C 2',
    [
      ['A', 150],
      ['B C', 200],
    ],
  ],
])('%s', (_, text, expected) => {
  const { typed, complaints } = parseEntries(text, 'USD');
  expect(complaints).toEqual([]);
  expect(typed.map(({ sku, amountMinor }) => [sku, amountMinor])).toEqual(expected);
});

test('what was saved is read back as it was, whatever a SKU is called', () => {
  const sku = fc
    .string({ minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/[\r\n\s]+/g, ' ').trim())
    .filter((text) => text !== '' && !/^["'\uFEFF]|"/.test(text) && !/^sku$/i.test(text));
  const entries = fc.uniqueArray(fc.record({ sku, amountMinor: fc.integer({ min: 0, max: 999_999_999 }) }), {
    selector: (entry) => entry.sku,
    maxLength: 20,
  });
  fc.assert(
    fc.property(entries, (some) => {
      const { typed, complaints } = parseEntries(entriesText(some, 'USD'), 'USD');
      expect(complaints).toEqual([]);
      expect(typed.map(({ sku: read, amountMinor }) => ({ sku: read, amountMinor }))).toEqual(some);
    }),
  );
});
