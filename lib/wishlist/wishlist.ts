import { read } from '@/db/client';
import { cardsOf } from '@/lib/catalog/cards';
import type { ProductDetail } from '@/lib/catalog/product';
import { productByHandle } from '@/lib/catalog/questions';
import { clock } from '@/lib/clock';
import { isId } from '@/lib/id';
import type { Market } from '@/lib/market';
import { ok, type Result, refused } from '@/lib/result';
import { deleteToken } from '@/lib/wishlist/share-store';
import { deleteWish, putWish, readWishes } from '@/lib/wishlist/wishlist-store';

/** So many products a list holds: it is shown whole. */
export const maxWishes = 100;

export type WishProblem = { kind: 'gone' } | { kind: 'full' };

/** Remembers a product for an owner: a member's account, or a guest's wishlist. Twice does no harm. */
export async function addWish(
  ownerId: string,
  productId: string,
): Promise<Result<{ count: number }, WishProblem>> {
  if (!isId('product', productId)) return refused({ kind: 'gone' });
  const [card] = await read((db) => cardsOf(db, [productId]));
  if (!card) return refused({ kind: 'gone' });
  const wishes = await readWishes(ownerId);
  const isThere = wishes.some((wish) => wish.productId === productId);
  if (!isThere && wishes.length >= maxWishes) return refused({ kind: 'full' });
  await putWish(ownerId, { productId, addedAt: clock.now().toISOString() });
  return ok({ count: wishes.length + (isThere ? 0 : 1) });
}

export async function removeWish(ownerId: string, productId: string): Promise<void> {
  if (isId('product', productId)) await deleteWish(ownerId, productId);
}

/** The products on a list, newest wish first. One question to the store and none to the database. */
export async function wishedProductIds(ownerId: string): Promise<string[]> {
  return (await readWishes(ownerId)).map((wish) => wish.productId);
}

/**
 * Moves a guest's wishes to a member's list. Each is saved there before it goes here, so that what ends in
 * the middle loses none; doing it again finishes it. A link to the guest's list ends: who has it was not meant
 * to see the member's.
 */
export async function mergeWishes(guestListId: string, accountId: string): Promise<void> {
  if (guestListId === accountId) return;
  await deleteToken(guestListId);
  for (const wish of await readWishes(guestListId)) {
    await putWish(accountId, wish);
    await deleteWish(guestListId, wish.productId);
  }
}

/** A wish as its page shows it; without a product when that is no longer sold. */
export type Wish = { productId: string; addedAt: string; product: ProductDetail | undefined };

/** A list with what the shop says of its products now, in a market's language and currency. */
export async function getWishlist(ownerId: string, market: Market): Promise<Wish[]> {
  const wishes = await readWishes(ownerId);
  const cards = await read((db) =>
    cardsOf(
      db,
      wishes.map((wish) => wish.productId),
    ),
  );
  const handles = new Map(cards.map((card) => [card.id, card.handle]));
  return Promise.all(
    wishes.map(async (wish) => {
      const handle = handles.get(wish.productId);
      return { ...wish, product: handle === undefined ? undefined : await productByHandle(handle, market) };
    }),
  );
}
