import { ProductRail } from '@/components/product/product-rail';
import { relatedProducts } from '@/lib/catalog/questions';

/** What stands next to it on the shelf. */
export async function RelatedProducts({ productId }: { productId: string }) {
  const products = await relatedProducts(productId);
  if (products.length === 0) return null;
  return (
    <section className="mt-20 overflow-x-clip lg:mt-28">
      <h2 className="display-md border-t pt-8 mb-7">On the same shelf</h2>
      <ProductRail products={products} label="On the same shelf" />
    </section>
  );
}
