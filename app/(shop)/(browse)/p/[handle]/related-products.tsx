import { ProductRail } from '@/components/product/product-rail';
import { relatedProducts } from '@/lib/catalog/questions';
import { market, texts } from '@/lib/locale/current-market';

/** What stands next to it on the shelf. */
export async function RelatedProducts({ productId }: { productId: string }) {
  const [products, { product: t }] = await Promise.all([relatedProducts(productId, await market()), texts()]);
  if (products.length === 0) return null;
  return (
    <section id="same-shelf" className="mt-20 overflow-x-clip lg:mt-28">
      <h2 className="display-md border-t pt-8 mb-7">{t.sameShelf}</h2>
      <ProductRail products={products} label={t.sameShelf} />
    </section>
  );
}
