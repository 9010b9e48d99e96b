'use client';

import { type PointerEvent, useState } from 'react';
import { mainPictureSizes, ProductPicture } from '@/components/product/product-picture';
import type { Picture } from '@/lib/catalog/product';

type Props = {
  picture: Picture;
  title: string;
  /** What the button does, in words. */
  words: string;
  isFirst: boolean;
  isShown: boolean;
  onOpen: () => void;
};

/** While the lens is on, the browser fetches a picture that is sharp at twice the size. */
const lensPlace = '96rem';

/** A picture that a mouse looks closer at where it points, and that opens when it is clicked. */
export function LensPicture({ picture, title, words, isFirst, isShown, onOpen }: Props) {
  const [isClose, setClose] = useState(false);
  const follow = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.pointerType !== 'mouse') return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const share = (at: number, length: number) => `${((at / length) * 100).toFixed(1)}%`;
    const origin = `${share(event.clientX - left, width)} ${share(event.clientY - top, height)}`;
    event.currentTarget.style.setProperty('--lens', origin);
    setClose(true);
  };
  return (
    <button
      type="button"
      tabIndex={isShown ? 0 : -1}
      onClick={onOpen}
      onPointerMove={follow}
      onPointerLeave={() => setClose(false)}
      data-lens={isClose || undefined}
      className="group/lens relative block w-full cursor-zoom-in overflow-hidden -outline-offset-4"
    >
      <span className="block origin-(--lens) transition-transform delay-150 duration-(--motion-quick) group-data-[lens]/lens:scale-200">
        <ProductPicture
          picture={picture}
          title={title}
          sizes={isClose ? lensPlace : mainPictureSizes}
          isFirst={isFirst}
        />
      </span>
      <span className="sr-only">{words}</span>
    </button>
  );
}
