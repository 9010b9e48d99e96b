import { primary } from '@/db/client';
import { categories } from '@/db/schema';
import { newId } from '@/lib/id';

type Node = { id: string; parentId: string | null; handle: string; path: string; name: string };

/** The category tree as an import sees it: found by names from the root, created where it is missing. */
export type CategoryTree = {
  /** The id of the category with these names from the root; `undefined` for no names. */
  ensure(names: string[]): Promise<string | undefined>;
  created: number;
};

export async function openCategoryTree(): Promise<CategoryTree> {
  const known = await primary()
    .select({
      id: categories.id,
      parentId: categories.parentId,
      handle: categories.handle,
      path: categories.path,
      name: categories.name,
    })
    .from(categories);
  const byName = new Map(known.map((node) => [keyOf(node.parentId, node.name), node]));
  const handles = new Set(known.map((node) => node.handle));
  const tree: CategoryTree = {
    created: 0,
    ensure: async (names) => {
      let parent: Node | undefined;
      for (const name of names) {
        const key = keyOf(parent?.id ?? null, name);
        let node = byName.get(key);
        if (!node) {
          node = await create(name, parent, handles);
          byName.set(key, node);
          handles.add(node.handle);
          tree.created += 1;
        }
        parent = node;
      }
      return parent?.id;
    },
  };
  return tree;
}

const keyOf = (parentId: string | null, name: string) => `${parentId ?? ''}/${name.toLowerCase()}`;

async function create(name: string, parent: Node | undefined, handles: Set<string>): Promise<Node> {
  const handle = freeHandle(name, parent?.handle, handles);
  const path = parent ? `${parent.path}/${handle}` : handle;
  const node = { id: newId('category'), parentId: parent?.id ?? null, handle, path, name };
  // Behind the categories that the shop keeper has put in order.
  await primary()
    .insert(categories)
    .values({ ...node, position: 1000 });
  return node;
}

/** Handles are unique in the whole tree: `shoes`, else `kids-shoes`, else `shoes-2`. */
function freeHandle(name: string, parentHandle: string | undefined, handles: Set<string>): string {
  const own = slugOf(name);
  const wished = parentHandle ? [own, `${parentHandle}-${own}`] : [own];
  const free = wished.find((handle) => handle.length <= 200 && !handles.has(handle));
  if (free) return free;
  let count = 2;
  while (handles.has(`${own}-${count}`)) count += 1;
  return `${own}-${count}`;
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug.slice(0, 120) || 'category';
}
