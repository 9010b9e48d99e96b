'use client';

import { ShoppingBag, User } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { refreshMe, useMe } from '@/components/shell/me';

// Leaving or entering one of these, the shopper may have signed in or out, or bought the cart.
const personalPaths = /^\/(account|cart|checkout|order|sign-in|sign-up)\b/;

export function CartLink() {
  const { cartCount } = useMe();
  useRefreshOnPersonalPaths();
  return (
    <Link href="/cart" prefetch={false} aria-label="Cart" className="icon-button">
      <ShoppingBag aria-hidden="true" size={21} strokeWidth={1.5} />
      {cartCount > 0 && (
        <span
          data-testid="cart-count"
          className="tabular absolute top-0.5 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-[0.6875rem] leading-none font-semibold text-on-accent"
        >
          {cartCount > 99 ? '99+' : cartCount}
          <span className="sr-only"> in your cart</span>
        </span>
      )}
    </Link>
  );
}

export function AccountLink() {
  const { name, isAdmin } = useMe();
  return (
    <>
      {isAdmin && (
        <Link href="/admin" prefetch={false} className="label hidden px-2 py-3 hover:text-accent xl:block">
          Desk
        </Link>
      )}
      <Link
        href="/account"
        prefetch={false}
        aria-label="Account"
        title={name ?? 'Sign in'}
        className="icon-button"
      >
        <User aria-hidden="true" size={21} strokeWidth={1.5} />
        {name && (
          <span
            aria-hidden="true"
            className="absolute right-2 bottom-2 h-2.5 w-2.5 rounded-full border-2 border-paper bg-olive"
          />
        )}
      </Link>
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
