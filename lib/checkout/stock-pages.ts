import { currentLsn } from '@/db/client';
import { raiseTags } from '@/lib/cache/tags';

/** Makes every node render these products anew: their availability turned. */
export async function renewProductPages(productIds: string[]): Promise<void> {
  if (productIds.length === 0) return;
  await raiseTags(
    productIds.map((id) => `product:${id}`),
    await currentLsn(),
  );
}
