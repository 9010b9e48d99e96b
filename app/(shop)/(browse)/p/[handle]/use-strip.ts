'use client';

import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';

type Strip<Element extends HTMLElement> = {
  /** The picture in view. */
  shown: number;
  /** Goes to a picture; `instant` jumps there. */
  show: (index: number, how?: 'instant') => void;
  /** For `onScroll` and `onScrollEnd` of the strip: a finger moves it too. */
  onScroll: () => void;
  onScrollEnd: () => void;
  /** For `onKeyDown` of what is around it. */
  onKeyDown: (event: KeyboardEvent<Element>) => void;
};

/** A row of pictures, each as wide as the row, that scrolls from one to the next. */
export function useStrip<Element extends HTMLElement>(
  strip: RefObject<HTMLElement | null>,
  count: number,
): Strip<Element> {
  const [shown, setShown] = useState(0);
  // On the way to a picture that was asked for, the ones that pass by are not shown: who closes meanwhile
  // would be left with one of them.
  const isUnderWay = useRef(false);
  const show = (index: number, how?: 'instant') => {
    const row = strip.current;
    if (!row || index < 0 || index >= count) return;
    setShown(index);
    const left = index * row.clientWidth;
    isUnderWay.current = 'onscrollend' in window && Math.abs(row.scrollLeft - left) > 1;
    row.scrollTo({ left, behavior: how ?? 'auto' });
  };
  const onScroll = () => {
    const row = strip.current;
    if (!row || row.clientWidth === 0 || isUnderWay.current) return;
    setShown(Math.round(row.scrollLeft / row.clientWidth));
  };
  const onScrollEnd = () => {
    isUnderWay.current = false;
    onScroll();
  };
  const onKeyDown = (event: KeyboardEvent<Element>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    show(shown + step);
  };
  return { shown, show, onScroll, onScrollEnd, onKeyDown };
}
