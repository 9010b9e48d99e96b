import type { DeskProduct } from '@/lib/catalog/desk-questions';
import type { StandingPrice } from '@/lib/price-lists/parse-sale';

/** The prices a product's variants have of their own, in each currency: what a sale price must be below. */
export function standingPrices(product: DeskProduct): StandingPrice[] {
  return product.variants.flatMap(({ id: variantId, price, otherPrices }) => [
    { variantId, ...price },
    ...otherPrices.flatMap((other) => (other.isOwn ? [{ variantId, ...other.price }] : [])),
  ]);
}
