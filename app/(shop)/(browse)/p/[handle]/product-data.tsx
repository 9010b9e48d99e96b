import { LinkedData } from '@/components/ui/linked-data';
import type { ProductDetail, Variant } from '@/lib/catalog/product';
import { localPath } from '@/lib/locale/address';
import { market } from '@/lib/locale/current-market';
import { toDecimal } from '@/lib/money';
import { shop } from '@/lib/shop';
import { siteAddress } from '@/lib/site-address';
import { summaryOf } from './summary';

/** An import may bring hundreds of variants; machines are told of as many as they read. */
const mostOffers = 100;

/** The product for machines: what it is, what each variant costs, what shoppers say. */
export async function ProductData({ product }: { product: ProductDetail }) {
  const { locale } = await market();
  const { title, handle, vendor, pictures, variants, rating } = product;
  const url = siteAddress(localPath(locale, `/p/${encodeURIComponent(handle)}`));
  const offers = variants.slice(0, mostOffers).map((variant) => offerOf(variant, url, variants.length > 1));
  return (
    <LinkedData
      data={{
        '@type': 'Product',
        '@id': `${url}#product`,
        name: title,
        url,
        description: await summaryOf(product),
        image: pictures.map(({ src }) => siteAddress(src)),
        sku: variants.length === 1 ? variants[0]?.sku || undefined : undefined,
        brand: vendor ? { '@type': 'Brand', name: vendor } : undefined,
        offers: offers.length === 1 ? offers[0] : offers,
        aggregateRating: rating && {
          '@type': 'AggregateRating',
          ratingValue: rating.average,
          reviewCount: rating.count,
        },
      }}
    />
  );
}

function offerOf(variant: Variant, url: string, isOneOfMany: boolean) {
  return {
    '@type': 'Offer',
    url: isOneOfMany ? `${url}?variant=${variant.id}` : url,
    name: variant.optionValues.join(', ') || undefined,
    sku: variant.sku || undefined,
    price: toDecimal(variant.price),
    priceCurrency: variant.price.currency,
    availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
    itemCondition: 'https://schema.org/NewCondition',
    seller: { '@type': 'Organization', name: shop.name },
  };
}
