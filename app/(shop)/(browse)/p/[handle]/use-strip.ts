'use client';

import { type KeyboardEvent, type RefObject, useState } from 'react';

type Strip<Element extends HTMLElement> = {
  /** The picture in view. */
  shown: number;
  /** Goes to a picture; `instant` jumps there. */
  show: (index: number, how?: 'instant') => void;
  /** For `onScroll` of the strip: a finger moves it too. */
  onScroll: () => void;
  /** For `onKeyDown` of what is around it. */
  onKeyDown: (event: KeyboardEvent<Element>) => void;
};

/** A row of pictures, each as wide as the row, that scrolls from one to the next. */
export function useStrip<Element extends HTMLElement>(
  strip: RefObject<HTMLElement | null>,
  count: number,
): Strip<Element> {
  const [shown, setShown] = useState(0);
  const show = (index: number, how?: 'instant') => {
    const row = strip.current;
    if (!row || index < 0 || index >= count) return;
    setShown(index);
    row.scrollTo({ left: index * row.clientWidth, behavior: how ?? 'auto' });
  };
  const onScroll = () => {
    const row = strip.current;
    if (row && row.clientWidth > 0) setShown(Math.round(row.scrollLeft / row.clientWidth));
  };
  const onKeyDown = (event: KeyboardEvent<Element>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    show(shown + step);
  };
  return { shown, show, onScroll, onKeyDown };
}
