'use client';

import { useSyncExternalStore } from 'react';

/** What only this shopper sees in a page that is the same for all. */
export type Me = {
  name?: string;
  isAdmin: boolean;
  /** A member of a group: some things cost less than their pages say. */
  hasOwnPrices: boolean;
  cartCount: number;
  /** Ids of the products on the shopper's wishlist. */
  wished: string[];
};

const nobody: Me = { isAdmin: false, hasOwnPrices: false, cartCount: 0, wished: [] };
let current: Me = nobody;
let isAsked = false;
const listeners = new Set<() => void>();

/** Asks again who this is: after a sign-in, a sign-out or a change of the cart. */
export async function refreshMe(): Promise<void> {
  try {
    const response = await fetch('/api/me', { headers: { accept: 'application/json' } });
    if (!response.ok) return;
    current = (await response.json()) as Me;
    for (const tell of listeners) tell();
  } catch {
    // Offline: the header goes on showing what it knew.
  }
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  if (!isAsked) {
    isAsked = true;
    void refreshMe();
  }
  return () => listeners.delete(tell);
}

export function useMe(): Me {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => nobody,
  );
}
