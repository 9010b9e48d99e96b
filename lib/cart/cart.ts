import { type CartEvent, recordCartEvent, settleCart, touchCart } from '@/lib/cart/cart-events';
import { addQuantity, changeLine, deleteLine, readLines, type StoredLine } from '@/lib/cart/cart-store';
import { moveCodes } from '@/lib/cart/enter-code';
import { type LiveVariant, liveVariants } from '@/lib/cart/live-lines';
import { moveLines, takeOutBought } from '@/lib/cart/move-lines';
import type { Picture } from '@/lib/catalog/product';
import { isId } from '@/lib/id';
import { textsIn } from '@/lib/locale/texts/texts';
import { homeMarket, type Market } from '@/lib/market';
import { type Money, sumMoney, timesQuantity } from '@/lib/money';
import { ok, type Result, refused } from '@/lib/result';
import { shop } from '@/lib/shop';
import type { TaxClass } from '@/lib/tax/tax';

/** Why a line cannot be bought as it stands; `price-changed` can, once it was said. */
export type LineProblem = 'sold-out' | 'not-enough' | 'price-changed' | 'gone';

export type CartLine = {
  variantId: string;
  productId: string;
  handle: string;
  title: string;
  variantTitle: string;
  sku: string;
  picture: Picture | undefined;
  quantity: number;
  unitPrice: Money;
  lineTotal: Money;
  /** The struck-through former price of one piece, while it is reduced. */
  compareAt?: Money;
  /** Pieces this cart could buy now. */
  available: number;
  problem?: LineProblem;
  /** Its product's category and all above it, for promotions; what it is taxed as; the weight of one piece. */
  categoryIds: string[];
  taxClass: TaxClass;
  grams: number;
  isGiftCard?: boolean;
  /** The unit price its shopper last saw, in minor units of the cart's currency. */
  seenPriceMinor: number;
};

/** `subtotal` counts what can be bought: lines that are gone or sold out are shown but not summed. */
export type Cart = { id: string; market: Market; lines: CartLine[]; subtotal: Money; itemCount: number };

/** Distinct variants a cart holds: one order is written, and one cart emptied, in one transaction. */
export const maxLines = 50;

/** A guest's cart has an id of its own; a member's is kept under the account, so that it follows them. */
export function isCartId(text: unknown): text is string {
  return isId('cart', text) || isId('account', text);
}

/** The cart with live prices and stock, in a market's language and currency. Faults: `CartsUnreachable`, or the primary is away. */
export async function getCart(cartId: string, market: Market = homeMarket): Promise<Cart> {
  const stored = await readLines(cartId);
  const live = await liveVariants(
    stored.map((line) => line.variantId),
    cartId,
    market,
  );
  return cartOf(cartId, stored, live, market);
}

/** Pure: what is stored, joined with what is true now. */
export function cartOf(
  cartId: string,
  stored: StoredLine[],
  live: Map<string, LiveVariant>,
  { locale, currency }: Market = homeMarket,
): Cart {
  const lines = stored.map((line) => lineOf(line, live.get(line.variantId), { locale, currency }));
  const sold = lines.filter((line) => line.problem !== 'gone' && line.problem !== 'sold-out');
  return {
    id: cartId,
    market: { locale, currency },
    lines,
    subtotal: sumMoney(
      sold.map((line) => line.lineTotal),
      currency,
    ),
    itemCount: lines.reduce((count, line) => count + line.quantity, 0),
  };
}

function lineOf(stored: StoredLine, live: LiveVariant | undefined, { locale, currency }: Market): CartLine {
  // What was seen in another currency says nothing of this one: choosing a currency changes no price.
  const seenPriceMinor = stored.seenCurrency === currency ? stored.seenPriceMinor : (live?.priceMinor ?? 0);
  const unitPrice = { amountMinor: live?.priceMinor ?? seenPriceMinor, currency };
  const problem = problemOf(stored.quantity, live, seenPriceMinor);
  return {
    variantId: stored.variantId,
    productId: live?.productId ?? '',
    handle: live?.handle ?? '',
    title: live?.title ?? textsIn(locale).cart.noLongerSold,
    variantTitle: live?.variantTitle ?? '',
    sku: live?.sku ?? '',
    picture: live?.picture,
    quantity: stored.quantity,
    unitPrice,
    lineTotal: timesQuantity(unitPrice, stored.quantity),
    available: live?.isSold ? live.available : 0,
    categoryIds: live?.categoryIds ?? [],
    taxClass: live?.taxClass ?? 'standard',
    grams: live?.grams ?? 0,
    ...(live?.isGiftCard && { isGiftCard: true }),
    ...(problem && { problem }),
    ...(live?.compareAtMinor && { compareAt: { amountMinor: live.compareAtMinor, currency } }),
    seenPriceMinor,
  };
}

function problemOf(
  quantity: number,
  live: LiveVariant | undefined,
  seenPriceMinor: number,
): LineProblem | undefined {
  if (!live?.isSold) return 'gone';
  if (live.available === 0) return 'sold-out';
  if (live.available < quantity) return 'not-enough';
  if (live.priceMinor !== seenPriceMinor) return 'price-changed';
  return undefined;
}

/** Pieces in the cart, for the badge: one question to the cart store and none to the database. */
export async function countItems(cartId: string): Promise<number> {
  return (await readLines(cartId)).reduce((count, line) => count + line.quantity, 0);
}

export type AddProblem =
  | { kind: 'gone' }
  | { kind: 'sold-out' }
  | { kind: 'bad-quantity' }
  | { kind: 'cart-full' };

/**
 * Adds pieces of a variant. Two tabs that add at once both count. Answers the line's quantity afterwards,
 * which is held at the shop's limit per line. Stock is not set aside until checkout.
 */
export async function addToCart(
  cartId: string,
  variantId: string,
  quantity: number,
  market: Market = homeMarket,
): Promise<Result<{ quantity: number; title: string }, AddProblem>> {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > shop.maxQuantityPerLine) {
    return refused({ kind: 'bad-quantity' });
  }
  if (!isId('variant', variantId)) return refused({ kind: 'gone' });
  const live = (await liveVariants([variantId], cartId, market)).get(variantId);
  if (!live?.isSold) return refused({ kind: 'gone' });
  if (live.available === 0) return refused({ kind: 'sold-out' });
  const sum = await addQuantity(cartId, {
    variantId,
    quantity,
    seenPriceMinor: live.priceMinor,
    seenCurrency: market.currency,
  });
  if (sum === quantity && (await readLines(cartId)).length > maxLines) {
    await deleteLine(cartId, variantId);
    return refused({ kind: 'cart-full' });
  }
  noteChange(cartId, { kind: 'added', variantId, quantity: sum });
  return ok({ quantity: sum, title: live.title });
}

/** Sets a line's quantity; 0 removes it. */
export async function setLineQuantity(
  cartId: string,
  variantId: string,
  quantity: number,
): Promise<Result<{ quantity: number }, { kind: 'bad-quantity' } | { kind: 'gone' }>> {
  if (!Number.isInteger(quantity) || quantity < 0 || quantity > shop.maxQuantityPerLine) {
    return refused({ kind: 'bad-quantity' });
  }
  if (!isId('variant', variantId)) return refused({ kind: 'gone' });
  if (quantity === 0) {
    await removeLine(cartId, variantId);
    return ok({ quantity });
  }
  if (!(await changeLine(cartId, variantId, { quantity }))) return refused({ kind: 'gone' });
  noteChange(cartId, { kind: 'changed', variantId, quantity });
  return ok({ quantity });
}

export async function removeLine(cartId: string, variantId: string): Promise<void> {
  if (!isId('variant', variantId)) return;
  await deleteLine(cartId, variantId);
  noteChange(cartId, { kind: 'removed', variantId, quantity: 0 });
}

function noteChange(cartId: string, event: CartEvent): void {
  recordCartEvent(cartId, event);
  touchCart(cartId);
}

export async function clearCart(cartId: string): Promise<void> {
  const lines = await readLines(cartId);
  await Promise.all(lines.map((line) => deleteLine(cartId, line.variantId)));
}

/** The shopper has read that prices changed: from now on the live prices are the seen ones. */
export async function acceptPrices(cartId: string, market: Market = homeMarket): Promise<void> {
  const cart = await getCart(cartId, market);
  const changed = cart.lines.filter((line) => line.problem === 'price-changed');
  await Promise.all(
    changed.map(({ variantId, unitPrice: { amountMinor, currency } }) =>
      changeLine(cartId, variantId, { seenPriceMinor: amountMinor, seenCurrency: currency }),
    ),
  );
}

/** Moves a guest's lines into a member's cart; quantities add up, nothing is lost, twice does no harm. */
export async function mergeCarts(guestCartId: string, ownCartId: string): Promise<void> {
  if (guestCartId === ownCartId) return;
  if ((await moveLines(guestCartId, ownCartId)) === 0) return;
  await moveCodes(guestCartId, ownCartId);
  recordCartEvent(guestCartId, { kind: 'moved', other: ownCartId });
  settleCart(guestCartId);
  touchCart(ownCartId);
}

/** Takes what an order bought out of its cart, once per checkout; later additions stay. */
export async function takeBoughtFromCart(
  cartId: string,
  checkoutId: string,
  bought: { variantId: string; quantity: number }[],
): Promise<void> {
  if (!(await takeOutBought(cartId, checkoutId, bought))) return;
  for (const line of bought) recordCartEvent(cartId, { kind: 'bought', ...line, other: checkoutId });
  settleCart(cartId);
}
