'use client';

import { lazy, Suspense, useLayoutEffect, useState } from 'react';
import { noteViewed, recentHandles } from '@/components/product/recent';
import { useMarket } from '@/components/ui/market';
import type { ProductCard } from '@/lib/catalog/product';
import { localPath } from '@/lib/locale/address';

// Its code comes to browsers that have looked at something.
const RecentTile = lazy(loadTile);

type Props = { current: string | undefined; label: string; soldOut: string };

/** The shelf of what was looked at; notes the product that is looked at now. */
export function RecentShelf({ current, label, soldOut }: Props) {
  const { locale } = useMarket();
  const [products, setProducts] = useState<ProductCard[]>([]);
  // Before the paint: a page that was come to by a link keeps the shelf's place as a loaded one does.
  useLayoutEffect(() => {
    const handles = recentHandles().filter((handle) => handle !== current);
    if (current !== undefined) noteViewed(current);
    keepPlace(handles.length > 0);
    if (handles.length === 0) return;
    const away = new AbortController();
    const show = (found: ProductCard[]) => {
      setProducts(found);
      keepPlace(found.length > 0);
    };
    void loadTile().catch(() => {});
    loadCards(localPath(locale, '/api/cards'), handles, away.signal).then(show, () => {
      if (!away.signal.aborted) show([]);
    });
    return () => away.abort();
  }, [current, locale]);
  return (
    <div className="recent-room">
      {products.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section aria-label={label} tabIndex={0} className="scroller -mx-gutter">
          <ul className="flex w-max gap-4 px-gutter pb-2 sm:gap-6">
            {products.map((product) => (
              <li key={product.id} className="recent-tile shrink-0 snap-start scroll-ml-gutter">
                <Suspense>
                  <RecentTile product={product} soldOut={soldOut} />
                </Suspense>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

async function loadTile() {
  const { RecentTile: Tile } = await import('@/components/product/recent-tile');
  return { default: Tile };
}

function keepPlace(isKept: boolean): void {
  document.documentElement.toggleAttribute('data-recent', isKept);
}

async function loadCards(path: string, handles: string[], signal: AbortSignal): Promise<ProductCard[]> {
  const asked = handles.map((handle) => `handle=${encodeURIComponent(handle)}`).join('&');
  const response = await fetch(`${path}?${asked}`, { signal });
  if (!response.ok) throw new Error(`cards: ${response.status}`);
  return ((await response.json()) as { products: ProductCard[] }).products;
}
