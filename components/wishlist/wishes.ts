'use client';

import { useSyncExternalStore } from 'react';
import { refreshMe, useMe } from '@/components/shell/me';

/** What the shopper has just decided, until the shop's own answer says the same. */
const decided = new Map<string, boolean>();
const listeners = new Set<() => void>();

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function decide(productId: string, isWished: boolean | undefined): void {
  if (isWished === undefined) decided.delete(productId);
  else decided.set(productId, isWished);
  for (const tell of listeners) tell();
}

/** Whether this product is on the shopper's list; unknown people wish for nothing. */
export function useIsWished(productId: string): boolean {
  const { wished } = useMe();
  const ahead = useSyncExternalStore(
    subscribe,
    () => decided.get(productId),
    () => undefined,
  );
  return ahead ?? wished.includes(productId);
}

export type WishOutcome = 'kept' | 'full' | 'failed';

let turn = 0;
const latest = new Map<string, number>();

/** Saves or takes off, shown at once; taken back when the shop could not keep it. */
export async function setWished(productId: string, isWished: boolean): Promise<WishOutcome> {
  const own = ++turn;
  latest.set(productId, own);
  decide(productId, isWished);
  const outcome = await send(productId, isWished);
  if (outcome === 'kept') await refreshMe();
  // A later press decides; this answer no longer matters.
  if (latest.get(productId) === own) decide(productId, undefined);
  return outcome;
}

async function send(productId: string, isWished: boolean): Promise<WishOutcome> {
  try {
    const method = isWished ? 'PUT' : 'DELETE';
    // Kept alive: who presses the heart and goes on at once has it saved all the same.
    const response = await fetch(`/api/wishlist/${productId}`, { method, keepalive: true });
    if (response.ok) return 'kept';
    return response.status === 409 ? 'full' : 'failed';
  } catch {
    return 'failed';
  }
}
