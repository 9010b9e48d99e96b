import { ProductTile } from '@/components/product/product-tile';
import { Later } from '@/components/ui/later';
import type { ProductCard } from '@/lib/catalog/product';

type Props = {
  products: ProductCard[];
  headingLevel?: 2 | 3;
  /** On wide screens a column of filters stands beside it: one tile a row less. */
  isBesideFilters?: boolean;
};

/** As many as any window shows before it is scrolled. */
const inSight = 8;

/** Products in rows. The first row's pictures are fetched at once, the others when they come near. */
export function ProductGrid({ products, headingLevel, isBesideFilters }: Props) {
  const columns = isBesideFilters
    ? 'md:grid-cols-3 lg:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-4'
    : 'md:grid-cols-3 xl:grid-cols-4';
  const tiles = products.map((product, index) => (
    <li key={product.id}>
      <ProductTile product={product} isFirst={index < 4} headingLevel={headingLevel} />
    </li>
  ));
  return (
    <ul className={`grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 lg:gap-y-14 ${columns}`}>
      {tiles.slice(0, inSight)}
      {tiles.length > inSight && (
        <Later place={<li className="col-span-full min-h-dvh" />}>{tiles.slice(inSight)}</Later>
      )}
    </ul>
  );
}
