'use client';

import { X } from 'lucide-react';
import { useEffect } from 'react';
import { say, useSaid } from '@/components/shell/say';
import { useTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';

/**
 * What is told in passing: what just happened, and why somebody was sent here (`?notice=…`). It floats, so that the
 * page itself stays one for all.
 */
export function Notices() {
  const t = useTexts('everywhere');
  const said = useSaid();
  useEffect(() => {
    const url = new URL(window.location.href);
    if (url.searchParams.get('notice') !== 'admins-only') return;
    say({ words: t.adminsOnly, tone: 'alarm' });
    url.searchParams.delete('notice');
    window.history.replaceState(window.history.state, '', url);
  }, [t]);
  return (
    <div role="status" className="fixed inset-x-4 bottom-4 z-40 mx-auto max-w-md">
      {said && (
        <div className="flex items-center gap-3 bg-ink py-3 pr-3 pl-5 text-paper shadow-lg">
          <p className="flex-1 wrap-anywhere">
            {said.words}
            {said.link && (
              <>
                {' '}
                <ShopLink
                  href={said.link.href}
                  prefetch={false}
                  className="font-semibold whitespace-nowrap underline underline-offset-4"
                >
                  {said.link.words}
                </ShopLink>
              </>
            )}
          </p>
          <button
            type="button"
            aria-label={t.dismiss}
            onClick={() => say(undefined)}
            className="grid size-11 shrink-0 place-items-center"
          >
            <X aria-hidden="true" size={18} />
          </button>
        </div>
      )}
    </div>
  );
}
