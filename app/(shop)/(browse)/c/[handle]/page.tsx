import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { type ListAddress, listHref } from '@/components/finding/list-address';
import { Listing } from '@/components/finding/listing';
import { shareMetadata } from '@/components/shell/share-metadata';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { isFiltered, noFilters, readFilters } from '@/lib/catalog/listing-filters';
import { type ProductSort, productSorts } from '@/lib/catalog/product';
import { categoryPage } from '@/lib/catalog/questions';
import { alternatesOf } from '@/lib/locale/address';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { decodeSegment } from '../../path-segment';
import { CategoryHead } from './category-head';
import { EmptyShelf } from './empty-shelf';

export const dynamic = 'force-dynamic';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ handle: string }>; searchParams: Promise<Query> };

// Metadata and page ask for the same once. By text, since each of them is given objects of its own.
const pageAt = cache(async (segment: string, search: string) => {
  const query: Query = JSON.parse(search);
  const handle = decodeSegment(segment) ?? '';
  const number = typeof query.page === 'string' && /^\d{1,6}$/.test(query.page) ? Number(query.page) : 1;
  const list: ListAddress<ProductSort> = {
    path: `/c/${encodeURIComponent(handle)}`,
    kept: [],
    filters: readFilters(query),
    sort: productSorts.find((known) => known === query.sort) ?? 'popular',
    usualSort: 'popular',
    page: Math.max(1, number),
  };
  const { filters, sort, page } = list;
  return { list, found: await categoryPage({ handle, filters, sort, page, market: await market() }) };
});

async function pageOf({ params, searchParams }: Props) {
  const [{ handle }, query] = await Promise.all([params, searchParams]);
  return pageAt(handle, JSON.stringify(query));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ locale }, { finding: t, shell }] = await Promise.all([market(), texts()]);
  const { list, found } = await pageOf(props);
  if (!found) return { title: shell.notFound };
  const { name, description } = found.category;
  const words = description || fill(t.categoryDescription, { name });
  return {
    ...shareMetadata({ title: name, description: words, path: list.path, locale }),
    title: list.page > 1 ? fill(t.pageTitle, { name, page: list.page }) : name,
    description: words,
    alternates: alternatesOf(listHref({ ...list, filters: noFilters, sort: 'popular' }), locale),
    // The same products in smaller helpings: the category itself is what should be found.
    ...(isFiltered(list.filters) && { robots: { index: false } }),
  };
}

export default async function CategoryRoute(props: Props) {
  const { shell: t } = await texts();
  const { list, found } = await pageOf(props);
  if (!found) notFound();
  return (
    <div className="walk pt-5 lg:pt-7">
      <Breadcrumbs
        steps={[
          { name: t.home, href: '/' },
          ...found.breadcrumbs.map(({ name, handle }) => ({ name, href: `/c/${handle}` })),
        ]}
        here={found.category.name}
      />
      <CategoryHead found={found} />
      <Listing
        list={list}
        sorts={productSorts}
        listing={found.listing}
        facets={found.facets}
        empty={<EmptyShelf found={found} list={list} />}
      />
    </div>
  );
}
