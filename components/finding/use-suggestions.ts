'use client';

import { useEffect, useState } from 'react';
import type { Market } from '@/lib/market';
import type { Suggestions } from '@/lib/search/search-answer';

const pauseMs = 90;
const known = new Map<string, Suggestions>();
const mostKnown = 200;

/** What the shop offers for the words typed so far. Keeps the last answer until the next is there. */
export function useSuggestions(typed: string, { locale, currency }: Market): Suggestions | undefined {
  const words = typed.trim();
  const [answer, setAnswer] = useState<Suggestions>();
  const address = `/api/search/suggest?${new URLSearchParams({ q: words, locale, currency })}`;
  useEffect(() => {
    if (!words) return setAnswer(undefined);
    const before = known.get(address);
    if (before) return setAnswer(before);
    const over = new AbortController();
    const timer = setTimeout(async () => {
      const found = await ask(address, over.signal);
      if (!over.signal.aborted) setAnswer(found);
    }, pauseMs);
    return () => {
      over.abort();
      clearTimeout(timer);
    };
  }, [words, address]);
  return words ? answer : undefined;
}

/** Nothing is offered when the shop cannot answer: the form still searches. */
async function ask(address: string, signal: AbortSignal): Promise<Suggestions | undefined> {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) return undefined;
    const found = (await response.json()) as Suggestions;
    if (known.size >= mostKnown) known.clear();
    known.set(address, found);
    return found;
  } catch {
    return undefined;
  }
}
