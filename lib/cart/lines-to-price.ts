import type { Cart } from '@/lib/cart/cart';
import type { LineToPrice } from '@/lib/pricing/priced-cart';

/** What of a cart is priced: the lines that can be bought, in an order that does not depend on the store's. */
export function linesToPrice({ lines }: Pick<Cart, 'lines'>): LineToPrice[] {
  return lines
    .filter(({ problem }) => problem !== 'gone' && problem !== 'sold-out')
    .map(({ variantId, productId, categoryIds, taxClass, quantity, unitPrice, isGiftCard }) => ({
      ...{ variantId, productId, categoryIds, taxClass, quantity },
      unitPriceMinor: unitPrice.amountMinor,
      ...(isGiftCard && { isGiftCard }),
    }))
    .sort((one, other) => (one.variantId < other.variantId ? -1 : 1));
}

/** What a cart weighs; pieces whose weight nobody told weigh nothing. */
export function gramsOf({ lines }: Pick<Cart, 'lines'>): number {
  return lines.reduce((sum, line) => sum + line.grams * line.quantity, 0);
}

/** Nothing but gift cards: no parcel leaves. */
export function isMailedOnly(lines: readonly LineToPrice[]): boolean {
  return lines.length > 0 && lines.every(({ isGiftCard }) => isGiftCard);
}
