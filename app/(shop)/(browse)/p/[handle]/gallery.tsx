'use client';

import { useState } from 'react';
import { mainPictureSizes, ProductPicture } from '@/components/product/product-picture';
import type { ProductDetail } from '@/lib/catalog/product';
import { useChoice } from './product-choice';

type Props = { pictures: ProductDetail['pictures']; title: string; maker: string };

/** The product's pictures. Choosing a colour shows the picture of that colour. */
export function Gallery({ pictures, title, maker }: Props) {
  const { chosen } = useChoice();
  const [picked, setPicked] = useState<{ index: number; chosen: string[] }>();
  // A thumbnail picked by hand stays until another value is chosen.
  const isPickFresh = picked !== undefined && picked.chosen === chosen;
  const ofChoice = pictures.findIndex(({ optionValue }) => optionValue && chosen.includes(optionValue));
  const shown = isPickFresh ? picked.index : Math.max(0, ofChoice);
  return (
    <div className="flex min-w-0 flex-col-reverse gap-3 lg:sticky lg:top-6 lg:flex-row lg:gap-4 lg:self-start">
      {pictures.length > 1 && (
        <ul
          aria-label="Pictures"
          className="scroller flex max-w-full gap-2.5 overflow-x-auto p-1 lg:max-h-[40rem] lg:flex-col lg:overflow-y-auto"
        >
          {pictures.map((picture, index) => (
            <li key={`${picture.src} ${picture.optionValue}`} className="w-16 shrink-0 lg:w-20">
              <button
                type="button"
                aria-label={`Picture ${index + 1} of ${pictures.length}`}
                aria-current={index === shown ? 'true' : undefined}
                onClick={() => setPicked({ index, chosen })}
                className="block w-full overflow-hidden rounded-xs opacity-75 outline-offset-2 transition-opacity hover:opacity-100 aria-[current]:opacity-100 aria-[current]:outline-2 aria-[current]:outline-ink"
              >
                <ProductPicture picture={picture} title={title} sizes="5rem" isDecorative />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="min-w-0 flex-1 overflow-hidden rounded-xs" data-carried="">
        <ProductPicture
          picture={pictures[shown]}
          title={title}
          maker={maker}
          sizes={mainPictureSizes}
          isFirst
        />
      </div>
    </div>
  );
}
