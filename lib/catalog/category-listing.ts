import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Candidates, facetColumns } from './count-facets';
import { texts } from './filter-conditions';
import type { ProductSort } from './product';
import { select } from './select';

export const productsPerPage = 24;
/** Beyond this nobody browses, and every page further costs the database more. */
export const deepestPage = 200;

type Step = { key: SQL; direction: SQL };

const falling = sql`desc nulls last`;

// `nulls last` is how these indexes are written, so it is said of columns without nulls too: else PostgreSQL
// sorts the whole catalog. The id comes last; price falling reads its index backwards, so there it falls too.
const orders: Record<ProductSort, { steps: Step[]; tieBreak: SQL }> = {
  popular: { steps: [{ key: sql`popularity`, direction: falling }], tieBreak: sql`asc` },
  // Of two that are liked as much, the one that more people said it of; what nobody reviewed comes last.
  rating: {
    steps: [
      { key: sql`rating_average`, direction: falling },
      { key: sql`review_count`, direction: falling },
    ],
    tieBreak: sql`asc`,
  },
  newest: { steps: [{ key: sql`created_at`, direction: falling }], tieBreak: sql`asc` },
  'price-asc': { steps: [{ key: sql`price_from_minor`, direction: sql`asc` }], tieBreak: sql`asc` },
  'price-desc': { steps: [{ key: sql`price_from_minor`, direction: sql`desc` }], tieBreak: sql`desc` },
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
  const { steps, tieBreak } = orders[branch.sort];
  const orderOf = (row: SQL) =>
    sql.join(
      [...steps.map(({ key, direction }) => sql`${row}.${key} ${direction}`), sql`${row}.id ${tieBreak}`],
      sql`, `,
    );
  const keys = sql.join(
    steps.map(({ key }) => sql`p.${key}`),
    sql`, `,
  );
  const offset = (branch.page - 1) * productsPerPage;
  const rows = await select<{ id: string }>(
    db,
    sql`
    select picked.id from unnest(${texts(branch.categoryIds)}) as leaf(id)
    cross join lateral (
      select p.id, ${keys} from products p
      where p.category_id = leaf.id and p.status = 'published'${and(branch.conditions)}
      order by ${orderOf(sql`p`)}
      limit ${offset + productsPerPage}
    ) picked
    order by ${orderOf(sql`picked`)}
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
    select picked.* from unnest(${texts(categoryIds)}) as leaf(id)
    cross join lateral (
      select ${facetColumns} from products p
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
