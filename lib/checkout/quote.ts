import { createHash } from 'node:crypto';
import type { Quote } from '@/db/schema/orders';
import type { Cart, CartLine, LineProblem } from '@/lib/cart/cart';
import { type ShippingOption, shippingMethods } from '@/lib/checkout/shipping';
import { maxAmountMinor } from '@/lib/money';

export type { Quote } from '@/db/schema/orders';

/** A line that keeps the cart from being bought, or whose price is no longer the one last seen. */
export type QuoteProblem = {
  variantId: string;
  title: string;
  problem: LineProblem;
  quantity: number;
  available: number;
};

/**
 * What the shop offers for a cart now. `digest` names everything the shopper agrees to by paying: lines,
 * prices and what each way of shipping costs; the form sends it back.
 */
export type Offer = {
  cart: Cart;
  currency: string;
  subtotalMinor: number;
  methods: ShippingOption[];
  digest: string;
  problems: QuoteProblem[];
  /** Nothing is in the way of paying: `problems` holds at most changed prices, which the offer shows. */
  isBuyable: boolean;
  /** More than any card can pay at once. */
  isTooLarge: boolean;
};

/** Pure: cart in, offer out. */
export function offerFor(cart: Cart): Offer {
  const problems = cart.lines.flatMap((line) => problemOf(line) ?? []);
  const { amountMinor: subtotalMinor, currency } = cart.subtotal;
  const methods = shippingMethods({ subtotalMinor, currency });
  const dearest = Math.max(...methods.map((method) => method.priceMinor));
  const isTooLarge = subtotalMinor + dearest > maxAmountMinor;
  return {
    cart,
    currency,
    subtotalMinor,
    methods,
    digest: digestOf(cart, methods),
    problems,
    isBuyable:
      cart.lines.length > 0 && !isTooLarge && problems.every((line) => line.problem === 'price-changed'),
    isTooLarge,
  };
}

function problemOf(line: CartLine): QuoteProblem | undefined {
  if (!line.problem) return undefined;
  const title = line.variantTitle ? `${line.title} (${line.variantTitle})` : line.title;
  const { variantId, problem, quantity, available } = line;
  return { variantId, title, problem, quantity, available };
}

function digestOf(cart: Cart, methods: ShippingOption[]): string {
  const lines = cart.lines
    .map((line) => [line.variantId, line.quantity, line.unitPrice.amountMinor, line.unitPrice.currency])
    .sort((one, other) => String(one[0]).localeCompare(String(other[0])));
  const ways = methods.map((method) => [method.id, method.priceMinor]);
  return createHash('sha256')
    .update(JSON.stringify([lines, ways]))
    .digest('base64url');
}

/** Pure: what exactly will be paid with one way of shipping. The parts always sum to the whole. */
export function quoteCheckout(offer: Offer, method: ShippingOption): Quote {
  const lines = offer.cart.lines.map((line) => ({
    variantId: line.variantId,
    productId: line.productId,
    title: line.title,
    variantTitle: line.variantTitle,
    sku: line.sku,
    quantity: line.quantity,
    unitPriceMinor: line.unitPrice.amountMinor,
    imageUrl: line.picture?.src ?? null,
  }));
  const subtotalMinor = lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0);
  return {
    currency: offer.currency,
    locale: offer.cart.market.locale,
    lines,
    subtotalMinor,
    shippingMinor: method.priceMinor,
    totalMinor: subtotalMinor + method.priceMinor,
  };
}
