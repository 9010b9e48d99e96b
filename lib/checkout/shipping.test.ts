import { expect, test } from 'vitest';
import { freeShippingFrom, shippingMethods } from '@/lib/checkout/shipping';

test.each([
  ['USD', 0, 500],
  ['USD', 7499, 500],
  ['USD', 7500, 0],
  ['USD', 99_999, 0],
  ['EUR', 0, 490],
  ['EUR', 6899, 490],
  ['EUR', 6900, 0],
])('standard shipping of %s %d costs %d', (currency, subtotalMinor, priceMinor) => {
  expect(freeShippingFrom(currency).amountMinor <= subtotalMinor).toBe(priceMinor === 0);
  expect(shippingMethods({ subtotalMinor, currency })[0]).toMatchObject({ id: 'standard', priceMinor });
});

test.each([
  ['US', ['standard', 'express', 'pickup']],
  ['', ['standard', 'express', 'pickup']],
  ['DE', ['standard', 'express']],
])('to %j: %j', (countryCode, ids) => {
  expect(
    shippingMethods({ subtotalMinor: 100, currency: 'USD' }, { countryCode }).map((method) => method.id),
  ).toEqual(ids);
});

test('express is never free, pickup always', () => {
  const [, express, pickup] = shippingMethods({ subtotalMinor: 1_000_000, currency: 'USD' });
  expect([express?.priceMinor, pickup?.priceMinor]).toEqual([1400, 0]);
});
