'use client';

import { X } from 'lucide-react';
import Image from 'next/image';
import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '@/components/ui/market';
import type { Picture, ProductDetail } from '@/lib/catalog/product';
import { fill } from '@/lib/locale/fill';
import { PictureSteps } from './picture-steps';
import { useStrip } from './use-strip';

type Props = {
  pictures: ProductDetail['pictures'];
  title: string;
  first: number;
  onClose: (last: number) => void;
};

/**
 * The pictures on the whole screen. Two fingers zoom as anywhere; a tap or a click looks closer at that
 * point, and the enlarged picture is moved about by scrolling. Escape closes, arrows go on.
 */
export function PictureDialog({ pictures, title, first, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const strip = useRef<HTMLUListElement>(null);
  const { shown, show, onScroll, onScrollEnd, onKeyDown } = useStrip<HTMLDialogElement>(
    strip,
    pictures.length,
  );
  const t = useTexts('product');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    dialog.current?.showModal();
    show(first, 'instant');
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={fill(t.pictures, { title })}
      onClose={() => onClose(shown)}
      onKeyDown={onKeyDown}
      className="m-0 h-dvh max-h-none w-screen max-w-none overscroll-contain bg-paper text-ink"
    >
      <ul
        ref={strip}
        onScroll={onScroll}
        onScrollEnd={onScrollEnd}
        className="strip flex h-full snap-x snap-mandatory overflow-x-auto scroll-smooth"
      >
        {pictures.map((picture, index) => (
          <li key={`${picture.src} ${picture.optionValue}`} className="h-full w-full shrink-0 snap-center">
            <Enlarged picture={picture} title={title} isShown={index === shown} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        aria-label={t.closePicture}
        onClick={() => dialog.current?.close()}
        className="icon-button absolute top-3 right-3 bg-raised/90"
      >
        <X aria-hidden="true" size={22} strokeWidth={1.5} />
      </button>
      {pictures.length > 1 && <PictureSteps shown={shown} count={pictures.length} show={show} />}
    </dialog>
  );
}

type EnlargedProps = { picture: Picture; title: string; isShown: boolean };

function Enlarged({ picture, title, isShown }: EnlargedProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [point, setPoint] = useState<{ x: number; y: number }>();
  const t = useTexts('product');
  const isClose = point !== undefined && isShown;
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current || !point) return;
    current.scrollLeft = point.x * current.scrollWidth - current.clientWidth / 2;
    current.scrollTop = point.y * current.scrollHeight - current.clientHeight / 2;
  }, [point]);
  const toggle = (event: MouseEvent<HTMLButtonElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    // By keyboard there is no point: the middle.
    const isPointed = event.detail > 0;
    const x = isPointed ? (event.clientX - left) / width : 0.5;
    const y = isPointed ? (event.clientY - top) / height : 0.5;
    setPoint(isClose ? undefined : { x, y });
  };
  return (
    <div ref={frame} className="h-full w-full overflow-auto">
      <button
        type="button"
        tabIndex={isShown ? 0 : -1}
        aria-pressed={isClose}
        onClick={toggle}
        className={`relative block ${isClose ? 'h-[250%] w-[250%] cursor-zoom-out' : 'h-full w-full cursor-zoom-in'}`}
      >
        <Image
          src={picture.src}
          alt={picture.alt || title}
          fill
          sizes={isClose ? '250vw' : '100vw'}
          unoptimized={picture.isVector || !picture.src.startsWith('/')}
          className="object-contain"
        />
        <span className="sr-only">{t.zoomHint}</span>
      </button>
    </div>
  );
}
