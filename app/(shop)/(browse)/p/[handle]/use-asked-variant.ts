'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useSyncExternalStore } from 'react';

const parameter = 'variant';
/** An arrow key held down passes many values; the address learns where it stopped. */
const settleMs = 150;

/**
 * The variant that the address asks for. The page is one for all addresses, so its first rendering knows
 * none; the browser reads it a moment later.
 */
export function useAskedVariant(): string | null {
  const asked = useSearchParams().get(parameter);
  const isInBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  return isInBrowser ? asked : null;
}

/** Writes the chosen variant into the address, to be shared and come back to, without a step in the history. */
export function useNoteVariant(): (variantId: string) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (variantId) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const address = new URL(window.location.href);
      address.searchParams.set(parameter, variantId);
      window.history.replaceState(null, '', address);
    }, settleMs);
  };
}
