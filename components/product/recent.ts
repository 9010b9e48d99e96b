'use client';

import { recentKey as key } from '@/components/product/recent-script';

const most = 12;

/** Handles of what this browser looked at, newest first. In the browser only: no page is made personal by it. */
export function recentHandles(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    // A browser that keeps nothing has seen nothing.
    return [];
  }
}

export function noteViewed(handle: string): void {
  try {
    const others = recentHandles().filter((one) => one !== handle);
    localStorage.setItem(key, JSON.stringify([handle, ...others].slice(0, most)));
  } catch {
    // Full, or forbidden: then it is not remembered.
  }
}
