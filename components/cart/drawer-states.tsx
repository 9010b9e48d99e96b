import { useEffect, useEffectEvent } from 'react';
import type { DrawerTexts } from '@/components/cart/use-drawer-cart';
import { Colonnade } from '@/components/ui/colonnade';

/** Nothing in it: what it is for, and the way back. */
export function EmptyDrawer({ texts: t, onLeave }: { texts: DrawerTexts; onLeave: () => void }) {
  return (
    <div className="flex min-h-full flex-col">
      <div className="px-5 pt-12 pb-10 sm:px-7">
        <p className="display-md">{t.empty}</p>
        <p className="mt-3 text-soft">{t.emptyWords}</p>
        <button type="button" onClick={onLeave} className="button mt-7">
          {t.keepLooking}
        </button>
      </div>
      <Colonnade className="mt-auto" />
    </div>
  );
}

/** When the drawer looks by itself whether the cart is there again. */
const looksAgainMs = [1500, 4000, 10_000];

/** The store of carts does not answer: said calmly, with a way to look again. */
export function AwayCart({ texts: t, onRetry }: { texts: DrawerTexts; onRetry: () => void }) {
  const lookAgain = useEffectEvent(onRetry);
  useEffect(() => {
    const looks = looksAgainMs.map((ms) => setTimeout(() => lookAgain(), ms));
    return () => looks.forEach(clearTimeout);
  }, []);
  return (
    <div className="px-5 pt-12 sm:px-7" role="alert">
      <p className="display-md">{t.away}</p>
      <p className="mt-3 text-soft">{t.awayWords}</p>
      <button type="button" onClick={onRetry} className="button mt-7">
        {t.again}
      </button>
    </div>
  );
}
