import { ArrowRight } from 'lucide-react';
import { CollectionPicture } from '@/components/product/collection-picture';
import { ProductTile } from '@/components/product/product-tile';
import { ShopLink } from '@/components/ui/shop-link';
import type { Collection } from '@/lib/catalog/collections';
import { texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';

/** One set at full width: its picture under an arch, its words, three of its pieces. */
export async function CollectionFeature({ collection }: { collection: Collection | undefined }) {
  if (!collection) return null;
  const { title, words, picture, products } = collection;
  return (
    <section aria-labelledby={idOf(collection)} className="mt-20 bg-sunken lg:mt-32">
      <div className="walk grid items-end gap-x-12 gap-y-10 pt-12 lg:grid-cols-12 lg:pt-20">
        <CollectionPicture
          picture={picture}
          products={products}
          sizes="(min-width: 1024px) 34rem, 92vw"
          className="mx-auto w-full max-w-[34rem] rounded-arch lg:order-2 lg:col-span-5"
        />
        <div className="pb-12 lg:order-1 lg:col-span-7 lg:pb-20">
          <h2 id={idOf(collection)} className="display-lg max-w-[14ch]">
            {title}
          </h2>
          <p className="mt-4 max-w-[46ch] text-lg text-soft">{words}</p>
          <MoreLink collection={collection} />
          <ul className="mt-10 grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6">
            {products.slice(0, 3).map((product, index) => (
              <li key={product.id} className={index === 2 ? 'hidden sm:block' : undefined}>
                <ProductTile product={product} sizes="(min-width: 1024px) 15rem, 46vw" />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

/** The sets after it, side by side. */
export async function CollectionPair({ collections }: { collections: Collection[] }) {
  if (collections.length === 0) return null;
  return (
    <ul className="walk mt-20 grid gap-x-12 gap-y-16 md:grid-cols-2 lg:mt-32">
      {collections.slice(0, 2).map((collection) => (
        <li key={collection.id} className="grid content-start gap-6 sm:grid-cols-[2fr_3fr] sm:items-end">
          <CollectionPicture
            picture={collection.picture}
            products={collection.products}
            sizes="(min-width: 640px) 18rem, 92vw"
            className="w-full rounded-arch max-sm:max-w-72"
          />
          <div className="sm:pb-2">
            <h2 className="display-md">{collection.title}</h2>
            <p className="mt-3 max-w-[36ch] text-soft">{collection.words}</p>
            <MoreLink collection={collection} />
          </div>
        </li>
      ))}
    </ul>
  );
}

async function MoreLink({ collection: { handle, title } }: { collection: Collection }) {
  const { home: t } = await texts();
  return (
    <ShopLink
      href={`/collections/${handle}`}
      aria-label={fill(t.collectionMore, { title })}
      className="link mt-4 inline-flex items-center gap-2 py-2 font-medium"
    >
      {t.seeCollection}
      <ArrowRight aria-hidden="true" size={17} strokeWidth={1.5} />
    </ShopLink>
  );
}

const idOf = ({ handle }: Collection) => `collection-${handle}`;
