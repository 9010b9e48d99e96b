'use client';

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { ProductPicture } from '@/components/product/product-picture';
import { useTexts } from '@/components/ui/market';
import type { ProductDetail } from '@/lib/catalog/product';
import { fill } from '@/lib/locale/fill';
import { LensPicture } from './lens-picture';
import { PictureSteps } from './picture-steps';
import { useChoice } from './product-choice';
import { useStrip } from './use-strip';

// Its code comes when a picture is opened.
const PictureDialog = lazy(() =>
  import('./picture-dialog').then((file) => ({ default: file.PictureDialog })),
);

type Props = { pictures: ProductDetail['pictures']; title: string; maker: string };

/**
 * The product's pictures: a strip to be swiped, with thumbnails. Choosing a colour shows the picture of
 * that colour. A mouse looks closer where it points; a click or tap opens the picture on the whole screen.
 */
export function Gallery({ pictures, title, maker }: Props) {
  const strip = useRef<HTMLUListElement>(null);
  const { shown, show, onScroll, onScrollEnd, onKeyDown } = useStrip<HTMLDivElement>(strip, pictures.length);
  const [opened, setOpened] = useState<number>();
  const t = useTexts('product');
  useFollowChoice(pictures, (index) => show(index, 'instant'));
  if (pictures.length === 0)
    return (
      <div className="overflow-hidden rounded-xs lg:sticky lg:top-6 lg:self-start">
        <ProductPicture picture={undefined} title={title} maker={maker} sizes="48rem" />
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys, for the buttons inside
    <div
      onKeyDown={onKeyDown}
      className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-6 lg:flex-row-reverse lg:gap-4 lg:self-start"
    >
      <div className="relative min-w-0 flex-1" data-carried="">
        <ul
          ref={strip}
          onScroll={onScroll}
          onScrollEnd={onScrollEnd}
          aria-label={fill(t.pictures, { title })}
          className="strip flex snap-x snap-mandatory overflow-x-auto scroll-smooth rounded-xs"
        >
          {pictures.map((picture, index) => (
            <li key={`${picture.src} ${picture.optionValue}`} className="w-full shrink-0 snap-center">
              <LensPicture
                picture={picture}
                title={title}
                words={fill(t.enlarge, { number: index + 1, count: pictures.length })}
                isFirst={index === 0}
                isShown={index === shown}
                onOpen={() => setOpened(index)}
              />
            </li>
          ))}
        </ul>
        {pictures.length > 1 && <PictureSteps shown={shown} count={pictures.length} show={show} />}
      </div>
      {pictures.length > 1 && <Thumbnails pictures={pictures} title={title} shown={shown} show={show} />}
      {opened !== undefined && (
        <Suspense>
          <PictureDialog
            pictures={pictures}
            title={title}
            first={opened}
            onClose={(last) => {
              setOpened(undefined);
              show(last, 'instant');
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Shows the picture of what is chosen, whenever that changes. */
function useFollowChoice(pictures: Props['pictures'], show: (index: number) => void): void {
  const { chosen } = useChoice();
  const followed = useRef(chosen);
  useEffect(() => {
    if (followed.current === chosen) return;
    followed.current = chosen;
    show(pictures.findIndex(({ optionValue }) => optionValue && chosen.includes(optionValue)));
  });
}

type ThumbnailsProps = {
  pictures: Props['pictures'];
  title: string;
  shown: number;
  show: (index: number) => void;
};

function Thumbnails({ pictures, title, shown, show }: ThumbnailsProps) {
  const list = useRef<HTMLUListElement>(null);
  const t = useTexts('product');
  useEffect(() => {
    const current = list.current?.children[shown];
    const button = current?.querySelector('button');
    // The arrows go from thumbnail to thumbnail while one of them has the focus.
    if (list.current?.contains(document.activeElement)) button?.focus({ preventScroll: true });
    scrollWithin(list.current, current);
  }, [shown]);
  return (
    <ul
      ref={list}
      aria-label={fill(t.pictures, { title })}
      className="scroller flex max-w-full gap-2.5 overflow-x-auto p-1 lg:max-h-[40rem] lg:flex-col lg:overflow-y-auto"
    >
      {pictures.map((picture, index) => (
        <li key={`${picture.src} ${picture.optionValue}`} className="w-16 shrink-0 lg:w-20">
          <button
            type="button"
            aria-label={fill(t.pictureOf, { number: index + 1, count: pictures.length })}
            aria-current={index === shown ? 'true' : undefined}
            tabIndex={index === shown ? 0 : -1}
            onClick={() => show(index)}
            className="block w-full overflow-hidden rounded-xs opacity-75 outline-offset-2 transition-opacity hover:opacity-100 aria-[current]:opacity-100 aria-[current]:outline-2 aria-[current]:outline-ink"
          >
            <ProductPicture picture={picture} title={title} sizes="5rem" isDecorative />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Brings a thumbnail into its list's view, without moving the page. */
function scrollWithin(list: HTMLElement | null, item: Element | undefined): void {
  if (!list || !(item instanceof HTMLElement)) return;
  const outer = list.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  const by = (start: number, end: number, from: number, to: number) =>
    start < from ? start - from : end > to ? end - to : 0;
  list.scrollBy({
    left: by(inner.left, inner.right, outer.left, outer.right),
    top: by(inner.top, inner.bottom, outer.top, outer.bottom),
  });
}
