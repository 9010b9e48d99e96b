import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ProductGrid } from '@/components/product/product-grid';
import { SortLinks } from '@/components/product/sort-links';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Pagination } from '@/components/ui/pagination';
import { type ProductSort, productSorts } from '@/lib/catalog/product';
import { type CategoryPage, categoryPage } from '@/lib/catalog/questions';
import { decodeSegment } from '../../path-segment';
import { CategoryHead } from './category-head';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ handle: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// Metadata and page ask for the same once.
const pageOf = cache((handle: string, sort: ProductSort, page: number) =>
  categoryPage({ handle, sort, page }),
);

async function wantedPage({ params, searchParams }: Props) {
  const [{ handle: segment }, query] = await Promise.all([params, searchParams]);
  const handle = decodeSegment(segment) ?? '';
  const sort = productSorts.find((known) => known === query.sort) ?? 'popular';
  const page = typeof query.page === 'string' && /^\d{1,6}$/.test(query.page) ? Number(query.page) : 1;
  return { handle, sort, page: Math.max(1, page) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { handle, sort, page } = await wantedPage(props);
  const found = await pageOf(handle, sort, page);
  if (!found) return { title: 'Not found' };
  const { name, description } = found.category;
  return {
    title: page > 1 ? `${name}, page ${page}` : name,
    description: description || `${name} at Stoa.`,
    alternates: { canonical: hrefOf(handle, 'popular', page) },
  };
}

export default async function CategoryRoute(props: Props) {
  const { handle, sort, page } = await wantedPage(props);
  const found = await pageOf(handle, sort, page);
  if (!found) notFound();
  const { listing } = found;
  return (
    <div className="walk pt-5 lg:pt-7">
      <Breadcrumbs
        steps={[
          { name: 'Home', href: '/' },
          ...found.breadcrumbs.map(({ name, handle: parent }) => ({ name, href: `/c/${parent}` })),
        ]}
        here={found.category.name}
      />
      <CategoryHead found={found} />
      <div className="mt-10 flex flex-wrap items-center justify-between gap-x-8 gap-y-1 border-y py-1.5">
        <p className="tabular text-sm text-soft">
          {listing.total.toLocaleString('en-US')} {listing.total === 1 ? 'piece' : 'pieces'}
        </p>
        <SortLinks current={sort} hrefOf={(other) => hrefOf(handle, other, 1)} />
      </div>
      {listing.products.length > 0 ? (
        <div className="mt-8 lg:mt-10">
          <ProductGrid products={listing.products} headingLevel={2} />
        </div>
      ) : (
        <EmptyShelf found={found} />
      )}
      <div className="mt-16">
        <Pagination
          page={page}
          pageCount={listing.pageCount}
          hrefOf={(other) => hrefOf(handle, sort, other)}
        />
      </div>
    </div>
  );
}

function EmptyShelf({ found }: { found: CategoryPage }) {
  const parent = found.breadcrumbs.at(-1);
  return (
    <div className="py-20 text-center">
      <p className="display-md">This shelf is being filled</p>
      <p className="mx-auto mt-3 max-w-[44ch] text-soft">
        Nothing stands here yet. The rooms next door are open.
      </p>
      <Link href={parent ? `/c/${parent.handle}` : '/'} className="button mt-7">
        {parent ? `Back to ${parent.name}` : 'To the entrance'}
      </Link>
    </div>
  );
}

function hrefOf(handle: string, sort: ProductSort, page: number): string {
  const query = new URLSearchParams();
  if (sort !== 'popular') query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  return `/c/${encodeURIComponent(handle)}${query.size > 0 ? `?${query}` : ''}`;
}
