import { expect, test } from 'vitest';
import { shippingMethods } from '@/lib/checkout/shipping';

test.each([
  [0, 500],
  [7499, 500],
  [7500, 0],
  [99_999, 0],
])('standard shipping of %d costs %d', (subtotalMinor, priceMinor) => {
  expect(shippingMethods({ subtotalMinor })[0]).toMatchObject({ id: 'standard', priceMinor });
});

test.each([
  ['US', ['standard', 'express', 'pickup']],
  ['', ['standard', 'express', 'pickup']],
  ['DE', ['standard', 'express']],
])('to %j: %j', (countryCode, ids) => {
  expect(shippingMethods({ subtotalMinor: 100 }, { countryCode }).map((method) => method.id)).toEqual(ids);
});

test('express is never free, pickup always', () => {
  const [, express, pickup] = shippingMethods({ subtotalMinor: 1_000_000 });
  expect([express?.priceMinor, pickup?.priceMinor]).toEqual([1400, 0]);
});
