import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { rateTags, tag, wordTags } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { homeMarket, type Market } from '@/lib/market';
import { cardsOf } from './cards';
import { branchIds, pathTo, wholeTree } from './categories';
import {
  candidatesOfBranch,
  countBranch,
  countEach,
  deepestPage,
  productIdsOfBranch,
  productsPerPage,
} from './category-listing';
import { categoryFacets, countFacets } from './count-facets';
import type { Facets } from './facets';
import { filterConditions } from './filter-conditions';
import { isFiltered, type ListingFilters, noFilters } from './listing-filters';
import { loadPricePasts } from './load-price-pasts';
import type { PricePast } from './price-past';
import type { CategoryNode, ProductCard, ProductDetail, ProductPage, ProductSort } from './product';
import { loadProduct, type StoredProduct } from './product-detail';
import { select } from './select';

const shelfLength = 12;

/** The categories, as a tree. */
export function categoryTree({ locale }: Pick<Market, 'locale'> = homeMarket): Promise<CategoryNode[]> {
  return wholeTree({ locale });
}

export type CategoryPage = {
  category: CategoryNode;
  /** From the root to the category's parent. */
  breadcrumbs: { name: string; handle: string }[];
  children: CategoryNode[];
  listing: ProductPage;
  /** What the list can be narrowed by. Its categories are those below this one. */
  facets: Facets;
};

/** A page of a category and everything below it; `undefined` when there is no such category or page. */
export async function categoryPage(wanted: {
  handle: string;
  sort: ProductSort;
  page: number;
  filters?: ListingFilters;
  market?: Market;
}): Promise<CategoryPage | undefined> {
  const { market = homeMarket } = wanted;
  const path = pathTo(await categoryTree(market), (node) => node.handle === wanted.handle);
  const category = path?.at(-1);
  if (!path || !category) return undefined;
  const branch: Branch = { handle: category.handle, filters: wanted.filters ?? noFilters };
  const { sort, page } = wanted;
  if (!Number.isInteger(page) || page < 1 || page > deepestPage) return undefined;
  const [total, facets, products] = await Promise.all([
    branchTotal(branch),
    branchFacets(branch),
    branchProducts({ ...branch, sort, page, ...plain(market) }),
  ]);
  const pageCount = Math.min(deepestPage, Math.max(1, Math.ceil(total / productsPerPage)));
  if (page > pageCount) return undefined;
  return {
    category,
    breadcrumbs: path.slice(0, -1).map(({ name, handle }) => ({ name, handle })),
    children: category.children,
    listing: { products, total, page, pageCount },
    facets,
  };
}

type Branch = { handle: string; filters: ListingFilters };

/** A filtered list is counted up to here only. */
const filteredCountAtMost = 10_000;

async function branchTotal(branch: Branch): Promise<number> {
  if (isFiltered(branch.filters)) return filteredCount(branch);
  return Object.values(await exactCounts(branch.handle)).reduce((sum, count) => sum + count, 0);
}

const filteredCount = question<Branch, number>({
  name: 'category-count',
  tags: () => [tag.catalog],
  ask: async (db, branch) => {
    const { categoryIds, conditions } = await scopeOf(branch);
    return countBranch(db, { categoryIds, conditions, atMost: filteredCountAtMost });
  },
});

/** How many products each category of a branch holds. */
const exactCounts = question<string, Record<string, number>>({
  name: 'category-counts',
  tags: () => [tag.catalog],
  ask: async (db, handle) => countEach(db, (await scopeOf({ handle, filters: noFilters })).categoryIds),
});

const branchFacets = question<Branch, Facets>({
  name: 'category-facets',
  tags: () => [tag.catalog],
  ask: async (db, branch) => {
    const { node, categoryIds } = await scopeOf(branch);
    const children = node?.children ?? [];
    const list = { candidates: candidatesOfBranch(categoryIds), filters: branch.filters, tree: children };
    const [facets, exact] = await Promise.all([
      countFacets(db, { ...list, total: branchTotal(branch) }),
      isFiltered({ ...branch.filters, categories: [] }) ? undefined : exactCounts(branch.handle),
    ]);
    return exact
      ? { ...facets, categories: categoryFacets(children, exact, branch.filters.categories) }
      : facets;
  },
});

const branchProducts = question<Branch & Market & { sort: ProductSort; page: number }, ProductCard[]>({
  name: 'category-page',
  tags: (cards, { sort, ...market }) => [
    tag.catalog,
    ...tagsOf(cards),
    ...rateTags(market.currency),
    ...(sort === 'rating' ? [tag.ratings] : []),
  ],
  ask: async (db, { sort, page, locale, currency, ...branch }) => {
    const { categoryIds, conditions } = await scopeOf(branch);
    const ids = await productIdsOfBranch(db, { categoryIds, sort, page, conditions });
    return cardsOf(db, ids, { locale, currency });
  },
});

async function scopeOf({ handle, filters }: Branch) {
  const node = pathTo(await categoryTree(), (candidate) => candidate.handle === handle)?.at(-1);
  return {
    node,
    categoryIds: node ? branchIds(node) : [],
    conditions: filterConditions(filters, node?.children ?? []),
  };
}

const storedProduct = question<{ handle: string } & Market, StoredProduct | undefined>({
  name: 'product-by-handle',
  tags: (product, market) =>
    product
      ? [tag.product(product.id), ...rateTags(market.currency), ...wordTags(market.locale)]
      : [tag.catalog],
  ask: (db, { handle, ...market }) => loadProduct(db, handle, market),
});

/** What a product page shows; `undefined` when no published product has this handle. */
export async function productByHandle(
  handle: string,
  market: Market = homeMarket,
): Promise<ProductDetail | undefined> {
  const [stored, tree] = await Promise.all([
    storedProduct({ handle, ...plain(market) }),
    categoryTree(market),
  ]);
  if (!stored) return undefined;
  const { categoryId, ...product } = stored;
  const path = pathTo(tree, (node) => node.id === categoryId) ?? [];
  return { ...product, breadcrumbs: path.map(({ name, handle: category }) => ({ name, handle: category })) };
}

/** The pasts of a product's reduced prices, by variant id. */
export const pricePasts = question<{ productId: string; currency: string }, Record<string, PricePast>>({
  name: 'price-pasts',
  tags: (_, { productId, currency }) => [tag.product(productId), ...rateTags(currency)],
  ask: (db, { productId, currency }) => loadPricePasts(db, productId, currency),
});

export type HomeShelves = {
  popular: ProductCard[];
  newest: ProductCard[];
  onSale: ProductCard[];
  categories: CategoryNode[];
};

/** The home page's shelves. */
export async function homeShelves(market: Market = homeMarket): Promise<HomeShelves> {
  const [shelves, categories] = await Promise.all([productShelves(plain(market)), categoryTree(market)]);
  return { ...shelves, categories };
}

const productShelves = question<Market, Omit<HomeShelves, 'categories'>>({
  name: 'home-shelves',
  tags: (shelves, market) => [
    tag.catalog,
    ...tagsOf(Object.values(shelves).flat()),
    ...rateTags(market.currency),
  ],
  ask: async (db, market) => {
    const [popular, newest, onSale] = await Promise.all([
      shelf(
        db,
        market,
        sql`select id from products where status = 'published' order by popularity desc nulls last, id limit ${shelfLength}`,
      ),
      shelf(
        db,
        market,
        sql`select id from products where status = 'published' order by created_at desc nulls last, id limit ${shelfLength}`,
      ),
      shelf(
        db,
        market,
        sql`select p.id from (
            select id, popularity from products where status = 'published' order by popularity desc nulls last, id limit 2000
          ) p
          where exists (select 1 from variants v join prices pr on pr.variant_id = v.id
            where v.product_id = p.id and v.withdrawn_at is null and pr.compare_at_minor is not null)
          order by p.popularity desc nulls last, p.id limit ${shelfLength}`,
      ),
    ]);
    return { popular, newest, onSale };
  },
});

async function shelf(db: Db, market: Market, query: ReturnType<typeof sql>): Promise<ProductCard[]> {
  return cardsOf(
    db,
    (await select<{ id: string }>(db, query)).map((row) => row.id),
    market,
  );
}

const related = question<{ productId: string } & Market, ProductCard[]>({
  name: 'related-products',
  tags: (cards, { productId, ...market }) => [
    tag.product(productId),
    ...tagsOf(cards),
    ...rateTags(market.currency),
  ],
  ask: (db, { productId, ...market }) =>
    shelf(
      db,
      market,
      sql`select other.id from products p join lateral (
          select o.id, o.popularity from products o
          where o.category_id = p.category_id and o.status = 'published' and o.id <> p.id
          order by o.popularity desc nulls last, o.id limit 8
        ) other on true
        where p.id = ${productId} order by other.popularity desc nulls last, other.id`,
    ),
});

/** Up to eight popular products of the same category. */
export function relatedProducts(productId: string, market: Market = homeMarket): Promise<ProductCard[]> {
  return related({ productId, ...plain(market) });
}

/** A market as a question's key spells it, whatever else its caller keeps with it. */
function plain({ locale, currency }: Market): Market {
  return { locale, currency };
}

function tagsOf(cards: ProductCard[]): string[] {
  return cards.map((card) => tag.product(card.id));
}
