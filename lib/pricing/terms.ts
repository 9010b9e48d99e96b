import { type Buyer, type CartClaims, claimsOf } from './cart-claims';
import { type PricingRules, pricingRules, pricingRulesNow } from './rules';

/** The rules, and what one shopper brings: all that a cart's price depends on besides its lines. */
export type PricingTerms = { rules: PricingRules; claims: CartClaims; now: Date };

/** The terms for a cart. `fresh`: the rules as they are this moment, instead of those that are kept. */
export async function pricingTerms(
  cartId: string,
  buyer: Buyer,
  options: { currency: string; now: Date; fresh?: boolean },
): Promise<PricingTerms> {
  const rules = await (options.fresh ? pricingRulesNow() : pricingRules());
  const limitedIds = rules.automatic
    .filter(({ usesLimit, usesPerCustomer }) => usesLimit !== null || usesPerCustomer !== null)
    .map(({ id }) => id);
  const claims = await claimsOf(cartId, buyer, { currency: options.currency, limitedIds });
  return { rules, claims, now: options.now };
}
