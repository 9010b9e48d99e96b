import { expect, test } from 'vitest';
import { fates, planOrder } from './plan-order';

const plans = Array.from({ length: 5000 }, (_, number) => planOrder(7, number, 40));

test('the same seed and number are the same order; another seed is another', () => {
  expect(planOrder(7, 123, 40)).toEqual(plans[123]);
  const others = Array.from({ length: 100 }, (_, number) => planOrder(8, number, 40));
  expect(others).not.toEqual(plans.slice(0, 100));
});

test('fates come as often as they shall', () => {
  expect(Object.values(fates).reduce((sum, share) => sum + share, 0)).toBe(100);
  for (const [fate, share] of Object.entries(fates)) {
    const count = plans.filter((plan) => plan.fate === fate).length;
    expect(Math.abs(count / 50 - share), fate).toBeLessThan(2);
  }
});

test('every order has goods, each once, in a currency that goes with its place', () => {
  for (const { lines, market, place } of plans) {
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map(({ good }) => good)).size).toBe(lines.length);
    for (const { good, quantity } of lines) {
      expect(good).toBeGreaterThanOrEqual(0);
      expect(good).toBeLessThan(40);
      expect(quantity).toBeGreaterThan(0);
    }
    expect(market.currency === 'USD').toBe(place.countryCode === 'US');
  }
});
