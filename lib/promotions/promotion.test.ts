import { expect, test } from 'vitest';
import { obstacleTo, type Promotion } from './promotion';
import { promotion } from './test-promotions';

const now = new Date('2026-11-25T12:00:00Z');
const lines = [
  { productId: 'p0', categoryIds: ['shelf', 'room'], quantity: 2, unitPriceMinor: 1000 },
  { productId: 'p1', categoryIds: ['other'], quantity: 1, unitPriceMinor: 500 },
];

test.each<[string, Partial<Promotion>, ReturnType<typeof obstacleTo>]>([
  ['nothing', {}, undefined],
  ['it begins now', { startsAt: now.toISOString() }, undefined],
  ['it begins later', { startsAt: '2026-11-25T12:00:01Z' }, { kind: 'not-now' }],
  ['it ends now', { endsAt: now.toISOString() }, { kind: 'not-now' }],
  ['it ends later', { endsAt: '2026-11-25T12:00:01Z' }, undefined],
  ['no amount in this currency', { kind: 'amount', amounts: { EUR: 500 } }, { kind: 'other-currency' }],
  ['no minimum in this currency', { minimumTotals: { EUR: 500 } }, { kind: 'other-currency' }],
  ['other products', { scope: 'products', scopeIds: ['p9'] }, { kind: 'other-goods' }],
  ['a room holds its shelves', { scope: 'categories', scopeIds: ['room'] }, undefined],
  ['the minimum is met', { minimumTotals: { USD: 2500 } }, undefined],
  ['a cent below', { minimumTotals: { USD: 2501 } }, { kind: 'below-total', missingMinor: 1 }],
  [
    'only goods in scope count to the minimum',
    { minimumTotals: { USD: 2500 }, scope: 'products', scopeIds: ['p0'] },
    { kind: 'below-total', missingMinor: 500 },
  ],
  ['pieces', { minimumPieces: 4 }, { kind: 'too-few', missingPieces: 1 }],
  ['three for two with three', { kind: 'buy-x-get-y' }, undefined],
  ['three for two with two', { kind: 'buy-x-get-y', buyPieces: 3 }, { kind: 'too-few', missingPieces: 1 }],
])('%s', (_what, change, obstacle) => {
  expect(obstacleTo(promotion(change), lines, { currency: 'USD', now })).toEqual(obstacle);
});
