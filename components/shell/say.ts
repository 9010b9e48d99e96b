'use client';

import { useSyncExternalStore } from 'react';

/** Something that happened, told in passing; perhaps with a way to see it. */
export type Said = { words: string; link?: { href: string; words: string }; tone?: 'alarm' };

const shownMs = 6000;

let current: Said | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Tells the shopper in the corner of the page, and aloud. It goes by itself; what went wrong stays until dismissed. */
export function say(said: Said | undefined): void {
  clearTimeout(timer);
  current = said;
  if (said && said.tone !== 'alarm') timer = setTimeout(() => say(undefined), shownMs);
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useSaid(): Said | undefined {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => undefined,
  );
}
