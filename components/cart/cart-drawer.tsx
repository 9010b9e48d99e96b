'use client';

import { X } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { AddedBand } from '@/components/cart/added-band';
import { CartFoot } from '@/components/cart/cart-foot';
import { DrawerLines } from '@/components/cart/drawer-lines';
import { AwayCart, EmptyDrawer } from '@/components/cart/drawer-states';
import { type CartShown, useDrawerCart } from '@/components/cart/use-drawer-cart';
import { useSwipeAway } from '@/components/ui/use-swipe-away';

export type { CartShown };

/**
 * The cart beside the page. A native dialog keeps the focus inside, closes on Escape and gives the focus back
 * to where it came from.
 */
export function CartDrawer({ shown }: { shown: CartShown }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const inDrawer = useDrawerCart(shown);
  const pathname = usePathname();
  const close = () => dialog.current?.close();
  useSwipeAway(dialog, close);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each opening brings a new `shown`
  useEffect(() => {
    const root = document.documentElement;
    // The scrollbar goes while the sheet is open; its room is kept, so that the page does not move.
    if (!dialog.current?.open) root.style.setProperty('--scrollbar', `${innerWidth - root.clientWidth}px`);
    if (!dialog.current?.open) dialog.current?.showModal();
  }, [shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving at another page closes the drawer
  useEffect(() => close, [pathname]);
  const { cart, texts: t } = inDrawer;
  return (
    <dialog
      ref={dialog}
      aria-labelledby="cart-drawer"
      data-testid="cart-drawer"
      className="drawer"
      onClick={(event) => event.target === event.currentTarget && close()}
      onKeyDown={() => {}}
    >
      <div className="flex items-center justify-between gap-4 border-b py-3 pr-3 pl-5 sm:pl-7">
        <h2 id="cart-drawer" className="display-sm">
          {t.title}
          {cart && cart !== 'away' && cart.itemCount > 0 && (
            <span className="tabular ml-2 font-sans text-base text-soft">{cart.itemCount}</span>
          )}
        </h2>
        <button type="button" aria-label={t.close} className="icon-button" onClick={close}>
          <X aria-hidden="true" size={22} strokeWidth={1.5} />
        </button>
      </div>
      <p role="status" className="sr-only">
        {inDrawer.spoken}
      </p>
      {cart === 'away' && <AwayCart texts={t} onRetry={inDrawer.retry} />}
      {cart !== 'away' && (
        <>
          <div className="drawer-scroll">
            <AddedBand line={inDrawer.added} texts={t} />
            {cart && <DrawerLines cart={cart} inDrawer={inDrawer} onLeave={close} />}
            {inDrawer.isEmpty && <EmptyDrawer texts={t} onLeave={close} />}
          </div>
          {cart && cart.lines.length > 0 && <CartFoot cart={cart} texts={t} onLeave={close} />}
        </>
      )}
    </dialog>
  );
}
