'use client';

import { type ReactNode, startTransition, useEffect, useState } from 'react';

/** Later than this a page has not come by that press. */
const pressCountsMs = 1500;
let pressedAt = Number.NEGATIVE_INFINITY;

/** Notes that a link was followed: the page to come shows first what is seen first. */
export function noteLeaving(): void {
  pressedAt = performance.now();
}

/**
 * What lies below the fold. In a page that comes by a press it follows one frame after what is seen first, and
 * `place` stands for it until then; in one that is loaded or come back to, it is there from the start.
 */
export function Later({ place, children }: { place: ReactNode; children: ReactNode }) {
  const [isHere, setHere] = useState(() => performance.now() - pressedAt > pressCountsMs);
  useEffect(() => {
    if (isHere) return;
    // Asked for in the frame that shows the page, it is run after it.
    const frame = requestAnimationFrame(() => startTransition(() => setHere(true)));
    return () => cancelAnimationFrame(frame);
  }, [isHere]);
  return isHere ? children : place;
}
