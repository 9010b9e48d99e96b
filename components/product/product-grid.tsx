import { ProductTile } from '@/components/product/product-tile';
import type { ProductCard } from '@/lib/catalog/product';

/** Products in rows. The first row's pictures are fetched at once, the others when they come near. */
export function ProductGrid({ products, headingLevel }: { products: ProductCard[]; headingLevel?: 2 | 3 }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 md:grid-cols-3 lg:gap-y-14 xl:grid-cols-4">
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductTile product={product} isFirst={index < 4} headingLevel={headingLevel} />
        </li>
      ))}
    </ul>
  );
}
