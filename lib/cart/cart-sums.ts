import { type Cart, getCart } from '@/lib/cart/cart';
import { gramsOf, isMailedOnly, linesToPrice } from '@/lib/cart/lines-to-price';
import { clock } from '@/lib/clock';
import { isId } from '@/lib/id';
import { likelyCountryCode } from '@/lib/locale/locale';
import type { Market } from '@/lib/market';
import type { Money } from '@/lib/money';
import { type DiscountRow, discountRows } from '@/lib/pricing/discount-rows';
import { type EnteredCode, enteredCodes } from '@/lib/pricing/entered-codes';
import { fittingPromotions } from '@/lib/pricing/fitting';
import { priceCart, worthOf } from '@/lib/pricing/price-cart';
import { type PricingTerms, pricingTerms } from '@/lib/pricing/terms';
import { freeMethodId, freeShippingFromIn, shippingOptions } from '@/lib/shipping/shipping';
import { pricesIncludeTax } from '@/lib/tax/tax';

/** What a cart costs before anybody knows where it goes. */
export type CartSums = {
  discounts: DiscountRow[];
  /** Goods less discounts; without shipping, and without tax that is added. */
  total: Money;
  isTaxIncluded: boolean;
  /** The promotions by which standard shipping is free. */
  freeShippingBy: string[];
  /** From this total standard shipping is free at home; absent when it never is. */
  freeShippingFromMinor?: number;
  codes: EnteredCode[];
};

/** The cart with what it costs: what page and drawer show. */
export type ShownCart = Cart & { sums: CartSums };

/** The cart as it is shown now. Faults: `CartsUnreachable`, or the primary is away. */
export async function getShownCart(cartId: string, market: Market): Promise<ShownCart> {
  // A member's cart is kept under the account.
  const buyer = isId('account', cartId) ? { accountId: cartId } : {};
  const [cart, terms] = await Promise.all([
    getCart(cartId, market),
    pricingTerms(cartId, buyer, { currency: market.currency, now: clock.now() }),
  ]);
  return { ...cart, sums: sumsOf(cart, terms) };
}

/** Pure: a cart, and the terms it is priced under. */
export function sumsOf(cart: Cart, terms: PricingTerms): CartSums {
  const { currency } = cart.subtotal;
  const { locale } = cart.market;
  const lines = linesToPrice(cart);
  const { promotions, obstacles } = fittingPromotions(terms, lines, currency);
  const countryCode = likelyCountryCode(locale);
  const { tariff } = terms.rules;
  // Gift cards are in no parcel: they bring nobody nearer to free shipping.
  const cardsMinor = lines.reduce((sum, line) => sum + worthOf(line), 0);
  const totalMinor = cart.subtotal.amountMinor - cardsMinor;
  const order = { totalMinor, grams: gramsOf(cart), currency, countryCode };
  const isSent = !isMailedOnly(lines);
  const shipping = isSent ? shippingOptions(tariff, order).find(({ id }) => id === freeMethodId) : undefined;
  const isTaxIncluded = pricesIncludeTax(currency);
  const priced = priceCart({
    ...{ currency, lines, promotions, shipping, isTaxIncluded },
    ...{ taxRates: [], place: undefined, purses: [] },
  });
  const offGoods = priced.adjustments.filter(({ target }) => target !== 'shipping');
  const offShipping = priced.adjustments.filter(({ target }) => target === 'shipping');
  const freeFromMinor = isSent ? freeShippingFromIn(tariff, { currency, countryCode }) : undefined;
  return {
    discounts: discountRows(offGoods, promotions, locale),
    total: { amountMinor: priced.totalMinor - priced.shippingMinor + sumOf(offShipping), currency },
    isTaxIncluded,
    freeShippingBy: discountRows(offShipping, promotions, locale).map(({ name }) => name),
    ...(freeFromMinor !== undefined && { freeShippingFromMinor: freeFromMinor + cardsMinor }),
    codes: enteredCodes(terms, obstacles, [priced]),
  };
}

function sumOf(parts: readonly { amountMinor: number }[]): number {
  return parts.reduce((sum, part) => sum + part.amountMinor, 0);
}
