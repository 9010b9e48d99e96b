import type { ListingFilters } from '@/lib/catalog/listing-filters';
import type { CategoryNode, Picture, ProductCard, ProductPage } from '@/lib/catalog/product';
import type { Currency, Locale } from '@/lib/market';
import type { Money } from '@/lib/money';

export const searchSorts = ['best', 'rating', 'newest', 'price-asc', 'price-desc'] as const;
export type SearchSort = (typeof searchSorts)[number];

export type SearchWanted = {
  query: string;
  page: number;
  limit?: number;
  sort?: SearchSort;
  filters?: ListingFilters;
  /** The language searched in beside the shop's own: `de`. */
  locale?: Locale;
  /** What prices are shown in. */
  currency?: Currency;
};

export type SearchAnswer = ProductPage & {
  /** The count stopped here: show "10,000+". */
  isCapped: boolean;
  /** How many of `total` hold every word asked for; the others, which come after them, only come close. */
  whole: number;
  /** A spelling the catalog knows better; the products shown are already those of it when nothing else was found. */
  suggestion?: string;
};

/** What an empty result says instead of nothing. */
export type ZeroResultHelp = { categories: CategoryNode[]; popular: ProductCard[] };

export type SuggestedProduct = {
  id: string;
  handle: string;
  title: string;
  vendor: string;
  price: Money;
  priceVaries: boolean;
  compareAt?: Money;
  picture?: Picture;
};

/** `path` names the way from the root: Kitchen › Mugs. */
export type SuggestedCategory = { handle: string; name: string; path: string[] };

/** What the search field offers while it is typed into. */
export type Suggestions = {
  /** The words typed, completed and spelt as the catalog spells them. */
  queries: string[];
  categories: SuggestedCategory[];
  products: SuggestedProduct[];
};
