import { homeMarket } from '@/lib/market';

/**
 * How long each kind of answer may be kept, in seconds. Raised tags end it sooner; the lifetime only
 * bounds what a lost tag, or a popularity that drifted, can do.
 */
export const questionLifetimes = {
  'category-tree': 600,
  'category-page': 600,
  'category-count': 3600,
  'category-counts': 3600,
  'category-facets': 3600,
  'home-shelves': 600,
  'home-collections': 600,
  'collection-page': 900,
  // What is bought just now: newer than anything else on the page.
  trending: 300,
  'exchange-rate': 600,
  'option-words': 600,
  'pricing-rules': 600,
  'product-by-handle': 900,
  // Short, since what is drawn ends today.
  'price-pasts': 600,
  // New products stand in the last part, which has no end.
  'sitemap-parts': 3600,
  'product-reviews': 900,
  'related-products': 3600,
  search: 60,
  'search-facets': 60,
  'search-synonyms': 600,
  suggest: 60,
} as const;

export type QuestionName = keyof typeof questionLifetimes;

/** "There is no such thing" is kept shortly: anybody can ask for anything. */
export const absenceLifetimeSeconds = 30;

export const pageLifetimeSeconds = 600;

export const longestLifetimeSeconds = 3600;

const never = /(?!)/;

/** Narrowed lists are rendered for who asks: there are too many mixtures to keep. */
const narrowed = { category: never, brand: never, option: never, price: never, stock: never };

type KeptKind = {
  path: RegExp;
  parameters: Record<string, RegExp>;
  /** Where it is not the usual one. */
  lifetimeSeconds?: number;
};

/**
 * Pages that hold nothing personal and are kept whole, with the query parameters that make a difference and
 * what they may say. Other parameters are dropped, so that nobody can fill the cache with copies.
 */
export const cacheablePages: KeptKind[] = [
  { path: /^\/$/, parameters: {} },
  {
    path: /^\/c\/[^/]{1,255}$/,
    parameters: {
      ...{ sort: /^(popular|rating|newest|price-asc|price-desc)$/, page: /^[1-9]\d{0,2}$/ },
      ...narrowed,
    },
  },
  { path: /^\/p\/[^/]{1,255}$/, parameters: {} },
  {
    // As long as its answers: the same words come in crowds, and rare ones shall not stay.
    path: /^\/search$/,
    lifetimeSeconds: questionLifetimes.search,
    parameters: {
      ...{ q: /^[^\p{C}]{1,60}$/u, sort: /^(best|rating|newest|price-asc|price-desc)$/ },
      ...{ page: /^[1-9]\d{0,1}$/, ...narrowed },
    },
  },
  // Pictures for where a page is shared.
  { path: /^\/share\/(home|[cp]\/[^/]{1,255})$/, parameters: {} },
  { path: /^\/collections\/[^/]{1,100}$/, parameters: {} },
  {
    path: /^\/p\/[^/]{1,255}\/reviews$/,
    parameters: { rating: /^[1-5]$/, page: /^[1-9]\d{0,2}$/ },
  },
];

/** Doors that read what is posted to them by themselves, and answer what they cannot read. */
export const formDoors = /^\/(?:api|admin\/(?:products|collections)\/[^/]+\/pictures?)(?:\/|$)/;

/** Names of tags: one place, so that who asks and who writes spell them alike. */
export const tag = {
  product: (productId: string) => `product:${productId}`,
  category: (categoryId: string) => `category:${categoryId}`,
  /** Anything in the catalog's lists: titles, prices and order of products in shelves and categories. */
  catalog: 'catalog',
  /** Any collection: its words, its picture, what is in it, whether it is shown. */
  collections: 'collections',
  /** The rate by which prices are carried into a currency. */
  rate: (currency: string) => `rate:${currency}`,
  /** What options and their values are called in a language. */
  optionWords: (locale: string) => `option-words:${locale}`,
  /** Lists in the order of what reviews say: any product may move in them. */
  ratings: 'ratings',
  /** Tax rates, shipping and automatic promotions. */
  pricing: 'pricing',
  /** What means the same to the search. */
  synonyms: 'synonyms',
};

/** The tag of answers that hold prices in a currency, when a rate may have made them. */
export function rateTags(currency: string): string[] {
  return currency === homeMarket.currency ? [] : [tag.rate(currency)];
}

/** The tag of answers that hold words of options, when the dictionary may have made them. */
export function wordTags(locale: string): string[] {
  return locale === homeMarket.locale ? [] : [tag.optionWords(locale)];
}
