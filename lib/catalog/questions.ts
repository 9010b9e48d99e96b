import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { cardsOf, select } from './cards';
import { branchIds, pathTo, wholeTree } from './categories';
import {
  candidatesOfBranch,
  countBranch,
  deepestPage,
  productIdsOfBranch,
  productsPerPage,
} from './category-listing';
import { countFacets } from './count-facets';
import type { Facets } from './facets';
import { filterConditions } from './filter-conditions';
import { isFiltered, type ListingFilters, noFilters } from './listing-filters';
import { loadPricePasts } from './load-price-pasts';
import type { PricePast } from './price-past';
import type { CategoryNode, ProductCard, ProductDetail, ProductPage, ProductSort } from './product';
import { loadProduct, type StoredProduct } from './product-detail';

const shelfLength = 12;

/** The categories, as a tree. */
export function categoryTree(): Promise<CategoryNode[]> {
  return wholeTree(null);
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
}): Promise<CategoryPage | undefined> {
  const path = pathTo(await categoryTree(), (node) => node.handle === wanted.handle);
  const category = path?.at(-1);
  if (!path || !category) return undefined;
  const branch: Branch = { handle: category.handle, filters: wanted.filters ?? noFilters };
  const [total, facets] = await Promise.all([branchCount(branch), branchFacets(branch)]);
  const pageCount = Math.min(deepestPage, Math.max(1, Math.ceil(total / productsPerPage)));
  if (!Number.isInteger(wanted.page) || wanted.page < 1 || wanted.page > pageCount) return undefined;
  const products = await branchProducts({ ...branch, sort: wanted.sort, page: wanted.page });
  return {
    category,
    breadcrumbs: path.slice(0, -1).map(({ name, handle }) => ({ name, handle })),
    children: category.children,
    listing: { products, total, page: wanted.page, pageCount },
    facets,
  };
}

type Branch = { handle: string; filters: ListingFilters };

/** A filtered list is counted up to here only. */
const filteredCountAtMost = 10_000;

const branchCount = question<Branch, number>({
  name: 'category-count',
  tags: () => [tag.catalog],
  ask: async (db, branch) => {
    const { categoryIds, conditions } = await scopeOf(branch);
    const atMost = isFiltered(branch.filters) ? filteredCountAtMost : undefined;
    return countBranch(db, { categoryIds, conditions, atMost });
  },
});

const branchFacets = question<Branch, Facets>({
  name: 'category-facets',
  tags: () => [tag.catalog],
  ask: async (db, branch) => {
    const { node, categoryIds } = await scopeOf(branch);
    const candidates = candidatesOfBranch(categoryIds);
    return countFacets(db, { candidates, filters: branch.filters, tree: node?.children ?? [] });
  },
});

const branchProducts = question<Branch & { sort: ProductSort; page: number }, ProductCard[]>({
  name: 'category-page',
  tags: (cards) => [tag.catalog, ...tagsOf(cards)],
  ask: async (db, { sort, page, ...branch }) => {
    const { categoryIds, conditions } = await scopeOf(branch);
    return cardsOf(db, await productIdsOfBranch(db, { categoryIds, sort, page, conditions }));
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

const storedProduct = question<string, StoredProduct | undefined>({
  name: 'product-by-handle',
  tags: (product) => (product ? [tag.product(product.id)] : [tag.catalog]),
  ask: (db, handle) => loadProduct(db, handle),
});

/** What a product page shows; `undefined` when no published product has this handle. */
export async function productByHandle(handle: string): Promise<ProductDetail | undefined> {
  const [stored, tree] = await Promise.all([storedProduct(handle), categoryTree()]);
  if (!stored) return undefined;
  const { categoryId, ...product } = stored;
  const path = pathTo(tree, (node) => node.id === categoryId) ?? [];
  return { ...product, breadcrumbs: path.map(({ name, handle: category }) => ({ name, handle: category })) };
}

/** The pasts of a product's reduced prices, by variant id. */
export const pricePasts = question<{ productId: string; currency: string }, Record<string, PricePast>>({
  name: 'price-pasts',
  tags: (_, { productId }) => [tag.product(productId)],
  ask: (db, { productId, currency }) => loadPricePasts(db, productId, currency),
});

export type HomeShelves = {
  popular: ProductCard[];
  newest: ProductCard[];
  onSale: ProductCard[];
  categories: CategoryNode[];
};

/** The home page's shelves. */
export async function homeShelves(): Promise<HomeShelves> {
  const [shelves, categories] = await Promise.all([productShelves(null), categoryTree()]);
  return { ...shelves, categories };
}

const productShelves = question<null, Omit<HomeShelves, 'categories'>>({
  name: 'home-shelves',
  tags: (shelves) => [tag.catalog, ...tagsOf(Object.values(shelves).flat())],
  ask: async (db) => {
    const [popular, newest, onSale] = await Promise.all([
      shelf(
        db,
        sql`select id from products where status = 'published' order by popularity desc, id limit ${shelfLength}`,
      ),
      shelf(
        db,
        sql`select id from products where status = 'published' order by created_at desc, id limit ${shelfLength}`,
      ),
      shelf(
        db,
        sql`select p.id from (
            select id, popularity from products where status = 'published' order by popularity desc, id limit 2000
          ) p
          where exists (select 1 from variants v join prices pr on pr.variant_id = v.id
            where v.product_id = p.id and v.withdrawn_at is null and pr.compare_at_minor is not null)
          order by p.popularity desc, p.id limit ${shelfLength}`,
      ),
    ]);
    return { popular, newest, onSale };
  },
});

async function shelf(db: Db, query: ReturnType<typeof sql>): Promise<ProductCard[]> {
  return cardsOf(
    db,
    (await select<{ id: string }>(db, query)).map((row) => row.id),
  );
}

const related = question<string, ProductCard[]>({
  name: 'related-products',
  tags: (cards, productId) => [tag.product(productId), ...tagsOf(cards)],
  ask: (db, productId) =>
    shelf(
      db,
      sql`select other.id from products p join lateral (
          select o.id, o.popularity from products o
          where o.category_id = p.category_id and o.status = 'published' and o.id <> p.id
          order by o.popularity desc, o.id limit 8
        ) other on true
        where p.id = ${productId} order by other.popularity desc, other.id`,
    ),
});

/** Up to eight popular products of the same category. */
export function relatedProducts(productId: string): Promise<ProductCard[]> {
  return related(productId);
}

function tagsOf(cards: ProductCard[]): string[] {
  return cards.map((card) => tag.product(card.id));
}
