import { cache } from 'react';
import type { PricePast } from '@/lib/catalog/price-past';
import type { ProductDetail } from '@/lib/catalog/product';
import { pricePasts, productByHandle } from '@/lib/catalog/questions';
import { market } from '@/lib/locale/current-market';
import { decodeSegment } from '../../path-segment';

/** The product that a path names. Metadata and page ask for the same once. */
export const productOf = cache(async (segment: string): Promise<ProductDetail | undefined> => {
  const handle = decodeSegment(segment);
  return handle === undefined ? undefined : productByHandle(handle, await market());
});

/** The pasts of its reduced prices; most products have none, and then nothing is asked. */
export async function pastsOf(product: ProductDetail): Promise<Record<string, PricePast>> {
  const isReduced = product.variants.some((variant) => variant.compareAt);
  const { currency } = product.price;
  return isReduced ? pricePasts({ productId: product.id, currency }) : {};
}
