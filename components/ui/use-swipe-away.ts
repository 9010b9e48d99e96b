'use client';

import { type RefObject, useEffect } from 'react';

/** Distance, and speed per millisecond, from which letting go means away. */
const farPixels = 120;
const quick = 0.5;

/** A sheet at the right edge follows a finger that pushes it out, and leaves when pushed far or quickly. */
export function useSwipeAway(sheet: RefObject<HTMLElement | null>, onAway: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the listeners stay, whatever the handler is
  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    let start: { x: number; y: number; at: number } | undefined;
    let pushed = 0;
    const begin = (event: TouchEvent) => {
      const touch = event.touches.length === 1 ? event.touches[0] : undefined;
      start = touch && { x: touch.clientX, y: touch.clientY, at: event.timeStamp };
      pushed = 0;
    };
    const follow = (event: TouchEvent) => {
      const touch = event.touches[0];
      if (!start || !touch) return;
      const [right, down] = [touch.clientX - start.x, touch.clientY - start.y];
      // The first clear direction decides: down is scrolling, and stays it.
      if (pushed === 0 && Math.abs(down) > Math.abs(right)) {
        if (Math.abs(down) > 8) start = undefined;
        return;
      }
      pushed = Math.max(0, right);
      element.style.transition = 'none';
      element.style.translate = `${pushed}px 0`;
    };
    const end = (event: TouchEvent) => {
      element.style.transition = '';
      element.style.translate = '';
      if (start && (pushed > farPixels || (pushed > 30 && pushed / (event.timeStamp - start.at) > quick)))
        onAway();
      start = undefined;
    };
    element.addEventListener('touchstart', begin, { passive: true });
    element.addEventListener('touchmove', follow, { passive: true });
    element.addEventListener('touchend', end);
    element.addEventListener('touchcancel', end);
    return () => {
      element.removeEventListener('touchstart', begin);
      element.removeEventListener('touchmove', follow);
      element.removeEventListener('touchend', end);
      element.removeEventListener('touchcancel', end);
    };
  }, []);
}
