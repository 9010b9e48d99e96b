import { describe, expect, test } from 'vitest';
import { freeShippingFromIn, type ShippingRate, shippingOptions, type Tariff } from './shipping';

const rate = (change: Partial<ShippingRate>): ShippingRate => ({
  zoneId: 'home',
  method: 'standard',
  currency: 'USD',
  priceMinor: 500,
  fromTotalMinor: 0,
  belowTotalMinor: null,
  fromGrams: 0,
  toGrams: null,
  ...change,
});

const tariff: Tariff = {
  zones: [
    { id: 'home', name: 'Home', countryCodes: ['US'] },
    { id: 'abroad', name: 'Abroad', countryCodes: [] },
  ],
  rates: [
    rate({ toGrams: 5000 }),
    rate({ priceMinor: 1900, fromGrams: 5001 }),
    rate({ priceMinor: 0, fromTotalMinor: 7500 }),
    rate({ method: 'express', priceMinor: 1400 }),
    rate({ method: 'pickup', priceMinor: 0 }),
    rate({ zoneId: 'abroad', priceMinor: 1500, belowTotalMinor: 20_000 }),
    rate({ zoneId: 'abroad', priceMinor: 490, currency: 'EUR' }),
  ],
};

const ways = (countryCode: string, totalMinor: number, grams = 0, currency = 'USD') =>
  Object.fromEntries(
    shippingOptions(tariff, { countryCode, totalMinor, grams, currency }).map((option) => [
      option.id,
      option.priceMinor,
    ]),
  );

describe('the ways and their prices', () => {
  test.each([
    ['light', 'US', 0, 5000, { standard: 500, express: 1400, pickup: 0 }],
    ['heavy', 'US', 0, 5001, { standard: 1900, express: 1400, pickup: 0 }],
    ['a cent below free', 'US', 7499, 0, { standard: 500, express: 1400, pickup: 0 }],
    ['free, though heavy', 'US', 7500, 9000, { standard: 0, express: 1400, pickup: 0 }],
    ['the zone of all others', 'FR', 19_999, 0, { standard: 1500 }],
    ['a bound is not in it', 'FR', 20_000, 0, {}],
  ])('%s', (_what, countryCode, totalMinor, grams, expected) => {
    expect(ways(countryCode, totalMinor, grams)).toEqual(expected);
  });

  test('each currency has prices of its own', () => {
    expect([ways('FR', 100, 0, 'EUR'), ways('US', 100, 0, 'EUR')]).toEqual([{ standard: 490 }, {}]);
  });

  test('a country without a zone is not sent to', () => {
    const noOthers = { ...tariff, zones: tariff.zones.slice(0, 1) };
    expect(
      shippingOptions(noOthers, { countryCode: 'FR', totalMinor: 1, grams: 0, currency: 'USD' }),
    ).toEqual([]);
  });
});

test('from where on standard shipping is free', () => {
  expect(freeShippingFromIn(tariff, { currency: 'USD', countryCode: 'US' })).toBe(7500);
  expect(freeShippingFromIn(tariff, { currency: 'USD', countryCode: 'FR' })).toBeUndefined();
});
