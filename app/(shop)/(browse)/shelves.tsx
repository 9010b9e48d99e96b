import { ProductRail } from '@/components/product/product-rail';
import { ProductTile } from '@/components/product/product-tile';
import type { ProductCard } from '@/lib/catalog/product';

type Shelf = { products: ProductCard[] };

/** What others take home: one leads, four follow. */
export function PopularShelf({ products }: Shelf) {
  const [lead, ...others] = products;
  if (!lead) return null;
  return (
    <section aria-labelledby="popular" className="walk mt-20 lg:mt-32">
      <div className="grid gap-x-6 gap-y-10 lg:grid-cols-12 lg:gap-x-12">
        <div className="lg:col-span-6">
          <h2 id="popular" className="display-lg">
            Most taken home
          </h2>
          <p className="mt-3 max-w-[44ch] text-soft">The pieces people come back to tell us about.</p>
          <div className="mt-8">
            <ProductTile product={lead} sizes="(min-width: 1024px) 44rem, 92vw" isLead />
          </div>
        </div>
        <ul className="grid grid-cols-2 content-end gap-x-4 gap-y-10 sm:gap-x-6 lg:col-span-6 lg:gap-y-12">
          {others.slice(0, 4).map((product) => (
            <li key={product.id}>
              <ProductTile product={product} sizes="(min-width: 1024px) 20rem, 46vw" />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** What came in last, in one line to walk along. */
export function NewestShelf({ products }: Shelf) {
  if (products.length === 0) return null;
  return (
    <section className="walk mt-20 overflow-x-clip lg:mt-28">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h2 className="display-lg">Just unpacked</h2>
        <p className="text-soft">Straw still on the floor.</p>
      </div>
      <div className="mt-8 lg:mt-10">
        <ProductRail products={products} label="Just unpacked" />
      </div>
    </section>
  );
}

/** Last pieces at a lower price, on sunken ground. */
export function SaleShelf({ products }: Shelf) {
  if (products.length === 0) return null;
  return (
    <section aria-labelledby="sale" className="mt-20 bg-sunken py-16 lg:mt-28 lg:py-24">
      <div className="walk grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(14rem,1fr)_3fr]">
        <div className="lg:sticky lg:top-10 lg:self-start">
          <h2 id="sale" className="display-lg text-accent">
            For less, for now
          </h2>
          <p className="mt-4 max-w-[34ch] text-soft">
            Making room on the shelves. The former price is what it truly cost before.
          </p>
        </div>
        <ul className="grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 md:grid-cols-3">
          {products.slice(0, 6).map((product) => (
            <li key={product.id}>
              <ProductTile product={product} sizes="(min-width: 1024px) 18rem, 46vw" />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
