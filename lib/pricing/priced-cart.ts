import type { PromotedLine, Promotion } from '@/lib/promotions/promotion';
import type { ShippingOption } from '@/lib/shipping/shipping';
import type { Place, TaxClass, TaxRate } from '@/lib/tax/tax';

/** What one promotion takes off one line, or off the shipping. Minor units, above zero. */
export type Adjustment = { promotionId: string; target: string | 'shipping'; amountMinor: number };

/** One line as it comes in: prices in minor units of the cart's currency. */
export type LineToPrice = PromotedLine & { variantId: string; taxClass: TaxClass };

/** Something to pay with before the card: a gift card, then store credit. Spent in the order given. */
export type PurseToUse = { id: string; kind: 'gift-card' | 'store-credit'; availableMinor: number };

export type ToPrice = {
  currency: string;
  lines: readonly LineToPrice[];
  /** Those that fit the cart: `chooseDiscounts` decides which of them count together. */
  promotions: readonly Promotion[];
  /** The chosen way of shipping; `undefined` while none is. */
  shipping: ShippingOption | undefined;
  taxRates: readonly TaxRate[];
  /** Where it goes; `undefined` while nobody knows: no tax is reckoned then. */
  place: Place | undefined;
  isTaxIncluded: boolean;
  purses: readonly PurseToUse[];
};

export type PricedLine = {
  variantId: string;
  /** Before discounts. */
  grossMinor: number;
  discountMinor: number;
  /** Added to the price, or in it (see {@link PricedCart.includedTaxMinor}). */
  taxMinor: number;
  taxMillionths: number;
};

export type UsedPurse = { id: string; kind: PurseToUse['kind']; amountMinor: number };

/** A cart priced to the last minor unit; the parts always sum to the whole. */
export type PricedCart = {
  currency: string;
  lines: PricedLine[];
  /** Who took how much off what. */
  adjustments: Adjustment[];
  subtotalMinor: number;
  /** Off the goods and off the shipping together. */
  discountMinor: number;
  /** Before discounts. */
  shippingMinor: number;
  shippingTaxMinor: number;
  /** Added to the total. */
  taxMinor: number;
  /** In the prices already: told and booked, not added. */
  includedTaxMinor: number;
  totalMinor: number;
  /** Of the total, for gift cards; absent without any. Not to be paid by what the shop owes already. */
  giftCardsMinor?: number;
  purses: UsedPurse[];
  /** What is left for the card. */
  dueMinor: number;
};
