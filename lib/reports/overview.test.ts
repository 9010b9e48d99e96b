import { describe, expect, test } from 'vitest';
import { dayOf } from './overview';

const rates = [{ currency: 'EUR', rate: 0.92 }];
const usd = { currency: 'USD', orderCount: 2, revenueMinor: 5000 };
const eur = { currency: 'EUR', orderCount: 1, revenueMinor: 4600 };

describe('a day on the desk', () => {
  test('tells each currency by itself and counts them together at the rate', () => {
    expect(dayOf('2026-11-24', [eur, usd], rates)).toEqual({
      day: '2026-11-24',
      orderCount: 3,
      revenue: [
        { amountMinor: 5000, currency: 'USD' },
        { amountMinor: 4600, currency: 'EUR' },
      ],
      inBase: { amountMinor: 10_000, currency: 'USD' },
    });
  });

  test('never adds up what it has no rate for', () => {
    expect(dayOf('2026-11-24', [eur, usd], []).inBase).toEqual({ amountMinor: 5000, currency: 'USD' });
  });

  test('without sales is nothing in the base currency', () => {
    expect(dayOf('2026-11-24', [], rates)).toMatchObject({
      orderCount: 0,
      revenue: [{ amountMinor: 0, currency: 'USD' }],
      inBase: { amountMinor: 0 },
    });
  });
});
