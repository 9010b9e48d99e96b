import Link from 'next/link';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/shell/skip-link';
import { ThemeToggle } from '@/components/shell/theme-toggle';
import { Wordmark } from '@/components/shell/wordmark';

/** At the till there is nothing to wander off to: the way back to the cart, and the form. */
export default function TillLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="border-b">
        <div className="walk grid grid-cols-[1fr_auto_1fr] items-center py-3 lg:py-5">
          <Link href="/cart" prefetch={false} className="link justify-self-start py-2 text-sm">
            Back to cart
          </Link>
          <Wordmark />
          <span className="justify-self-end">
            <ThemeToggle />
          </span>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </>
  );
}
