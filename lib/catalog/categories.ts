import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, categoryTranslations, media } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { toPicture } from './pictures';
import type { CategoryNode } from './product';

/** The whole tree in one language, roots first, in the order the shop keeper gave. */
export const wholeTree = question<{ locale: string }, CategoryNode[]>({
  name: 'category-tree',
  tags: () => [tag.catalog],
  ask: (db, { locale }) => treeOf(db, locale),
});

async function treeOf(db: Db, locale: string): Promise<CategoryNode[]> {
  const name = sql<string>`coalesce(${categoryTranslations.name}, ${categories.name})`;
  const rows = await db
    .select({
      id: categories.id,
      parentId: categories.parentId,
      handle: categories.handle,
      name,
      description: sql<string>`coalesce(nullif(${categoryTranslations.description}, ''), ${categories.description})`,
      mediaId: categories.imageMediaId,
      mimeType: media.mimeType,
      width: media.width,
      height: media.height,
      placeholder: media.placeholder,
    })
    .from(categories)
    .leftJoin(media, eq(media.id, categories.imageMediaId))
    .leftJoin(
      categoryTranslations,
      and(eq(categoryTranslations.categoryId, categories.id), eq(categoryTranslations.locale, locale)),
    )
    .orderBy(asc(categories.position), asc(name));
  const nodes = new Map(rows.map((row) => [row.id, { ...toNode(row), parentId: row.parentId }]));
  const roots: CategoryNode[] = [];
  for (const { parentId, ...node } of nodes.values()) {
    const siblings = parentId ? nodes.get(parentId)?.children : roots;
    siblings?.push(node);
  }
  return roots;
}

type CategoryRow = {
  id: string;
  handle: string;
  name: string;
  description: string;
  mediaId: string | null;
  mimeType: string | null;
  width: number | null;
  height: number | null;
  placeholder: string | null;
};

function toNode(row: CategoryRow): CategoryNode {
  const picture = toPicture({ ...row, url: null, alt: '' }, row.name);
  return {
    id: row.id,
    handle: row.handle,
    name: row.name,
    description: row.description,
    picture,
    children: [],
  };
}

/** The way from a root to the category with this handle, or `undefined`. */
export function pathTo(
  tree: CategoryNode[],
  matches: (node: CategoryNode) => boolean,
): CategoryNode[] | undefined {
  for (const node of tree) {
    if (matches(node)) return [node];
    const below = pathTo(node.children, matches);
    if (below) return [node, ...below];
  }
  return undefined;
}

/** A category and everything below it: ids. */
export function branchIds(node: CategoryNode): string[] {
  return [node.id, ...node.children.flatMap(branchIds)];
}
