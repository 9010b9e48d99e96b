import { createHash } from 'node:crypto';
import type { Quote } from '@/db/schema/orders';
import type { Cart, CartLine, LineProblem } from '@/lib/cart/cart';
import { gramsOf, isMailedOnly, linesToPrice } from '@/lib/cart/lines-to-price';
import { maxAmountMinor } from '@/lib/money';
import { type DiscountRow, discountRows } from '@/lib/pricing/discount-rows';
import { type EnteredCode, enteredCodes } from '@/lib/pricing/entered-codes';
import { fittingPromotions } from '@/lib/pricing/fitting';
import { priceCart } from '@/lib/pricing/price-cart';
import type { PricedCart } from '@/lib/pricing/priced-cart';
import type { PricingTerms } from '@/lib/pricing/terms';
import { mailWayId, type ShippingOption, shippingOptions, type WayId } from '@/lib/shipping/shipping';
import { type Place, pricesIncludeTax } from '@/lib/tax/tax';

export type { Quote } from '@/db/schema/orders';

/** A line that keeps the cart from being bought, or whose price is no longer the one last seen. */
export type QuoteProblem = {
  variantId: string;
  title: string;
  problem: LineProblem;
  quantity: number;
  available: number;
};

/** The cart priced to the end, sent one way. */
export type OfferedWay = {
  id: WayId;
  /** Of the shipping, before a discount on it. */
  priceMinor: number;
  priced: PricedCart;
  discounts: DiscountRow[];
};

/**
 * What the shop offers for a cart that goes to a place. `digest` names everything the shopper agrees to by
 * paying: lines, prices, discounts, shipping, tax, and what pays before the card; the form sends it back.
 */
export type Offer = {
  cart: Cart;
  currency: string;
  place: Place;
  isTaxIncluded: boolean;
  subtotalMinor: number;
  methods: OfferedWay[];
  codes: EnteredCode[];
  /** The account's own, which it may choose to use. */
  storeCredit?: { availableMinor: number; isChosen: boolean };
  rulesVersion: number;
  digest: string;
  problems: QuoteProblem[];
  /** Nothing is in the way of paying: `problems` holds at most changed prices, which the offer shows. */
  isBuyable: boolean;
  /** More than any card can pay at once. */
  isTooLarge: boolean;
};

/** Pure: cart, terms and place in, offer out. */
export function offerFor(cart: Cart, terms: PricingTerms, place: Place): Offer {
  const problems = cart.lines.flatMap((line) => problemOf(line) ?? []);
  const { amountMinor: subtotalMinor, currency } = cart.subtotal;
  const { ways, obstacles } = waysToSend(cart, terms, place);
  const isTooLarge = ways.some(({ priced }) => priced.totalMinor > maxAmountMinor);
  const isSendable = ways.length > 0;
  const isGiftCardsOnly = ways.some(({ id }) => id === mailWayId);
  const storeCredit = isGiftCardsOnly ? undefined : terms.claims.storeCredit;
  return {
    ...{ cart, currency, place, subtotalMinor, problems, isTooLarge },
    isTaxIncluded: pricesIncludeTax(currency),
    methods: ways,
    codes: enteredCodes(
      terms,
      obstacles,
      ways.map(({ priced }) => priced),
    ),
    ...(storeCredit && {
      storeCredit: { availableMinor: storeCredit.availableMinor, isChosen: storeCredit.isChosen },
    }),
    rulesVersion: terms.rules.version,
    digest: digestOf(cart, ways),
    isBuyable:
      cart.lines.length > 0 &&
      isSendable &&
      !isTooLarge &&
      problems.every((line) => line.problem === 'price-changed'),
  };
}

function waysToSend(cart: Cart, terms: PricingTerms, place: Place) {
  const { currency } = cart.subtotal;
  const lines = linesToPrice(cart);
  const { promotions, obstacles } = fittingPromotions(terms, lines, currency);
  const priceWith = (shipping: ShippingOption | undefined) =>
    priceCart({
      ...{ currency, lines, promotions, shipping, place },
      taxRates: terms.rules.taxRates,
      isTaxIncluded: pricesIncludeTax(currency),
      purses: terms.claims.purses,
    });
  const goods = priceWith(undefined);
  // Gift cards are in no parcel: they bring nobody nearer to free shipping.
  const totalMinor = goods.subtotalMinor - goods.discountMinor - (goods.giftCardsMinor ?? 0);
  const order = { totalMinor, grams: gramsOf(cart), currency, countryCode: place.countryCode };
  const options: ShippingOption[] = isMailedOnly(lines)
    ? [{ id: mailWayId, priceMinor: 0 }]
    : shippingOptions(terms.rules.tariff, order);
  const ways = options.map((option): OfferedWay => {
    const priced = priceWith(option);
    const discounts = discountRows(priced.adjustments, promotions, cart.market.locale);
    return { ...option, priced, discounts };
  });
  return { ways, obstacles };
}

function problemOf(line: CartLine): QuoteProblem | undefined {
  if (!line.problem) return undefined;
  const title = line.variantTitle ? `${line.title} (${line.variantTitle})` : line.title;
  const { variantId, problem, quantity, available } = line;
  return { variantId, title, problem, quantity, available };
}

function digestOf(cart: Cart, ways: OfferedWay[]): string {
  const lines = cart.lines
    .map((line) => [line.variantId, line.quantity, line.unitPrice.amountMinor, line.unitPrice.currency])
    .sort((one, other) => String(one[0]).localeCompare(String(other[0])));
  return createHash('sha256')
    .update(JSON.stringify([lines, ways.map(({ id, priceMinor, priced }) => [id, priceMinor, priced])]))
    .digest('base64url');
}

/** Pure: what exactly will be paid with one way of shipping. The parts always sum to the whole. */
export function quoteCheckout(offer: Offer, way: OfferedWay): Quote {
  const { priced, discounts } = way;
  const lines = offer.cart.lines.map((line) => {
    const own = priced.lines.find(({ variantId }) => variantId === line.variantId);
    return {
      variantId: line.variantId,
      productId: line.productId,
      title: line.title,
      variantTitle: line.variantTitle,
      sku: line.sku,
      quantity: line.quantity,
      unitPriceMinor: line.unitPrice.amountMinor,
      imageUrl: line.picture?.src ?? null,
      discountMinor: own?.discountMinor ?? 0,
      taxMinor: own?.taxMinor ?? 0,
      taxMillionths: own?.taxMillionths ?? 0,
      taxClass: line.taxClass,
      ...(line.isGiftCard && { isGiftCard: true }),
    };
  });
  return {
    currency: offer.currency,
    locale: offer.cart.market.locale,
    lines,
    subtotalMinor: priced.subtotalMinor,
    discountMinor: priced.discountMinor,
    shippingMinor: priced.shippingMinor,
    shippingTaxMinor: priced.shippingTaxMinor,
    taxMinor: priced.taxMinor,
    includedTaxMinor: priced.includedTaxMinor,
    totalMinor: priced.totalMinor,
    adjustments: priced.adjustments.map((adjustment) => ({
      ...adjustment,
      name: discounts.find(({ promotionId }) => promotionId === adjustment.promotionId)?.name ?? '',
    })),
    purses: priced.purses,
    rulesVersion: offer.rulesVersion,
  };
}
