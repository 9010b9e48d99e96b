'use client';

import { useEffect } from 'react';
import { loadDrawer, openCart } from '@/components/cart/open-cart';
import { refreshMe } from '@/components/shell/me';
import { useMarket } from '@/components/ui/market';
import type { CartFormState } from '@/lib/cart/actions';

/** Once something is in the cart, the header counts it and the cart opens beside the page. */
export function useCartOpening(state: CartFormState, isPending: boolean): void {
  const { locale } = useMarket();
  useEffect(() => {
    // The drawer's code comes while the shop is putting it in.
    if (isPending) void loadDrawer().catch(() => {});
  }, [isPending]);
  useEffect(() => {
    if (!state.done) return;
    void refreshMe();
    void openCart(locale, state.values.variantId);
  }, [state, locale]);
}
