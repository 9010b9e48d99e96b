import { type ListAddress, listHref } from '@/components/finding/list-address';
import { ShopLink } from '@/components/ui/shop-link';
import { isFiltered, noFilters } from '@/lib/catalog/listing-filters';
import type { ProductSort } from '@/lib/catalog/product';
import type { CategoryPage } from '@/lib/catalog/questions';
import { texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';

/** A category without products, or without any that fit what was chosen. */
export async function EmptyShelf({ found, list }: { found: CategoryPage; list: ListAddress<ProductSort> }) {
  const { finding: t } = await texts();
  const parent = found.breadcrumbs.at(-1);
  const isNarrowed = isFiltered(list.filters);
  return (
    <div className="py-20 text-center">
      <p className="display-md">{isNarrowed ? t.narrowedToNothing : t.shelfEmpty}</p>
      <p className="mx-auto mt-3 max-w-[44ch] text-soft">
        {isNarrowed ? t.narrowedToNothingWords : t.shelfEmptyWords}
      </p>
      {isNarrowed ? (
        <ShopLink href={listHref({ ...list, filters: noFilters, page: 1 })} className="button mt-7">
          {t.clearAll}
        </ShopLink>
      ) : (
        <ShopLink href={parent ? `/c/${parent.handle}` : '/'} className="button mt-7">
          {parent ? fill(t.backTo, { name: parent.name }) : t.toEntrance}
        </ShopLink>
      )}
    </div>
  );
}
