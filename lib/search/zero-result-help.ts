import type { CategoryNode } from '@/lib/catalog/product';
import { homeShelves } from '@/lib/catalog/questions';
import type { ZeroResultHelp } from './search-answer';
import { cleanQuery, wordsOf } from './search-words';

const mostCategories = 8;

/** Where to go on from a search that found nothing: categories named alike, else the roots, and what is popular. */
export async function zeroResultHelp(query: string): Promise<ZeroResultHelp> {
  const { popular, categories } = await homeShelves();
  const words = wordsOf(cleanQuery(query)).map((word) => word.toLowerCase());
  const near = allOf(categories).filter(({ name }) => isNear(name.toLowerCase(), words));
  return { categories: (near.length > 0 ? near : categories).slice(0, mostCategories), popular };
}

function isNear(name: string, words: string[]): boolean {
  return words.some((word) => word.length >= 3 && (name.includes(word) || word.includes(name)));
}

function allOf(nodes: CategoryNode[]): CategoryNode[] {
  return nodes.flatMap((node) => [node, ...allOf(node.children)]);
}
