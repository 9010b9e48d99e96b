'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type AddProblem, acceptPrices, addToCart, removeLine, setLineQuantity } from '@/lib/cart/cart';
import { CartsUnreachable } from '@/lib/cart/cart-store';
import { currentCartId, ensureCartId } from '@/lib/cart/cookies';
import { type FormState, fieldText } from '@/lib/form';
import { shop } from '@/lib/shop';

export type CartField = 'variantId' | 'quantity';
export type CartFormState = FormState<CartField>;

const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const quantityWords = `Please choose between 1 and ${shop.maxQuantityPerLine}.`;

const addProblems: Record<AddProblem['kind'], CartFormState['errors'] & { message?: string }> = {
  'bad-quantity': { quantity: quantityWords },
  'sold-out': { variantId: 'This one has just sold out.' },
  gone: { variantId: 'This is no longer sold.' },
  'cart-full': { variantId: 'Your cart is full. Please check out first, or take something out.' },
};

/** Fields `variantId`, `quantity` (default 1). `done` when it is in the cart. */
export async function addToCartAction(_previous: CartFormState, form: FormData): Promise<CartFormState> {
  const values = { variantId: fieldText(form, 'variantId', 100), quantity: fieldText(form, 'quantity', 20) };
  const quantity = wholeNumber.safeParse(values.quantity || '1');
  if (!quantity.success) return { values, errors: { quantity: quantityWords } };
  return calmly(values, async () => {
    const answer = await addToCart(await ensureCartId(), values.variantId, quantity.data);
    if (!answer.ok) return { values, errors: addProblems[answer.problem.kind] };
    return { values, errors: {}, message: `${answer.value.title} is in your cart.`, done: true };
  });
}

/** Fields `variantId`, `quantity`; 0 removes the line. */
export async function setQuantityAction(_previous: CartFormState, form: FormData): Promise<CartFormState> {
  const values = { variantId: fieldText(form, 'variantId', 100), quantity: fieldText(form, 'quantity', 20) };
  const quantity = wholeNumber.safeParse(values.quantity);
  if (!quantity.success) return { values, errors: { quantity: quantityWords } };
  return calmly(values, async () => {
    const answer = await setLineQuantity(await ensureCartId(), values.variantId, quantity.data);
    refresh();
    if (answer.ok) return { values, errors: {}, done: true };
    if (answer.problem.kind === 'bad-quantity') return { values, errors: { quantity: quantityWords } };
    return { values, errors: { quantity: 'This is no longer in your cart.' } };
  });
}

/** Field `variantId`. */
export async function removeLineAction(_previous: CartFormState, form: FormData): Promise<CartFormState> {
  const values = { variantId: fieldText(form, 'variantId', 100) };
  return calmly(values, async () => {
    const cartId = await currentCartId();
    if (cartId) await removeLine(cartId, values.variantId);
    refresh();
    return { values: {}, errors: {}, done: true };
  });
}

/** No fields: the shopper has read that prices changed. */
export async function acceptPricesAction(_previous: CartFormState, _form: FormData): Promise<CartFormState> {
  return calmly({}, async () => {
    const cartId = await currentCartId();
    if (cartId) await acceptPrices(cartId);
    refresh();
    return { values: {}, errors: {}, done: true };
  });
}

/** A store that is away is said calmly and logged; what was typed stays. */
async function calmly(
  values: CartFormState['values'],
  work: () => Promise<CartFormState>,
): Promise<CartFormState> {
  try {
    return await work();
  } catch (error) {
    console.error('cart:', error);
    const message =
      error instanceof CartsUnreachable
        ? 'Your cart is resting for a moment. Nothing is lost: please try again shortly.'
        : 'We could not do that just now. Nothing is lost: please try again shortly.';
    return { values, errors: {}, message };
  }
}
