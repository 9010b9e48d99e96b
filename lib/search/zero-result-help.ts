import type { CategoryNode } from '@/lib/catalog/product';
import { homeShelves } from '@/lib/catalog/questions';
import { homeMarket, type Market } from '@/lib/market';
import { readSlots } from './read-query';
import type { ZeroResultHelp } from './search-answer';

const mostCategories = 8;

/** Where to go on from a search that found nothing: categories named alike, else the roots, and what is popular. */
export async function zeroResultHelp(query: string, market: Market = homeMarket): Promise<ZeroResultHelp> {
  const { popular, categories } = await homeShelves(market);
  const words = readSlots(query).flatMap(({ parts }) => parts);
  const near = allOf(categories).filter(({ name }) => isNear(name.toLowerCase(), words));
  return { categories: (near.length > 0 ? near : categories).slice(0, mostCategories), popular };
}

function isNear(name: string, words: string[]): boolean {
  return words.some((word) => word.length >= 3 && (name.includes(word) || word.includes(name)));
}

function allOf(nodes: CategoryNode[]): CategoryNode[] {
  return nodes.flatMap((node) => [node, ...allOf(node.children)]);
}
