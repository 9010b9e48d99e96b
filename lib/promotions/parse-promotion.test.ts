import { describe, expect, test } from 'vitest';
import { fieldsOf, type PromotionFields, parsePromotion } from './parse-promotion';

const plain: PromotionFields = {
  ...{ nameEn: 'Ten off', nameDe: '', code: 'TEN', kind: 'percent', percent: '10', amountUSD: '' },
  ...{ amountEUR: '', buyPieces: '', getPieces: '', scope: 'all', scopeHandles: '', minimumUSD: '' },
  ...{ minimumEUR: '', minimumPieces: '', startsAt: '', endsAt: '', usesLimit: '', usesPerCustomer: '' },
  ...{ isExclusive: '', priority: '0' },
};

describe('what the desk types', () => {
  test.each<[string, Partial<PromotionFields>, (keyof PromotionFields)[]]>([
    ['is fine', {}, []],
    ['without a name', { nameEn: ' ' }, ['nameEn']],
    ['a code with a space', { code: 'NO GOOD' }, ['code']],
    ['no code', { code: '' }, []],
    ['no percentage', { percent: '' }, ['percent']],
    ['more than all', { percent: '100.01' }, ['percent']],
    ['three decimals', { percent: '1.125' }, ['percent']],
    ['an amount in no currency', { kind: 'amount' }, ['amountUSD']],
    ['an amount that is none', { kind: 'amount', amountEUR: 'five' }, ['amountEUR']],
    [
      'pieces that are none',
      { kind: 'buy-x-get-y', buyPieces: '0', getPieces: '' },
      ['buyPieces', 'getPieces'],
    ],
    ['goods without names', { scope: 'products' }, ['scopeHandles']],
    ['an end before the beginning', { startsAt: '2026-12-01T00:00', endsAt: '2026-11-30T00:00' }, ['endsAt']],
    ['a day that does not exist', { startsAt: '2026-13-01T00:00' }, ['startsAt']],
    ['limits that are none', { usesLimit: '0', usesPerCustomer: '1.5' }, ['usesLimit', 'usesPerCustomer']],
  ])('%s', (_what, change, fields) => {
    const parsed = parsePromotion({ ...plain, ...change });
    expect(parsed.ok ? [] : Object.keys(parsed.errors).sort()).toEqual(fields);
  });

  test('comes back as it was typed', () => {
    const typed: PromotionFields = {
      ...plain,
      ...{ nameDe: 'Zehn weniger', percent: '12.5', scope: 'categories', scopeHandles: 'bowls\nmugs' },
      ...{ minimumUSD: '40.00', minimumPieces: '2', startsAt: '2026-11-27T09:00', usesLimit: '10' },
      ...{ isExclusive: 'on', priority: '-3' },
    };
    const parsed = parsePromotion(typed);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    expect(parsed.draft).toMatchObject({ percentBasisPoints: 1250, minimumTotals: { USD: 4000 } });
    expect(fieldsOf({ ...parsed.draft, scopeIds: [] }, parsed.handles)).toEqual(typed);
  });
});
