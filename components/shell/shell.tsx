import type { ReactNode } from 'react';
import { CartPlace } from '@/components/cart/cart-place';
import { Notices } from '@/components/shell/notices';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { SkipLink } from '@/components/shell/skip-link';

/** The walkway around every room of the shop: header, what you came for, footer. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SiteHeader />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter />
      <Notices />
      <CartPlace />
    </div>
  );
}
