import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { select } from './cards';
import type { Candidates } from './count-facets';
import { texts } from './filter-conditions';
import type { ProductSort } from './product';

export const productsPerPage = 24;
/** Beyond this nobody browses, and every page further costs the database more. */
export const deepestPage = 200;

// `nulls last` says nothing of the rows, which have no nulls, but is how these two indexes are written: without
// it PostgreSQL sorts the whole catalog.
const orders: Record<ProductSort, { key: SQL; direction: SQL }> = {
  popular: { key: sql`popularity`, direction: sql`desc nulls last` },
  newest: { key: sql`created_at`, direction: sql`desc nulls last` },
  'price-asc': { key: sql`price_from_minor`, direction: sql`asc` },
  'price-desc': { key: sql`price_from_minor`, direction: sql`desc` },
};

/**
 * One page of a branch of the category tree. Each leaf gives its first rows from its own index and only
 * those are merged, so that the cost follows the page, not the size of the catalog.
 */
export async function productIdsOfBranch(
  db: Db,
  branch: { categoryIds: string[]; sort: ProductSort; page: number; conditions?: SQL[] },
): Promise<string[]> {
  if (branch.categoryIds.length === 0) return [];
  const { key, direction } = orders[branch.sort];
  const offset = (branch.page - 1) * productsPerPage;
  // Price falling reads its index backwards, so the tie-break must fall too.
  const tieBreak = branch.sort === 'price-desc' ? sql`desc` : sql`asc`;
  const rows = await select<{ id: string }>(
    db,
    sql`
    select picked.id from unnest(${texts(branch.categoryIds)}) as leaf(id)
    cross join lateral (
      select p.id, p.${key} as sort_key from products p
      where p.category_id = leaf.id and p.status = 'published'${and(branch.conditions)}
      order by p.${key} ${direction}, p.id ${tieBreak}
      limit ${offset + productsPerPage}
    ) picked
    order by picked.sort_key ${direction}, picked.id ${tieBreak}
    limit ${productsPerPage} offset ${offset}`,
  );
  return rows.map((row) => row.id);
}

/**
 * The most popular products of each leaf of a branch, for its facets: every leaf gives its share, so that the
 * cost stays bounded and the first leaf does not speak for all.
 */
export function candidatesOfBranch(categoryIds: string[]): Candidates {
  return (conditions, limit) => sql`
    select picked.id from unnest(${texts(categoryIds)}) as leaf(id)
    cross join lateral (
      select p.id from products p
      where p.category_id = leaf.id and p.status = 'published'${and(conditions)}
      order by p.popularity desc nulls last, p.id limit ${Math.ceil(limit / Math.max(1, categoryIds.length))}
    ) picked`;
}

/** How many published products each category holds, exactly. */
export async function countEach(db: Db, categoryIds: string[]): Promise<Record<string, number>> {
  const rows = await select<{ id: string; count: number }>(
    db,
    sql`select p.category_id as id, count(*)::int as count from products p
      where p.category_id = any(${texts(categoryIds)}) and p.status = 'published' group by 1`,
  );
  return Object.fromEntries(rows.map(({ id, count }) => [id, count]));
}

/** How many published products a branch holds, counted up to `atMost` when that is given. */
export async function countBranch(
  db: Db,
  branch: { categoryIds: string[]; conditions?: SQL[]; atMost?: number },
): Promise<number> {
  if (branch.categoryIds.length === 0) return 0;
  const bound = branch.atMost === undefined ? sql`` : sql` limit ${branch.atMost}`;
  const [row] = await select<{ total: number }>(
    db,
    sql`select count(*)::int as total from (
      select 1 from products p
      where p.category_id = any(${texts(branch.categoryIds)}) and p.status = 'published'${and(branch.conditions)}${bound}
    ) counted`,
  );
  return row?.total ?? 0;
}

function and(conditions: SQL[] = []): SQL {
  return sql.join(
    conditions.map((condition) => sql` and ${condition}`),
    sql``,
  );
}
