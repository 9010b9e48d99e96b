import { tag } from '@/lib/cache/manifest';
import { question } from '@/lib/cache/question';
import type { CategoryNode } from '@/lib/catalog/product';
import { categoryTree } from '@/lib/catalog/questions';
import type { SuggestedCategory, Suggestions } from './search-answer';
import { searchProducts } from './search-products';
import { cleanQuery, wordsOf } from './search-words';

const mostProducts = 5;
const mostCategories = 4;

/** What the search field offers for what was typed so far. */
export async function suggest(typed: string): Promise<Suggestions> {
  const words = wordsOf(cleanQuery(typed).toLowerCase());
  if (words.length === 0) return { queries: [], categories: [], products: [] };
  return suggestions(words.join(' '));
}

const suggestions = question<string, Suggestions>({
  name: 'suggest',
  tags: () => [tag.catalog],
  ask: async (_, query) => {
    const [found, tree] = await Promise.all([
      searchProducts({ query, page: 1, limit: mostProducts }),
      categoryTree(),
    ]);
    return {
      queries: found.suggestion ? [found.suggestion] : [],
      categories: categoriesNamed(tree, query),
      products: found.products.map(({ handle, title, vendor, price, priceVaries, compareAt, picture }) => ({
        ...{ handle, title, vendor, price, priceVaries },
        ...(compareAt && { compareAt }),
        ...(picture && { picture }),
      })),
    };
  },
});

/** Categories with a word that begins as the query does. */
export function categoriesNamed(
  tree: CategoryNode[],
  query: string,
  above: string[] = [],
): SuggestedCategory[] {
  const found = tree.flatMap((node): SuggestedCategory[] => {
    const path = [...above, node.name];
    const isNamed = ` ${node.name.toLowerCase()}`.includes(` ${query}`);
    const own = isNamed ? [{ handle: node.handle, name: node.name, path }] : [];
    return [...own, ...categoriesNamed(node.children, query, path)];
  });
  return found.slice(0, mostCategories);
}
