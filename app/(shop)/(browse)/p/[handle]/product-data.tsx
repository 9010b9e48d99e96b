import type { ProductDetail } from '@/lib/catalog/product';
import { toDecimal } from '@/lib/money';

/** The product for machines: schema.org as JSON-LD. */
export function ProductData({ product }: { product: ProductDetail }) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    brand: product.vendor ? { '@type': 'Brand', name: product.vendor } : undefined,
    offers: {
      '@type': 'Offer',
      price: toDecimal(product.price),
      priceCurrency: product.price.currency,
      availability: `https://schema.org/${product.inStock ? 'InStock' : 'OutOfStock'}`,
    },
  };
  // A title may spell `</script>`: no `<` leaves this as it is.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose every < is escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
