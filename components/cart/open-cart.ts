'use client';

import { useSyncExternalStore } from 'react';
import type { CartDrawer, CartShown } from '@/components/cart/cart-drawer';
import type { CartAnswer } from '@/lib/cart/cart-answer';
import { localPath } from '@/lib/locale/address';
import type { Locale } from '@/lib/market';

/** The drawer's code, and what it shows; a new object each time it is to open. */
type Opened = { Drawer: typeof CartDrawer; shown: CartShown };

let opened: Opened | undefined;
const listeners = new Set<() => void>();

/** Fetches the drawer's code ahead, when the shopper is about to need it. */
export function loadDrawer() {
  return import('@/components/cart/cart-drawer');
}

/**
 * Opens the cart beside the page, with what was just added if anything. Answers false when that cannot be
 * done (offline, say): then the cart's own page is the way.
 */
export async function openCart(locale: Locale, addedVariantId?: string): Promise<boolean> {
  try {
    const [{ CartDrawer: Drawer }, response] = await Promise.all([
      loadDrawer(),
      fetch(localPath(locale, '/api/cart')),
    ]);
    if (!response.ok) return false;
    const answer = (await response.json()) as CartAnswer & Pick<CartShown, 'texts'>;
    opened = { Drawer, shown: { ...answer, addedVariantId } };
    for (const tell of listeners) tell();
    return true;
  } catch {
    return false;
  }
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
    // Another room has another place for it: it must not open there by itself.
    if (listeners.size === 0) opened = undefined;
  };
}

export function useOpenedCart(): Opened | undefined {
  return useSyncExternalStore(
    subscribe,
    () => opened,
    () => undefined,
  );
}
