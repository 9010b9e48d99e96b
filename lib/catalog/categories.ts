import { asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, media } from '@/db/schema';
import { tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import { toPicture } from './pictures';
import type { CategoryNode } from './product';

/** The whole tree, roots first, in the order the shop keeper gave. */
export const wholeTree = question<null, CategoryNode[]>({
  name: 'category-tree',
  tags: () => [tag.catalog],
  ask: (db) => treeOf(db),
});

async function treeOf(db: Db): Promise<CategoryNode[]> {
  const rows = await db
    .select({
      id: categories.id,
      parentId: categories.parentId,
      handle: categories.handle,
      name: categories.name,
      description: categories.description,
      mediaId: categories.imageMediaId,
      mimeType: media.mimeType,
      width: media.width,
      height: media.height,
      placeholder: media.placeholder,
    })
    .from(categories)
    .leftJoin(media, eq(media.id, categories.imageMediaId))
    .orderBy(asc(categories.position), asc(categories.name));
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
