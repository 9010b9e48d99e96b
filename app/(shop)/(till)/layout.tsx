import type { ReactNode } from 'react';
import { SkipLink } from '@/components/shell/skip-link';
import { Wordmark } from '@/components/shell/wordmark';
import { Colonnade } from '@/components/ui/colonnade';
import { ShopLink } from '@/components/ui/shop-link';
import { texts } from '@/lib/locale/current-market';
import { isTestMoney } from '@/lib/payments/current-provider';

/** The till: nothing to wander off to, only the way back to the cart. */
export default async function TillLayout({ children }: { children: ReactNode }) {
  const { checkout: t } = await texts();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b">
        <div className="walk flex items-center justify-between py-4">
          <Wordmark />
          <ShopLink href="/cart" prefetch={false} className="link py-2">
            {t.backToCart}
          </ShopLink>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <footer className="mt-20">
        <Colonnade />
        <p className="walk bg-sunken py-6 text-sm text-soft">{isTestMoney() && t.testCardsOnly}</p>
      </footer>
    </div>
  );
}
