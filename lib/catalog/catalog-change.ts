import { inArray } from 'drizzle-orm';
import { type Lsn, primary } from '@/db/client';
import { categories } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';

/**
 * Raises the tags of all that shows these products: their own pages, and the lists of their categories up
 * to the root, where price and status decide the order. Call it after the commit at `lsn`.
 */
export async function announceCatalogChange(
  changed: { productIds: string[]; categoryIds: string[] },
  lsn: Lsn,
): Promise<void> {
  const branch = await withAncestors(changed.categoryIds);
  const tags = [...changed.productIds.map(tag.product), ...branch.map(tag.category), tag.catalog];
  await raiseTags(tags, lsn);
}

async function withAncestors(categoryIds: string[]): Promise<string[]> {
  if (categoryIds.length === 0) return [];
  const own = await primary()
    .select({ path: categories.path })
    .from(categories)
    .where(inArray(categories.id, categoryIds));
  const paths = new Set(own.flatMap(({ path }) => prefixesOf(path)));
  if (paths.size === 0) return [];
  const branch = await primary()
    .select({ id: categories.id })
    .from(categories)
    .where(inArray(categories.path, [...paths]));
  return branch.map((category) => category.id);
}

/** `home/kitchen/mugs` → `home`, `home/kitchen`, `home/kitchen/mugs`. */
function prefixesOf(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}
