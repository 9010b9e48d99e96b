import type { Metadata } from 'next';
import { homeShelves } from '@/lib/catalog/questions';
import { CategoryArches } from './category-arches';
import { Hero } from './hero';
import { HousePromises } from './house-promises';
import { RoomIndex } from './room-index';
import { SaleLedger } from './sale-ledger';
import { NewestShelf, PopularShelf } from './shelves';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function HomePage() {
  const { popular, newest, onSale, categories } = await homeShelves();
  return (
    <>
      <Hero firstRoom={categories[0]} />
      <CategoryArches categories={categories} />
      <PopularShelf products={popular} />
      <SaleLedger products={onSale} />
      <NewestShelf products={newest} />
      <RoomIndex categories={categories} />
      <HousePromises />
    </>
  );
}
