import type { ShippingMethodId, Tariff } from '@/lib/shipping/shipping';
import { type CartClaims, noClaims } from './cart-claims';
import type { PricingRules } from './rules';
import type { PricingTerms } from './terms';

const rate = (method: ShippingMethodId, priceMinor: number, fromTotalMinor = 0) => ({
  ...{ zoneId: 'home', method, currency: 'USD', priceMinor, fromTotalMinor },
  ...{ belowTotalMinor: null, fromGrams: 0, toGrams: null },
});

/** For tests: the tariff a shop opens with, at home. */
export const openingTariff: Tariff = {
  zones: [{ id: 'home', name: 'Home', countryCodes: ['US'] }],
  rates: [rate('standard', 500), rate('standard', 0, 7500), rate('express', 1400), rate('pickup', 0)],
};

/** For tests: no tax, no promotions, nothing claimed; with what differs. */
export function terms(rules: Partial<PricingRules> = {}, claims: Partial<CartClaims> = {}): PricingTerms {
  return {
    rules: { version: 1, taxRates: [], tariff: openingTariff, automatic: [], ...rules },
    claims: { ...noClaims, ...claims },
    now: new Date('2026-11-25T12:00:00Z'),
  };
}
