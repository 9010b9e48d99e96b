import type { DeskProduct } from '@/lib/catalog/desk-questions';
import { homeMarket, locales } from '@/lib/market';
import { toDecimal } from '@/lib/money';

/** The texts of the product form for a product as it stands. Read back by `parseProductEdit`. */
export function productFormValues(product: DeskProduct): Record<string, string> {
  const values: Record<string, string> = {
    version: product.version,
    title: product.title,
    description: product.descriptionHtml,
    vendor: product.vendor,
    tags: product.tags.join(', '),
    category: product.categoryId ?? '',
    status: product.status,
    taxClass: product.taxClass,
    kind: product.kind,
  };
  for (const locale of locales.filter((other) => other !== homeMarket.locale)) {
    const text = product.translations.find((known) => known.locale === locale);
    values[`title.${locale}`] = text?.title ?? '';
    values[`description.${locale}`] = text?.descriptionHtml ?? '';
  }
  for (const variant of product.variants) {
    values[`price.${variant.id}`] = toDecimal(variant.price);
    values[`compareAt.${variant.id}`] = variant.compareAt ? toDecimal(variant.compareAt) : '';
    for (const { price, compareAt, isOwn } of variant.otherPrices) {
      const key = `${price.currency}.${variant.id}`;
      values[`price.${key}`] = isOwn ? toDecimal(price) : '';
      values[`compareAt.${key}`] = isOwn && compareAt ? toDecimal(compareAt) : '';
    }
    values[`stock.${variant.id}`] = String(variant.onHand);
    values[`stockSeen.${variant.id}`] = String(variant.onHand);
  }
  return values;
}
