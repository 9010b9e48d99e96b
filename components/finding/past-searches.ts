'use client';

/** The shopper's own past searches: kept in their browser, newest first, and nowhere else. */
const place = 'stoa-searches';
const most = 8;

export function pastSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const words = query.trim().slice(0, 100);
  if (!words) return;
  const others = pastSearches().filter((known) => known.toLowerCase() !== words.toLowerCase());
  keep([words, ...others].slice(0, most));
}

export function forgetSearches(): void {
  keep([]);
}

function keep(searches: string[]): void {
  try {
    if (searches.length > 0) localStorage.setItem(place, JSON.stringify(searches));
    else localStorage.removeItem(place);
  } catch {
    // A browser that keeps nothing: the search itself works all the same.
  }
}
