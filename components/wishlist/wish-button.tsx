'use client';

import { Heart } from 'lucide-react';
import { say } from '@/components/shell/say';
import { useTexts } from '@/components/ui/market';
import { setWished, useIsWished } from '@/components/wishlist/wishes';
import { fill } from '@/lib/locale/fill';

type Props = {
  productId: string;
  title: string;
  /** Lies on a picture's corner, or stands with its words beside a product. */
  place: 'tile' | 'page';
};

/** The heart: pressed, the product is on the wishlist. The page it stands in says nothing of whose list. */
export function WishButton({ productId, title, place }: Props) {
  const t = useTexts('everywhere');
  const isWished = useIsWished(productId);
  const press = async () => {
    const wanted = !isWished;
    say({
      words: fill(wanted ? t.wished : t.unwished, { title }),
      link: { href: '/wishlist', words: t.seeWishlist },
    });
    const outcome = await setWished(productId, wanted);
    if (outcome === 'kept') return;
    say({ words: outcome === 'full' ? t.wishlistFull : t.wishFailed, tone: 'alarm' });
  };
  const heart = (
    <Heart
      aria-hidden="true"
      size={19}
      strokeWidth={1.6}
      className={`transition-transform duration-200 ${isWished ? 'scale-110 fill-accent text-accent' : ''}`}
    />
  );
  if (place === 'tile') {
    return (
      <button
        type="button"
        aria-pressed={isWished}
        aria-label={fill(t.wish, { title })}
        onClick={press}
        className="absolute top-1.5 right-1.5 z-10 grid size-11 place-items-center rounded-full text-ink"
      >
        <span className="grid size-9 place-items-center rounded-full bg-paper/90">{heart}</span>
      </button>
    );
  }
  return (
    <button
      type="button"
      aria-pressed={isWished}
      onClick={press}
      className="mt-1 inline-flex min-h-11 items-center gap-2.5 text-[0.9375rem] hover:text-accent"
    >
      {heart}
      {t.toWishlist}
    </button>
  );
}
