import { getShownCart, type ShownCart } from '@/lib/cart/cart-sums';
import { currentCartId } from '@/lib/cart/cookies';
import { market } from '@/lib/locale/current-market';

/** What came of a change: the cart as it is now, or that its store is away. */
export type CartAnswer = {
  cart: ShownCart | 'away' | undefined;
  problem?: 'refused' | 'full' | 'gone' | 'sold-out';
};

/** The cart of the one who asks; `undefined` when there is none yet, `away` when no store answers. */
export async function cartInReach(): Promise<CartAnswer> {
  try {
    const cartId = await currentCartId();
    return { cart: cartId ? await getShownCart(cartId, await market()) : undefined };
  } catch (error) {
    console.error('cart:', error);
    return { cart: 'away' };
  }
}
