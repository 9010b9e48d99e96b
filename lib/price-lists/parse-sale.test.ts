import { expect, test } from 'vitest';
import { newId } from '@/lib/id';
import { parseSale } from './parse-sale';

const variantId = newId('variant');
const product = {
  ...{ id: newId('product'), title: 'Mug' },
  prices: [
    { variantId, currency: 'USD', amountMinor: 2600 },
    { variantId, currency: 'EUR', amountMinor: 2400 },
  ],
};
const now = new Date('2026-11-25T12:00:00Z');
const dollars = `sale.USD.${variantId}`;
const euros = `sale.EUR.${variantId}`;

test('a list for each currency, in one window', () => {
  const fields = {
    startsAt: '2026-11-27T09:00',
    endsAt: '2026-11-30T23:59',
    [dollars]: '19.90',
    [euros]: '18',
  };
  const parsed = parseSale(fields, product, now);
  const window = { startsAt: '2026-11-27T09:00:00.000Z', endsAt: '2026-11-30T23:59:00.000Z' };
  const list = { ...window, name: 'Sale: Mug', priority: 100, customerGroupId: null, productId: product.id };
  expect(parsed).toEqual({
    ok: true,
    drafts: [
      { ...list, currency: 'USD', entries: [{ variantId, amountMinor: 1990 }] },
      { ...list, currency: 'EUR', entries: [{ variantId, amountMinor: 1800 }] },
    ],
  });
});

test('no moment is from now on, until it is ended', () => {
  const parsed = parseSale({ startsAt: '', endsAt: '', [dollars]: '1' }, product, now);
  expect(parsed).toMatchObject({ ok: true, drafts: [{ startsAt: null, endsAt: null }] });
});

test.each<[string, Record<string, string>, string]>([
  ['nothing reduced', {}, 'prices'],
  ['not a price', { [dollars]: 'cheap' }, dollars],
  ['as dear as ever', { [dollars]: '26.00' }, dollars],
  ['more decimals than there are', { [dollars]: '1.999' }, dollars],
  ['a price that is not this product’s', { [`sale.USD.${newId('variant')}`]: '1' }, 'sale.USD'],
  ['no day', { [dollars]: '1', startsAt: 'Friday' }, 'startsAt'],
  ['a day that is none', { [dollars]: '1', endsAt: '2026-02-30T25:00' }, 'endsAt'],
  ['over already', { [dollars]: '1', endsAt: '2026-11-25T11:59' }, 'endsAt'],
  ['ends first', { [dollars]: '1', startsAt: '2026-12-02T00:00', endsAt: '2026-12-01T00:00' }, 'endsAt'],
])('%s is said beside its field', (_, fields, field) => {
  const parsed = parseSale(fields, product, now);
  if (parsed.ok) throw new Error('accepted');
  expect(Object.keys(parsed.errors).some((name) => name.startsWith(field))).toBe(true);
});
