import { cookies } from 'next/headers';
import { env } from '@/env';
import { currentAccount } from '@/lib/accounts/auth-session';
import { mergeCarts } from '@/lib/cart/cart';
import { isId, newId } from '@/lib/id';

export const cartCookieName = 'stoa_cart';

const keptSeconds = 90 * 86_400;

/**
 * Whose cart this request speaks of: the member's own, or the guest's from the cookie; `undefined` when
 * there is none yet. A cart that was filled before signing in is moved into the member's on the way.
 */
export async function currentCartId(): Promise<string | undefined> {
  const value = (await cookies()).get(cartCookieName)?.value;
  const guestCartId = isId('cart', value) ? value : undefined;
  const account = await currentAccount();
  if (!account) return guestCartId;
  if (guestCartId) await mergeCarts(guestCartId, account.id);
  return account.id;
}

/**
 * The same, for actions: a shopper without a cart is given one. Touches the cookie only when it must: an
 * action that does is answered with the whole page rendered anew.
 */
export async function ensureCartId(): Promise<string> {
  const current = await currentCartId();
  const jar = await cookies();
  if (!current) return giveCart();
  // What the cookie pointed at has moved into the member's cart.
  if (isId('account', current) && jar.get(cartCookieName)) jar.delete(cartCookieName);
  return current;
}

/** For route handlers: a guest has the id of a cart before anything is put in, and keeps it for longer. */
export async function keepCartCookie(): Promise<void> {
  const current = await currentCartId();
  if (!current) await giveCart();
  else if (isId('cart', current)) (await cookies()).set(cartCookieName, current, cookieOptions());
}

async function giveCart(): Promise<string> {
  const cartId = newId('cart');
  (await cookies()).set(cartCookieName, cartId, cookieOptions());
  return cartId;
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
