'use client';

import { useEffect, useState } from 'react';
import { Price } from '@/components/product/price';
import { useTexts } from '@/components/ui/market';
import { buyButtonId, buyFormId } from './buy-box';
import { useChoice } from './product-choice';

/**
 * On a phone, what it costs and the way into the cart, once the button has scrolled away. It sticks to the
 * foot of the product's own part of the page, so it never lies on the footer, and its place is kept free.
 */
export function BuyBar({ title }: { title: string }) {
  const { variants, variant = variants[0] } = useChoice();
  const t = useTexts('product');
  const isShown = useScrolledPast(buyButtonId);
  if (!variant) return null;
  return (
    <div
      inert={!isShown}
      className={`sticky bottom-0 z-10 -mx-gutter mt-10 flex items-center gap-4 border-t bg-raised px-gutter pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] transition-opacity duration-(--motion-quick) lg:hidden ${isShown ? '' : 'pointer-events-none opacity-0'}`}
    >
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">
          {title}
          {variant.optionValues.length > 0 && (
            <span className="font-normal text-soft"> · {variant.optionValues.join(', ')}</span>
          )}
        </p>
        <Price price={variant.price} compareAt={variant.compareAt} className="text-md" />
      </div>
      <button
        type="submit"
        form={buyFormId}
        disabled={variant.available === 0}
        className="button button-accent min-h-11 shrink-0 px-5"
      >
        {variant.available === 0 ? t.soldOut : t.addToCart}
      </button>
    </div>
  );
}

/** Whether an element has left the view at its top. */
function useScrolledPast(id: string): boolean {
  const [isPast, setPast] = useState(false);
  useEffect(() => {
    const watched = document.getElementById(id);
    if (!watched) return;
    // All below the view counts as inside: a jump from above the button to below it is noticed too.
    const observer = new IntersectionObserver(([entry]) => entry && setPast(!entry.isIntersecting), {
      rootMargin: '0px 0px 1000000px 0px',
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [id]);
  return isPast;
}
