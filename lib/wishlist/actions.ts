'use server';

import { refresh } from 'next/cache';
import { type AddProblem, addToCart } from '@/lib/cart/cart';
import { ensureCartId } from '@/lib/cart/cookies';
import { type FormState, fieldText } from '@/lib/form';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { currentWishlistId, ensureWishlistId } from '@/lib/wishlist/cookies';
import { shareWishlist, withdrawShare } from '@/lib/wishlist/share-wishlist';
import { removeWish } from '@/lib/wishlist/wishlist';

export type WishFormState = FormState<'variantId'>;

/** Fields `productId`, `variantId`: puts one piece into the cart and takes the wish off the list. */
export async function moveToCartAction(_previous: WishFormState, form: FormData): Promise<WishFormState> {
  return intoCart(form, () => takeOff(fieldText(form, 'productId', 100)));
}

/** Field `variantId`: puts one piece into the cart; the list, which is somebody else's, stays as it is. */
export async function addFromListAction(_previous: WishFormState, form: FormData): Promise<WishFormState> {
  return intoCart(form, async () => {});
}

async function intoCart(form: FormData, afterwards: () => Promise<void>): Promise<WishFormState> {
  const { wishlist: t } = await texts();
  const values = { variantId: fieldText(form, 'variantId', 100) };
  const problems: Record<AddProblem['kind'], string> = {
    'bad-quantity': t.notAdded,
    'sold-out': t.soldOutJustNow,
    gone: t.goneNow,
    'cart-full': t.cartFull,
  };
  return calmly(values, t.notAdded, async () => {
    const added = await addToCart(await ensureCartId(), values.variantId, 1, await market());
    if (!added.ok) return { values, errors: { variantId: problems[added.problem.kind] } };
    await afterwards();
    return { values, errors: {}, message: fill(t.moved, { title: added.value.title }), done: true };
  });
}

/** Field `productId`. */
export async function removeWishAction(_previous: WishFormState, form: FormData): Promise<WishFormState> {
  const { wishlist: t } = await texts();
  return calmly({}, t.notRemoved, async () => {
    await takeOff(fieldText(form, 'productId', 100));
    return { values: {}, errors: {}, message: t.removed, done: true };
  });
}

/** Gives the caller's list a link for others. */
export async function shareWishlistAction(_previous: WishFormState, _form: FormData): Promise<WishFormState> {
  const { wishlist: t } = await texts();
  return calmly({}, t.notShared, async () => {
    await shareWishlist(await ensureWishlistId());
    refresh();
    return { values: {}, errors: {}, message: t.shared, done: true };
  });
}

/** The link no longer works. */
export async function withdrawShareAction(_previous: WishFormState, _form: FormData): Promise<WishFormState> {
  const { wishlist: t } = await texts();
  return calmly({}, t.notShared, async () => {
    const listId = await currentWishlistId();
    if (listId) await withdrawShare(listId);
    refresh();
    return { values: {}, errors: {}, message: t.withdrawn, done: true };
  });
}

async function takeOff(productId: string): Promise<void> {
  const listId = await currentWishlistId();
  if (listId) await removeWish(listId, productId);
  refresh();
}

/** A store that is away is said calmly and logged. */
async function calmly(
  values: WishFormState['values'],
  words: string,
  work: () => Promise<WishFormState>,
): Promise<WishFormState> {
  try {
    return await work();
  } catch (error) {
    console.error('wishlist:', error);
    return { values, errors: { variantId: words } };
  }
}
