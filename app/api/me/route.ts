import { currentAccount } from '@/lib/accounts/auth-session';
import { countItems } from '@/lib/cart/cart';
import { currentCartId, keepCartCookie } from '@/lib/cart/cookies';
import { currentWishlistId } from '@/lib/wishlist/cookies';
import { wishedProductIds } from '@/lib/wishlist/wishlist';

export const dynamic = 'force-dynamic';

/** What the header shows of this shopper. A store that is away costs its part of the answer only. */
export async function GET(): Promise<Response> {
  const [account, cartCount, wished] = await Promise.all([
    unlessAway(currentAccount()),
    unlessAway(countOwnItems()),
    unlessAway(ownWishes()),
  ]);
  return Response.json(
    {
      name: account?.name,
      hasOwnPrices: account?.customerGroupId !== undefined,
      isAdmin: account?.roles.includes('admin') ?? false,
      cartCount: cartCount ?? 0,
      wished: wished ?? [],
    },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}

async function countOwnItems(): Promise<number> {
  const cartId = await currentCartId();
  await keepCartCookie();
  return cartId ? countItems(cartId) : 0;
}

async function ownWishes(): Promise<string[]> {
  const listId = await currentWishlistId();
  return listId ? wishedProductIds(listId) : [];
}

async function unlessAway<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    console.error('me:', error);
    return undefined;
  }
}
