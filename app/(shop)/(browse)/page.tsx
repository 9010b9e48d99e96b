import type { Metadata } from 'next';
import { Exposure } from '@/components/experiments/exposure';
import { RecentlyViewed } from '@/components/product/recently-viewed';
import { shareMetadata } from '@/components/shell/share-metadata';
import { homeCollections } from '@/lib/catalog/collections';
import { homeShelves } from '@/lib/catalog/questions';
import { currentVariant } from '@/lib/experiments/current-variant';
import { alternatesOf } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { trending } from '@/lib/trends/trending';
import { CategoryArches } from './category-arches';
import { CollectionFeature, CollectionPair } from './collection-feature';
import { Hero } from './hero';
import { HousePromises } from './house-promises';
import { RoomIndex } from './room-index';
import { SaleLedger } from './sale-ledger';
import { NewestShelf, PopularShelf } from './shelves';
import { ShopData } from './shop-data';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const [{ locale }, { shell: t }] = await Promise.all([market(), texts()]);
  const share = shareMetadata({ title: t.tagline, description: t.description, path: '/', locale });
  return { alternates: alternatesOf('/', locale), ...share };
}

export default async function HomePage() {
  const [here, order] = await Promise.all([market(), currentVariant('home-shelf-order')]);
  const [{ newest, onSale, categories }, popular, [lead, second, ...others]] = await Promise.all([
    homeShelves(here),
    trending(here),
    homeCollections(here),
  ]);
  return (
    <>
      <ShopData />
      <Hero lead={lead} firstRoom={categories[0]} popular={popular} />
      <CategoryArches categories={categories} />
      {order === 'newest-first' && <NewestShelf products={newest} />}
      <PopularShelf products={popular} />
      <div className="walk">
        <RecentlyViewed />
      </div>
      <CollectionFeature collection={second} />
      <SaleLedger products={onSale} />
      <CollectionPair collections={others} />
      {order === 'popular-first' && <NewestShelf products={newest} />}
      <RoomIndex categories={categories} />
      <HousePromises />
      <Exposure experiment="home-shelf-order" />
    </>
  );
}
