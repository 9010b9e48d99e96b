import { ProductTile } from '@/components/product/product-tile';
import type { ProductCard } from '@/lib/catalog/product';

/** Products in one line, to be walked along; it scrolls under finger, wheel and keyboard. */
export function ProductRail({ products, label }: { products: ProductCard[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="scroller -mx-gutter">
      <ul className="flex w-max gap-4 px-gutter pb-2 sm:gap-6">
        {products.map((product) => (
          <li key={product.id} className="w-[min(62vw,17rem)] shrink-0 snap-start scroll-ml-gutter">
            <ProductTile product={product} sizes="17rem" />
          </li>
        ))}
      </ul>
    </section>
  );
}
