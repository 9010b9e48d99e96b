'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type AddProblem, acceptPrices, addToCart, removeLine, setLineQuantity } from '@/lib/cart/cart';
import { CartsUnreachable } from '@/lib/cart/cart-store';
import { currentCartId, ensureCartId } from '@/lib/cart/cookies';
import { type CodeProblem, enterCode, removeCode } from '@/lib/cart/enter-code';
import { type FormState, fieldText } from '@/lib/form';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import type { Texts } from '@/lib/locale/texts/texts';
import { shop } from '@/lib/shop';

export type CartField = 'variantId' | 'quantity';
export type CartFormState = FormState<CartField>;

const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/)
  .transform(Number);

type Complaints = Texts['complaints'];

const quantityWords = (t: Complaints) => fill(t.quantityRange, { most: shop.maxQuantityPerLine });

function addErrors(problem: AddProblem['kind'], t: Complaints): CartFormState['errors'] {
  switch (problem) {
    case 'bad-quantity':
      return { quantity: quantityWords(t) };
    case 'sold-out':
      return { variantId: t.soldOut };
    case 'gone':
      return { variantId: t.gone };
    case 'cart-full':
      return { variantId: t.cartFull };
  }
}

/** Fields `variantId`, `quantity` (default 1). `done` when it is in the cart. */
export async function addToCartAction(_previous: CartFormState, form: FormData): Promise<CartFormState> {
  const values = { variantId: fieldText(form, 'variantId', 100), quantity: fieldText(form, 'quantity', 20) };
  const { complaints: t } = await texts();
  const quantity = wholeNumber.safeParse(values.quantity || '1');
  if (!quantity.success) return { values, errors: { quantity: quantityWords(t) } };
  return calmly(values, async () => {
    const answer = await addToCart(await ensureCartId(), values.variantId, quantity.data, await market());
    if (!answer.ok) return { values, errors: addErrors(answer.problem.kind, t) };
    return { values, errors: {}, message: fill(t.inCart, { title: answer.value.title }), done: true };
  });
}

/** Fields `variantId`, `quantity`; 0 removes the line. */
export async function setQuantityAction(_previous: CartFormState, form: FormData): Promise<CartFormState> {
  const values = { variantId: fieldText(form, 'variantId', 100), quantity: fieldText(form, 'quantity', 20) };
  const { complaints: t } = await texts();
  const quantity = wholeNumber.safeParse(values.quantity);
  if (!quantity.success) return { values, errors: { quantity: quantityWords(t) } };
  return calmly(values, async () => {
    const answer = await setLineQuantity(await ensureCartId(), values.variantId, quantity.data);
    refresh();
    if (answer.ok) return { values, errors: {}, done: true };
    if (answer.problem.kind === 'bad-quantity') return { values, errors: { quantity: quantityWords(t) } };
    return { values, errors: { quantity: t.notInCart } };
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
    if (cartId) await acceptPrices(cartId, await market());
    refresh();
    return { values: {}, errors: {}, done: true };
  });
}

export type CodeFormState = FormState<'code' | 'id'>;

/** Field `code`: a coupon or a gift card. `done` when it is in the cart. */
export async function enterCodeAction(_previous: CodeFormState, form: FormData): Promise<CodeFormState> {
  const code = fieldText(form, 'code', 60);
  const [{ currency }, { sums: t }] = await Promise.all([market(), texts()]);
  return calmly({ code }, async () => {
    const entered = await enterCode(await ensureCartId(), code, currency);
    if (!entered.ok) return { values: { code }, errors: { code: codeComplaint(entered.problem, t) } };
    refresh();
    return { values: {}, errors: {}, message: fill(t.codeAdded, { code: code.trim() }), done: true };
  });
}

function codeComplaint(problem: CodeProblem, t: Texts['sums']): string {
  switch (problem.kind) {
    case 'empty':
      return t.codeNeeded;
    case 'unknown':
      return t.codeUnknown;
    case 'ended':
      return t.codeEnded;
    case 'other-currency':
      return fill(t.codeOtherCurrency, { currency: problem.currency });
    case 'empty-card':
      return t.codeEmpty;
    case 'full':
      return t.codesFull;
  }
}

/** Field `id`: of a coupon or gift card in the cart. */
export async function removeCodeAction(_previous: CodeFormState, form: FormData): Promise<CodeFormState> {
  const id = fieldText(form, 'id', 60);
  return calmly({ id }, async () => {
    const cartId = await currentCartId();
    if (cartId) await removeCode(cartId, id);
    refresh();
    return { values: {}, errors: {}, done: true };
  });
}

/** A store that is away is said calmly and logged; what was typed stays. */
async function calmly<Field extends string>(
  values: FormState<Field>['values'],
  work: () => Promise<FormState<Field>>,
): Promise<FormState<Field>> {
  try {
    return await work();
  } catch (error) {
    console.error('cart:', error);
    const { complaints: t } = await texts();
    const message = error instanceof CartsUnreachable ? t.cartAway : t.cartFailed;
    return { values, errors: {}, message };
  }
}
