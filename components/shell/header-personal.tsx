'use client';

import { Heart, ShoppingBag, User } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { type MouseEvent, useEffect } from 'react';
import { openCart } from '@/components/cart/open-cart';
import { refreshMe, useMe } from '@/components/shell/me';
import { useMarket, useTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { localPath } from '@/lib/locale/address';

// Leaving or entering one of these, the shopper may have signed in or out, or bought the cart.
const personalPaths = /^(?:\/de)?\/(account|cart|checkout|order|sign-in|sign-up|wishlist)\b/;

export function CartLink() {
  const { cartCount } = useMe();
  const t = useTexts('everywhere');
  useRefreshOnPersonalPaths();
  const openBeside = useCartBeside();
  return (
    <ShopLink href="/cart" prefetch={false} aria-label={t.cart} className="icon-button" onClick={openBeside}>
      <ShoppingBag aria-hidden="true" size={21} strokeWidth={1.5} />
      {cartCount > 0 && (
        <span
          data-testid="cart-count"
          className="tabular absolute top-0.5 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-2xs font-semibold text-on-accent"
        >
          {cartCount > 99 ? '99+' : cartCount}
          <span className="sr-only"> {t.inYourCart}</span>
        </span>
      )}
    </ShopLink>
  );
}

/** The cart opens beside the page; its own page is for new tabs, and for when it cannot open. */
function useCartBeside(): (event: MouseEvent<HTMLAnchorElement>) => void {
  const { locale } = useMarket();
  const pathname = usePathname();
  const router = useRouter();
  const page = localPath(locale, '/cart');
  return (event) => {
    const isForNewTab = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (isForNewTab || pathname === page) return;
    event.preventDefault();
    void openCart(locale).then((isOpen) => isOpen || router.push(page));
  };
}

/** On phones it stands in the menu: the bar has no room for it. */
export function WishlistLink() {
  const { wished } = useMe();
  const t = useTexts('everywhere');
  return (
    <ShopLink href="/wishlist" prefetch={false} aria-label={t.wishlist} className="icon-button max-sm:hidden">
      <Heart aria-hidden="true" size={21} strokeWidth={1.5} />
      {wished.length > 0 && (
        <span
          data-testid="wish-count"
          className="tabular absolute top-0.5 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-[0.6875rem] leading-none font-semibold text-on-accent"
        >
          {wished.length}
          <span className="sr-only"> {t.onYourWishlist}</span>
        </span>
      )}
    </ShopLink>
  );
}

export function AccountLink() {
  const { name, isAdmin } = useMe();
  const t = useTexts('everywhere');
  return (
    <>
      {isAdmin && (
        <ShopLink
          href="/admin"
          prefetch={false}
          className="label hidden px-2 py-3 hover:text-accent xl:block"
        >
          {t.desk}
        </ShopLink>
      )}
      <ShopLink
        href="/account"
        prefetch={false}
        aria-label={t.account}
        title={name ?? t.signIn}
        className="icon-button"
      >
        <User aria-hidden="true" size={21} strokeWidth={1.5} />
        {name && (
          <span
            aria-hidden="true"
            className="absolute right-2 bottom-2 h-2.5 w-2.5 rounded-full border-2 border-paper bg-olive"
          />
        )}
      </ShopLink>
    </>
  );
}

// Outside of the component: another room has another header, and so have the steps between them.
let previous: string | undefined;

function useRefreshOnPersonalPaths(): void {
  const pathname = usePathname();
  useEffect(() => {
    const left = previous;
    previous = pathname;
    if (left === undefined || left === pathname) return;
    if (personalPaths.test(left) || personalPaths.test(pathname)) void refreshMe();
  }, [pathname]);
}
