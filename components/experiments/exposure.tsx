'use client';

import { useEffect } from 'react';

/** Stands in a page that an experiment changes: tells the shop, once a visit, that it was really seen. */
export function Exposure({ experiment }: { experiment: string }) {
  useEffect(() => {
    const key = `stoa-seen:${experiment}`;
    try {
      if (sessionStorage.getItem(key)) return;
      if (navigator.sendBeacon('/api/exposures', experiment)) sessionStorage.setItem(key, '1');
    } catch {
      // A browser that keeps nothing is not counted.
    }
  }, [experiment]);
  return null;
}
