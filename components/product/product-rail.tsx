import { ProductTile } from '@/components/product/product-tile';
import type { ProductCard } from '@/lib/catalog/product';

/** Products in one line, to be walked along; it scrolls under finger, wheel and keyboard. */
export function ProductRail({ products, label }: { products: ProductCard[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="scroller -mx-[clamp(1.25rem,0.6rem+2.6vw,3.5rem)]">
      <ul className="flex w-max gap-4 px-[clamp(1.25rem,0.6rem+2.6vw,3.5rem)] pb-2 sm:gap-6">
        {products.map((product) => (
          <li
            key={product.id}
            className="w-[min(62vw,17rem)] shrink-0 snap-start scroll-ml-[clamp(1.25rem,0.6rem+2.6vw,3.5rem)]"
          >
            <ProductTile product={product} sizes="17rem" />
          </li>
        ))}
      </ul>
    </section>
  );
}
