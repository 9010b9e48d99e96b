import { currentLsn } from '@/db/client';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';

/** Makes every node show a product's reviews, its stars wherever it stands, and its place by them, as they are now. */
export async function announceReviewChange(productId: string): Promise<void> {
  await raiseTags([tag.product(productId), tag.ratings], await currentLsn());
}
