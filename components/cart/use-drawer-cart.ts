'use client';

import { useEffect, useRef, useState } from 'react';
import { refreshMe } from '@/components/shell/me';
import { useMarket } from '@/components/ui/market';
import type { CartLine } from '@/lib/cart/cart';
import type { CartAnswer } from '@/lib/cart/cart-answer';
import type { ShownCart } from '@/lib/cart/cart-sums';
import { changeLineAction, restoreLineAction } from '@/lib/cart/drawer-actions';
import { previewChange } from '@/lib/cart/preview-change';
import { localPath } from '@/lib/locale/address';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import type { Texts } from '@/lib/locale/texts/texts';

export type DrawerTexts = Texts['drawer'] &
  Pick<Texts['shipping'], 'missing' | 'isFree'> &
  Pick<Texts['sums'], 'subtotal' | 'total' | 'taxIncluded' | 'taxLater' | 'freeShipping'>;

/** What the drawer was opened with. */
export type CartShown = CartAnswer & { texts: DrawerTexts; addedVariantId?: string };

/** A line that was taken out, and where it stood, as long as it can be put back. */
export type TakenOut = { line: CartLine; index: number };

export type InDrawer = ReturnType<typeof useDrawerCart>;

/** The cart while it is shown and changed in the drawer, and what is said of it. */
export function useDrawerCart(shown: CartShown) {
  const { texts: t } = shown;
  const { locale } = useMarket();
  const { cart, complaint, apply, retry } = useCartInStep(shown);
  const [takenOut, setTakenOut] = useState<TakenOut>();
  const [spoken, setSpoken] = useSpoken(shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened anew, nothing is left from the last time
  useEffect(() => setTakenOut(undefined), [shown]);

  const setQuantity = (line: CartLine, quantity: number) => {
    if (!cart || cart === 'away') return;
    const foreseen = previewChange(cart, line.variantId, quantity);
    const subtotal = formatMoney(foreseen.subtotal, locale);
    setSpoken(fill(t.quantityNow, { name: nameOf(line), quantity, subtotal }));
    void apply(line, () => changeLineAction(line.variantId, quantity), foreseen);
  };

  const takeOut = async (line: CartLine) => {
    if (!cart || cart === 'away') return;
    setTakenOut({ line, index: cart.lines.indexOf(line) });
    setSpoken(fill(t.removed, { name: nameOf(line) }));
    const foreseen = previewChange(cart, line.variantId, 0);
    const isOut = await apply(line, () => changeLineAction(line.variantId, 0), foreseen);
    if (!isOut) setTakenOut(undefined);
  };

  const putBack = ({ line }: TakenOut) => {
    setTakenOut(undefined);
    setSpoken(fill(t.restored, { name: nameOf(line) }));
    void apply(line, () => restoreLineAction(line.variantId, line.quantity));
  };

  const isEmpty = !takenOut && (!cart || (cart !== 'away' && cart.lines.length === 0));
  const added = lineOf(cart, shown.addedVariantId);
  return {
    cart,
    texts: t,
    added,
    takenOut,
    complaint,
    spoken,
    isEmpty,
    setQuantity,
    takeOut,
    putBack,
    retry,
  };
}

/** Shows the cart as it will be, asks for it, and then shows it as the server says it is. */
function useCartInStep(shown: CartShown) {
  const { locale } = useMarket();
  const [cart, setCart] = useState(shown.cart);
  const [complaint, setComplaint] = useState<{ variantId: string; words: string }>();
  const latest = useRef(0);
  useEffect(() => {
    latest.current += 1;
    setCart(shown.cart);
    setComplaint(undefined);
  }, [shown]);

  /** Answers whether it was done as asked. */
  const apply = async (
    line: CartLine,
    ask: () => Promise<CartAnswer>,
    foreseen?: ShownCart,
  ): Promise<boolean> => {
    const turn = ++latest.current;
    if (foreseen) setCart(foreseen);
    setComplaint(undefined);
    const answer = await ask().catch((): CartAnswer => ({ cart, problem: 'refused' }));
    void refreshMe();
    // A later change has been made meanwhile: its answer will hold this one too.
    if (turn !== latest.current) return true;
    setCart(answer.cart);
    if (!answer.problem) return true;
    setComplaint({ variantId: line.variantId, words: problemWords(answer.problem, shown.texts) });
    return false;
  };

  const retry = async () => {
    const response = await fetch(localPath(locale, '/api/cart')).catch(() => undefined);
    if (response?.ok) setCart(((await response.json()) as CartAnswer).cart);
  };
  return { cart, complaint, apply, retry };
}

/** What the drawer says aloud. What was added is said after it has opened, or it would not be heard. */
function useSpoken(shown: CartShown) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    setSpoken('');
    const added = lineOf(shown.cart, shown.addedVariantId);
    const saying = setTimeout(() => added && setSpoken(`${shown.texts.added}: ${nameOf(added)}`), 150);
    return () => clearTimeout(saying);
  }, [shown]);
  return [spoken, setSpoken] as const;
}

function lineOf(cart: CartAnswer['cart'], variantId: string | undefined): CartLine | undefined {
  return cart && cart !== 'away' ? cart.lines.find((line) => line.variantId === variantId) : undefined;
}

/** `Morning Mug, Olive`. */
export function nameOf({ title, variantTitle }: CartLine): string {
  return variantTitle ? `${title}, ${variantTitle}` : title;
}

function problemWords(problem: NonNullable<CartAnswer['problem']>, t: DrawerTexts): string {
  switch (problem) {
    case 'full':
      return t.full;
    case 'gone':
      return t.gone;
    case 'sold-out':
      return t.soldOut;
    default:
      return t.refused;
  }
}
