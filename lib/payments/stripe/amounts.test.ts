import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromStripeAmount, toStripeAmount } from '@/lib/payments/stripe/amounts';

test.each([
  // Two decimals, as most.
  ['USD', 1000, 1000],
  ['EUR', 1, 1],
  ['HUF', 1045, 1045],
  // None.
  ['JPY', 500, 500],
  ['KRW', 50_000, 50_000],
  ['BIF', 7, 7],
  ['XPF', 120, 120],
  ['VND', 25_000, 25_000],
  // None, but written with two, which are 00.
  ['ISK', 5, 500],
  ['UGX', 3500, 350_000],
  // Two in ISO 4217, none at Stripe.
  ['MGA', 1200, 12],
  // Three, the last of which is 0.
  ['KWD', 5120, 5120],
  ['BHD', 10, 10],
  ['TND', 12_340, 12_340],
])('%s: %i of ours is %i to Stripe, and back', (currency, amountMinor, amount) => {
  expect(toStripeAmount({ amountMinor, currency })).toEqual({ ok: true, value: amount });
  expect(fromStripeAmount(amount, currency)).toBe(amountMinor);
  expect(fromStripeAmount(amount, currency.toLowerCase())).toBe(amountMinor);
});

test.each([
  ['KWD', 5124],
  ['OMR', 1],
  ['MGA', 1250],
  ['IQD', 1000],
  ['USD', 100_000_000],
  ['ISK', 1_000_000],
])('%s: %i is not payable, rather than rounded', (currency, amountMinor) => {
  expect(toStripeAmount({ amountMinor, currency })).toMatchObject({
    ok: false,
    problem: { kind: 'not-payable' },
  });
});

test('whatever is payable comes back as it was', () => {
  const currency = fc.constantFrom('USD', 'JPY', 'KWD', 'ISK', 'UGX', 'MGA', 'CLP', 'TND');
  fc.assert(
    fc.property(currency, fc.integer({ min: 0, max: 99_999_999 }), (code, amountMinor) => {
      const there = toStripeAmount({ amountMinor, currency: code });
      if (there.ok) expect(fromStripeAmount(there.value, code)).toBe(amountMinor);
    }),
  );
});
