import type { Money } from '@/lib/money';

/** A picture ready to be shown: `src` is ours (`/media/…`) or an address elsewhere. */
export type Picture = {
  src: string;
  alt: string;
  width: number;
  height: number;
  /** CSS colour shown until the picture is there. */
  placeholder: string;
  /** SVG: shown as it is, sharp at any size; others go through next/image. */
  isVector: boolean;
};

/** What published reviews say together: how many, and their mean from 1 to 5. */
export type ProductRating = { count: number; average: number };

/** What a list shows of a product. */
export type ProductCard = {
  id: string;
  handle: string;
  title: string;
  vendor: string;
  price: Money;
  /** The struck-through former price of the cheapest variant. */
  compareAt: Money | undefined;
  /** What a reduction counts from: the lowest price of the 30 days before it; unknown without a past. */
  lowestBefore?: Money | undefined;
  /** Variants differ in price: the card says "from". */
  priceVaries: boolean;
  inStock: boolean;
  rating: ProductRating | undefined;
  picture: Picture | undefined;
};

export type Variant = {
  id: string;
  /** In the order of the product's options; empty for a product without options. */
  optionValues: string[];
  sku: string;
  price: Money;
  compareAt: Money | undefined;
  /** Pieces that can be bought now, as of the page's rendering; the cart asks the primary. */
  available: number;
};

/** `baseName` and `baseValues` are the same in the shop's own language, the one colour tables are written in. */
export type ProductOption = { name: string; values: string[]; baseName?: string; baseValues?: string[] };

export type ProductDetail = Omit<ProductCard, 'picture'> & {
  /** Worth what it costs: sent by mail, never sold out. */
  isGiftCard: boolean;
  descriptionHtml: string;
  productType: string;
  tags: string[];
  /** From the root category to the product's own. */
  breadcrumbs: { name: string; handle: string }[];
  options: ProductOption[];
  variants: Variant[];
  pictures: (Picture & { optionValue: string | undefined })[];
};

export type CategoryNode = {
  id: string;
  handle: string;
  name: string;
  description: string;
  picture: Picture | undefined;
  children: CategoryNode[];
};

export const productSorts = ['popular', 'rating', 'newest', 'price-asc', 'price-desc'] as const;
export type ProductSort = (typeof productSorts)[number];

export type ProductPage = { products: ProductCard[]; total: number; page: number; pageCount: number };
