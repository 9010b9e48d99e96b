import { X } from 'lucide-react';
import { priceWords } from '@/components/finding/price-words';
import { ShopLink } from '@/components/ui/shop-link';
import type { CategoryFacet, Facets } from '@/lib/catalog/facets';
import { listWords } from '@/lib/catalog/list-words';
import { filterParameters, type ListingFilters, turned } from '@/lib/catalog/listing-filters';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';

type Props = {
  filters: ListingFilters;
  facets: Facets;
  hrefOf: (filters: ListingFilters) => string;
  clearHref: string;
};

/** What is chosen, each to be taken back by one press. */
export async function ChosenFilters({ filters, facets, hrefOf, clearHref }: Props) {
  if (filterParameters(filters).length === 0) return null;
  const [where, { finding: t }] = await Promise.all([market(), texts()]);
  const words = await listWords(where);
  const nameOf = (handle: string) => words.category(handle) ?? named(facets.categories, handle) ?? handle;
  const chips = [
    ...filters.categories.map((category) => ({
      label: nameOf(category),
      without: turned(filters, { category }),
    })),
    ...filters.vendors.map((vendor) => ({ label: vendor, without: turned(filters, { vendor }) })),
    ...(filters.price
      ? [
          {
            label: priceWords(filters.price, t, where.locale, words.price),
            without: turned(filters, { price: filters.price }),
          },
        ]
      : []),
    ...filters.options.flatMap(({ name, values }) =>
      values.map((value) => ({
        label: words.option(value),
        without: turned(filters, { option: { name, value } }),
      })),
    ),
    ...(filters.inStock ? [{ label: t.inStock, without: turned(filters, { inStock: true as const }) }] : []),
  ];
  return (
    <ul aria-label={t.chosen} className="flex flex-wrap items-center gap-2">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <ShopLink
            href={hrefOf(without)}
            rel="nofollow"
            prefetch={false}
            scroll={false}
            aria-label={fill(t.remove, { label })}
            className="inline-flex min-h-10 max-w-72 items-center gap-2 rounded-full bg-sunken px-4 text-sm hover:bg-ink hover:text-paper"
          >
            <span className="truncate">{label}</span>
            <X aria-hidden="true" size={14} strokeWidth={1.75} />
          </ShopLink>
        </li>
      ))}
      <li>
        <ShopLink
          href={clearHref}
          prefetch={false}
          scroll={false}
          className="link inline-flex min-h-10 items-center px-2 text-sm"
        >
          {t.clearAll}
        </ShopLink>
      </li>
    </ul>
  );
}

function named(nodes: CategoryFacet[], handle: string): string | undefined {
  for (const node of nodes) {
    const name = node.handle === handle ? node.name : named(node.children, handle);
    if (name) return name;
  }
  return undefined;
}
