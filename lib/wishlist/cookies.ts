import { cookies } from 'next/headers';
import { env } from '@/env';
import { currentAccount } from '@/lib/accounts/auth-session';
import { isId, newId } from '@/lib/id';
import { mergeWishes } from '@/lib/wishlist/wishlist';

export const wishlistCookieName = 'stoa_wishlist';

const keptSeconds = 400 * 86_400;

/**
 * Whose wishlist this request speaks of: the member's own, or the guest's from the cookie; `undefined` when
 * there is none yet. What a guest saved before signing in moves to the member's list on the way.
 */
export async function currentWishlistId(): Promise<string | undefined> {
  const jar = await cookies();
  const value = jar.get(wishlistCookieName)?.value;
  const guestListId = isId('wishlist', value) ? value : undefined;
  const account = await currentAccount();
  if (!account) return guestListId;
  if (guestListId) await mergeWishes(guestListId, account.id);
  return account.id;
}

/** The same, for actions and route handlers: a guest without a list is given one, a moved one is forgotten. */
export async function ensureWishlistId(): Promise<string> {
  const current = await currentWishlistId();
  const jar = await cookies();
  const listId = current ?? newId('wishlist');
  if (isId('account', listId)) {
    if (jar.has(wishlistCookieName)) jar.delete(wishlistCookieName);
  } else jar.set(wishlistCookieName, listId, cookieOptions());
  return listId;
}

/** `secure` only where the shop is reached by https: the embedded one is served without TLS. */
function cookieOptions() {
  return {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: keptSeconds,
    secure: env().STOA_URL?.startsWith('https:') ?? false,
  } as const;
}
