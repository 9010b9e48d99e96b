import { currentAccount } from '@/lib/accounts/auth-session';
import { countItems } from '@/lib/cart/cart';
import { currentCartId } from '@/lib/cart/cookies';

export const dynamic = 'force-dynamic';

/** What the header shows of this shopper. A store that is away costs its part of the answer only. */
export async function GET(): Promise<Response> {
  const [account, cartCount] = await Promise.all([unlessAway(currentAccount()), unlessAway(countOwnItems())]);
  return Response.json(
    {
      name: account?.name,
      isAdmin: account?.roles.includes('admin') ?? false,
      cartCount: cartCount ?? 0,
    },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}

async function countOwnItems(): Promise<number> {
  const cartId = await currentCartId();
  return cartId ? countItems(cartId) : 0;
}

async function unlessAway<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    console.error('me:', error);
    return undefined;
  }
}
