import { fill } from '@/lib/locale/fill';
import type { Texts } from '@/lib/locale/texts/texts';
import type { SuggestedProduct, Suggestions } from '@/lib/search/search-answer';

export type OfferWords = Texts['offers'];

export type Offer = {
  label: string;
  /** Said before or below the label: the way to a category, the maker of a product. */
  detail?: string;
  href: string;
  /** The words this searches for, when it is a search. */
  search?: string;
  product?: SuggestedProduct;
};

const mostPast = 4;

/** What is offered for the words typed so far, in groups; past searches that begin alike come first. */
export function offersOf(now: {
  typed: string;
  past: string[];
  found: Suggestions | undefined;
  words: OfferWords;
}): { name: string; offers: Offer[] }[] {
  const { typed, past, found, words } = now;
  const query = typed.trim().toLowerCase();
  const own = past.filter(
    (search) => search.toLowerCase().startsWith(query) && search.toLowerCase() !== query,
  );
  const isOwn = new Set(own.map((search) => search.toLowerCase()));
  const completed = (found?.queries ?? []).filter((search) => !isOwn.has(search.toLowerCase()));
  const products = found?.products ?? [];
  const all: Offer[] =
    products.length > 0
      ? [
          {
            label: fill(words.all, { query: typed.trim() }),
            href: searchHref(typed.trim()),
            search: typed.trim(),
          },
        ]
      : [];
  return [
    { name: words.past, offers: own.slice(0, query ? mostPast : undefined).map(searchOffer) },
    { name: words.words, offers: completed.map(searchOffer) },
    {
      name: words.categories,
      offers: (found?.categories ?? []).map(({ name, handle, path }) => ({
        label: name,
        detail: path.slice(0, -1).join(' › '),
        href: `/c/${encodeURIComponent(handle)}`,
      })),
    },
    {
      name: words.products,
      offers: [
        ...products.map((product) => ({
          label: product.title,
          detail: product.vendor,
          href: `/p/${encodeURIComponent(product.handle)}`,
          product,
        })),
        ...all,
      ],
    },
  ].filter((group) => group.offers.length > 0);
}

function searchOffer(search: string): Offer {
  return { label: search, href: searchHref(search), search };
}

function searchHref(query: string): string {
  return `/search?${new URLSearchParams({ q: query })}`;
}
