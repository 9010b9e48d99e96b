'use client';

import { useSyncExternalStore } from 'react';
import type { OwnTile } from '@/lib/price-lists/own-prices';

/** What only this shopper sees in a page that is the same for all. */
export type Me = {
  name?: string;
  isAdmin: boolean;
  /** A member of a group: some things cost less than their pages say. */
  hasOwnPrices: boolean;
  cartCount: number;
  /** Ids of the products on the shopper's wishlist. */
  wished: string[];
  /** What the tiles seen so far cost this member, by product id. */
  tiles?: Record<string, OwnTile> | undefined;
};

const nobody: Me = { isAdmin: false, hasOwnPrices: false, cartCount: 0, wished: [] };
let current: Me = nobody;
let isAsked = false;
const listeners = new Set<() => void>();

let answered: Promise<void> | undefined;

/** Asks again who this is: after a sign-in, a sign-out or a change of the cart. */
export function refreshMe(): Promise<void> {
  answered = ask();
  return answered;
}

async function ask(): Promise<void> {
  try {
    const response = await fetch('/api/me', { signal: AbortSignal.timeout(3000) });
    if (!response.ok) return;
    const me = (await response.json()) as Me;
    become(me.hasOwnPrices ? { ...me, tiles: current.tiles } : me);
    if (me.hasOwnPrices) followTiles();
  } catch {
    // Offline: the header goes on showing what it knew.
  }
}

function become(me: Me): void {
  current = me;
  for (const tell of listeners) tell();
}

/** Its code comes with those who have prices of their own; without it, the prices of all stay. */
function followTiles(): void {
  import('@/components/product/own-tiles').then(
    (file) => file.followTiles((tiles) => become({ ...current, tiles: { ...current.tiles, ...tiles } })),
    () => {},
  );
}

/**
 * The answer that is under way, or the giving up of it. It gives a new shopper the cart's cookie: what is put into
 * a cart before it came would be in another one, and be lost when it comes.
 */
export function meSettled(): Promise<void> | undefined {
  return answered;
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
