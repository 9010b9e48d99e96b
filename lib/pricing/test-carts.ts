import type { LineToPrice, ToPrice } from './priced-cart';

/** For tests: a line of a product by its number, and a cart without discounts, tax or shipping. */
export function lineToPrice(index: number, change: Partial<LineToPrice> = {}): LineToPrice {
  return {
    variantId: `v${index}`,
    productId: `p${index}`,
    categoryIds: [],
    quantity: 1,
    unitPriceMinor: 1000,
    taxClass: 'standard',
    ...change,
  };
}

export function cartToPrice(lines: LineToPrice[], change: Partial<ToPrice> = {}): ToPrice {
  return {
    currency: 'USD',
    lines,
    promotions: [],
    shipping: undefined,
    taxRates: [],
    place: undefined,
    isTaxIncluded: false,
    purses: [],
    ...change,
  };
}
