import type { ReactNode } from 'react';
import { ChosenFilters } from '@/components/finding/chosen-filters';
import { FilterForm } from '@/components/finding/filter-form';
import { FilterPanel } from '@/components/finding/filter-panel';
import { type ListAddress, listHref } from '@/components/finding/list-address';
import { SortLinks } from '@/components/finding/sort-links';
import { ProductGrid } from '@/components/product/product-grid';
import { Pagination } from '@/components/ui/pagination';
import type { Facets } from '@/lib/catalog/facets';
import { filterParameters, type ListingFilters, noFilters } from '@/lib/catalog/listing-filters';
import type { ProductPage, ProductSort } from '@/lib/catalog/product';
import { market, texts } from '@/lib/locale/current-market';
import { counted, fill } from '@/lib/locale/fill';
import { formatNumber } from '@/lib/locale/formats';
import type { SearchSort } from '@/lib/search/search-answer';

type Props<Sort extends string> = {
  list: ListAddress<Sort>;
  sorts: readonly Sort[];
  listing: ProductPage & { isCapped?: boolean };
  facets: Facets;
  /** Said beside the count. */
  note?: string;
  /** Shown in place of the products when there are none. */
  empty: ReactNode;
};

type AnySort = ProductSort | SearchSort;

/** A list of products with what narrows and orders it: a category's, or a search's. */
export async function Listing<Sort extends AnySort>(props: Props<Sort>) {
  const { list, sorts, listing, facets, note, empty } = props;
  const [{ locale }, { finding: t }] = await Promise.all([market(), texts()]);
  const chosen = filterParameters(list.filters);
  const total = listing.isCapped
    ? fill(t.piecesAtLeast, { count: formatNumber(listing.total, locale) })
    : counted(t.pieces, listing.total, locale);
  const orders = sorts.map((name) => {
    const { short, spoken } = t.orders[name as AnySort];
    return { name, short, spoken, href: listHref({ ...list, sort: name, page: 1 }) };
  });
  const narrowed = (filters: ListingFilters) => listHref({ ...list, filters, page: 1 });
  const { path, kept } = list;
  return (
    <div className="listing mt-8 grid grid-cols-[minmax(0,1fr)_auto] lg:mt-10 lg:gap-x-12 lg:grid-cols-[15rem_minmax(0,1fr)] xl:gap-x-16">
      <div className="contents lg:col-span-full lg:flex lg:flex-wrap lg:items-center lg:justify-between lg:gap-x-8 lg:gap-y-2 lg:border-y lg:py-1.5">
        <p className="tabular max-lg:col-span-full max-lg:pb-2 text-sm text-soft" role="status">
          {total}
          {note && ` · ${note}`}
        </p>
        <SortLinks current={list.sort} orders={orders} />
      </div>
      {/* On a phone beside the orders, in one row. */}
      <div className="filters max-lg:border-y max-lg:py-1.5 max-lg:pl-3 lg:pt-3">
        <FilterForm
          path={path}
          kept={[...kept, ...(list.sort === list.usualSort ? [] : [['sort', list.sort] as [string, string]])]}
          chosen={chosen}
          words={{
            open: chosen.length > 0 ? fill(t.filtersChosen, { count: chosen.length }) : t.filters,
            title: t.filters,
            close: t.closeFilters,
            show: listing.isCapped ? t.show : counted(t.showPieces, listing.total, locale),
            apply: t.apply,
          }}
        >
          <FilterPanel facets={facets} />
        </FilterForm>
      </div>
      <div className="results min-w-0 pt-5 max-lg:col-span-full lg:pt-8">
        {chosen.length > 0 && (
          <div className="mb-6 lg:mb-8">
            <ChosenFilters
              filters={list.filters}
              facets={facets}
              hrefOf={narrowed}
              clearHref={listHref({ ...list, filters: noFilters, page: 1 })}
            />
          </div>
        )}
        {listing.products.length > 0 ? (
          <ProductGrid products={listing.products} headingLevel={2} isBesideFilters />
        ) : (
          empty
        )}
        <div className="mt-16">
          <Pagination
            page={Math.min(list.page, listing.pageCount)}
            pageCount={listing.pageCount}
            hrefOf={(page) => listHref({ ...list, page })}
          />
        </div>
      </div>
    </div>
  );
}
