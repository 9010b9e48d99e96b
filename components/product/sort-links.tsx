import { ShopLink } from '@/components/ui/shop-link';
import type { ProductSort } from '@/lib/catalog/product';

const names: Record<ProductSort, [short: string, spoken: string]> = {
  popular: ['Popular', 'most popular first'],
  newest: ['New', 'newest first'],
  'price-asc': ['Price ↑', 'lowest price first'],
  'price-desc': ['Price ↓', 'highest price first'],
};

/** Orders of a list, as links: no script, and each is a page of its own. */
export function SortLinks({
  current,
  hrefOf,
}: {
  current: ProductSort;
  hrefOf: (sort: ProductSort) => string;
}) {
  return (
    <nav aria-label="Sort" className="-mx-2.5">
      <ul className="flex">
        {Object.entries(names).map(([sort, [short, spoken]]) => (
          <li key={sort}>
            <ShopLink
              href={hrefOf(sort as ProductSort)}
              rel="nofollow"
              prefetch={false}
              scroll={false}
              aria-current={sort === current ? 'true' : undefined}
              aria-label={`Sort: ${spoken}`}
              className="flex min-h-11 items-center px-2.5 text-[0.9375rem] text-soft underline-offset-8 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2"
            >
              {short}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
