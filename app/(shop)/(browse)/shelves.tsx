import { ProductRail } from '@/components/product/product-rail';
import { ProductTile } from '@/components/product/product-tile';
import type { ProductCard } from '@/lib/catalog/product';
import { texts } from '@/lib/locale/current-market';

type Shelf = { products: ProductCard[] };

/** What others take home: one leads, four follow. */
export async function PopularShelf({ products }: Shelf) {
  const [lead, ...others] = products;
  if (!lead) return null;
  const { home: t } = await texts();
  return (
    <section aria-labelledby="popular" className="walk mt-20 lg:mt-32">
      <div className="grid gap-x-6 gap-y-10 lg:grid-cols-12 lg:gap-x-12">
        <div className="lg:col-span-6">
          <h2 id="popular" className="display-lg">
            {t.mostTaken}
          </h2>
          <p className="mt-3 max-w-[44ch] text-soft">{t.mostTakenWords}</p>
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
export async function NewestShelf({ products }: Shelf) {
  if (products.length === 0) return null;
  const { home: t } = await texts();
  return (
    <section className="walk mt-20 overflow-x-clip lg:mt-28">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h2 className="display-lg">{t.unpacked}</h2>
        <p className="text-soft">{t.unpackedWords}</p>
      </div>
      <div className="mt-8 lg:mt-10">
        <ProductRail products={products} label={t.unpacked} />
      </div>
    </section>
  );
}
