import type { Market } from '@/lib/market';
import { deleteToken, putToken, readOwner, readToken } from '@/lib/wishlist/share-store';
import { getWishlist, type Wish } from '@/lib/wishlist/wishlist';

/** The path of a shared list, as it is in English. */
function sharePath(token: string): string {
  return `/wishlist/shared/${token}`;
}

/** Where others see this list; `undefined` while it is not shared. */
export async function sharePathOf(ownerId: string): Promise<string | undefined> {
  const token = await readToken(ownerId);
  return token && sharePath(token);
}

/** Lets whoever has the link see a list as it is, and change nothing. A list has one link at a time. */
export async function shareWishlist(ownerId: string): Promise<string> {
  return sharePath(await putToken(ownerId));
}

/** The link no longer works; a later one is another. */
export async function withdrawShare(ownerId: string): Promise<void> {
  await deleteToken(ownerId);
}

/** What a link shows: the products still sold, newest wish first; `undefined` when there is no such link. */
export async function getSharedWishlist(token: string, market: Market): Promise<Wish[] | undefined> {
  const ownerId = await readOwner(token);
  if (!ownerId) return undefined;
  return (await getWishlist(ownerId, market)).filter((wish) => wish.product);
}
