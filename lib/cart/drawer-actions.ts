'use server';

import { addToCart, setLineQuantity } from '@/lib/cart/cart';
import { type CartAnswer, cartInReach } from '@/lib/cart/cart-answer';
import { currentCartId, ensureCartId } from '@/lib/cart/cookies';
import { market } from '@/lib/locale/current-market';

/** Sets a line's quantity, 0 removes it, and answers the cart after it. */
export async function changeLineAction(variantId: string, quantity: number): Promise<CartAnswer> {
  return answered(async () => {
    const cartId = await currentCartId();
    if (!cartId) return undefined;
    const changed = await setLineQuantity(cartId, String(variantId).slice(0, 100), Number(quantity));
    // A line that has left the cart meanwhile: the cart as it is says so.
    return changed.ok || changed.problem.kind === 'gone' ? undefined : 'refused';
  });
}

/** Puts back what was just taken out, and answers the cart after it. */
export async function restoreLineAction(variantId: string, quantity: number): Promise<CartAnswer> {
  return answered(async () => {
    const [cartId, wanted] = [await ensureCartId(), String(variantId).slice(0, 100)];
    const added = await addToCart(cartId, wanted, Number(quantity), await market());
    if (added.ok) return undefined;
    const { kind } = added.problem;
    if (kind === 'cart-full') return 'full';
    return kind === 'bad-quantity' ? 'refused' : kind;
  });
}

async function answered(change: () => Promise<CartAnswer['problem']>): Promise<CartAnswer> {
  try {
    const problem = await change();
    return { ...(await cartInReach()), ...(problem && { problem }) };
  } catch (error) {
    console.error('cart:', error);
    return { cart: 'away' };
  }
}
