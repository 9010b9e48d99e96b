import type { CategoryNode } from '@/lib/catalog/product';
import { categoryTree } from '@/lib/catalog/questions';
import { market } from '@/lib/locale/current-market';

/** The category tree for header and footer; empty when no store answers, so that the page still stands. */
export async function categoriesInReach(): Promise<CategoryNode[]> {
  try {
    return await categoryTree(await market());
  } catch (error) {
    console.error('categories:', error);
    return [];
  }
}
