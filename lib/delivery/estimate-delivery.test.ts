import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriers, type Warehouse, warehouse } from './calendar';
import { estimateDelivery } from './estimate-delivery';

const iso = (day: Date) => day.toISOString().slice(0, 10);

describe('standard shipping from Los Angeles time, out at 14:00', () => {
  // 22:00 UTC is 14:00 in winter; 21:00 UTC is 14:00 in summer.
  const table: [name: string, now: string, ships: string, from: string, to: string][] = [
    ['a Monday morning', '2026-11-09T17:00:00Z', '2026-11-09', '2026-11-12', '2026-11-16'],
    ['a minute before the cut-off', '2026-11-09T21:59:00Z', '2026-11-09', '2026-11-12', '2026-11-16'],
    ['at the cut-off', '2026-11-09T22:00:00Z', '2026-11-10', '2026-11-13', '2026-11-17'],
    ['before the cut-off in summer time', '2026-07-13T20:59:00Z', '2026-07-13', '2026-07-16', '2026-07-20'],
    ['after the cut-off in summer time', '2026-07-13T21:00:00Z', '2026-07-14', '2026-07-17', '2026-07-21'],
    [
      'the next day in UTC, still today there',
      '2026-11-10T05:00:00Z',
      '2026-11-10',
      '2026-11-13',
      '2026-11-17',
    ],
    ['Friday after the cut-off', '2026-11-13T23:00:00Z', '2026-11-16', '2026-11-19', '2026-11-23'],
    ['Saturday', '2026-11-14T17:00:00Z', '2026-11-16', '2026-11-19', '2026-11-23'],
    ['Sunday', '2026-11-15T17:00:00Z', '2026-11-16', '2026-11-19', '2026-11-23'],
    ['over Thanksgiving', '2026-11-24T17:00:00Z', '2026-11-24', '2026-11-30', '2026-12-02'],
    ['on Thanksgiving', '2026-11-26T17:00:00Z', '2026-11-27', '2026-12-02', '2026-12-04'],
    ['over Christmas and New Year', '2026-12-24T17:00:00Z', '2026-12-24', '2026-12-30', '2027-01-04'],
    [
      'over Memorial Day, the last Monday of May',
      '2026-05-22T17:00:00Z',
      '2026-05-22',
      '2026-05-28',
      '2026-06-01',
    ],
    ['over Labor Day, the first Monday', '2026-09-04T17:00:00Z', '2026-09-04', '2026-09-10', '2026-09-14'],
    ['29 February', '2028-02-28T18:00:00Z', '2028-02-28', '2028-03-02', '2028-03-06'],
  ];
  test.each(table)('%s', (_, now, ships, from, to) => {
    const found = estimateDelivery(new Date(now), warehouse, carriers.standard);
    expect([iso(found.ships), iso(found.from), iso(found.to)]).toEqual([ships, from, to]);
  });
});

test('packing takes its working days', () => {
  const slow: Warehouse = { ...warehouse, handlingDays: 2 };
  const found = estimateDelivery(new Date('2026-11-12T17:00:00Z'), slow, carriers.express);
  expect([iso(found.ships), iso(found.from), iso(found.to)]).toEqual([
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
  ]);
});

test('never arrives on a day of rest, never before it ships, never earlier when ordered later', () => {
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 86_400_000 * 20 }), (now, laterMs) => {
      const found = estimateDelivery(now, warehouse, carriers.standard);
      const later = estimateDelivery(new Date(now.getTime() + laterMs), warehouse, carriers.standard);
      for (const day of [found.ships, found.from, found.to]) expect([0, 6]).not.toContain(day.getUTCDay());
      expect(found.from.getTime()).toBeGreaterThan(found.ships.getTime());
      expect(found.to.getTime()).toBeGreaterThan(found.from.getTime());
      expect(later.to.getTime()).toBeGreaterThanOrEqual(found.to.getTime());
    }),
  );
});
