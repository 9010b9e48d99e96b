import { and, asc, eq, gt, gte, sql } from 'drizzle-orm';
import { type Db, read } from '@/db/client';
import { products } from '@/db/schema';
import { question } from '@/lib/cache/question';
import type { CategoryNode } from '@/lib/catalog/product';
import { categoryTree } from '@/lib/catalog/questions';
import { select } from '@/lib/catalog/select';
import { isId } from '@/lib/id';
import { type SitemapPage, urlsetEnd, urlsetStart, urlsOf } from './write-sitemap';

/** Products a part: each is named once a language, and a part may name 50,000 addresses at most. */
export const productsPerPart = 20_000;
const productsPerRead = 2_000;
const productPart = /^products-(.+)$/;
const pagesPart = 'pages';

/**
 * The first product of each part. Ids grow with time, so a part that was full stays as it is; it may name
 * fewer, because drafts are counted too. The primary key alone answers this, at any size.
 */
const partStarts = question<{ size: number }, string[]>({
  name: 'sitemap-parts',
  tags: () => [],
  ask: async (db, { size }) => {
    const rows = await select<{ id: string }>(
      db,
      sql`select id from (select id, row_number() over (order by id) as place from products) numbered
        where place % ${size} = 1 order by id`,
    );
    return rows.map((row) => row.id);
  },
});

/** The names of all parts. */
export async function sitemapParts(size = productsPerPart): Promise<string[]> {
  return [pagesPart, ...(await partStarts({ size })).map((id) => `products-${id}`)];
}

/** A part's text, piece by piece as it is read; `undefined` when there is no such part. */
export function sitemapPart(name: string, size = productsPerPart): AsyncGenerator<string> | undefined {
  if (name === pagesPart) return written(pages());
  const from = productPart.exec(name)?.[1];
  return isId('product', from) ? written(productPages(from, size)) : undefined;
}

async function* written(batches: AsyncGenerator<SitemapPage[]>): AsyncGenerator<string> {
  yield urlsetStart;
  for await (const batch of batches) yield batch.map(urlsOf).join('');
  yield urlsetEnd;
}

async function* pages(): AsyncGenerator<SitemapPage[]> {
  yield [{ path: '/' }];
  yield flat(await categoryTree()).map(({ handle }) => ({ path: `/c/${encodeURIComponent(handle)}` }));
}

function flat(nodes: CategoryNode[]): CategoryNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

async function* productPages(from: string, size: number): AsyncGenerator<SitemapPage[]> {
  let last: string | undefined;
  for (let left = size; left > 0; ) {
    const rows = await read((db) => nextProducts(db, from, last, Math.min(left, productsPerRead)));
    if (rows.length === 0) return;
    yield rows
      .filter((row) => row.isPublished)
      .map(({ handle, changedAt }) => ({ path: `/p/${encodeURIComponent(handle)}`, changedAt }));
    last = rows.at(-1)?.id;
    left -= rows.length;
  }
}

/** Drafts are read too, and left out later: so a part ends where the next one begins. */
function nextProducts(db: Db, from: string, last: string | undefined, limit: number) {
  return db
    .select({
      id: products.id,
      handle: products.handle,
      changedAt: products.updatedAt,
      isPublished: sql<boolean>`${eq(products.status, 'published')}`,
    })
    .from(products)
    .where(and(gte(products.id, from), last === undefined ? undefined : gt(products.id, last)))
    .orderBy(asc(products.id))
    .limit(limit);
}
