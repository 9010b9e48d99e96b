'use client';

import { useEffect, useState } from 'react';
import { useMe } from '@/components/shell/me';
import { useMarket } from '@/components/ui/market';
import { localPath } from '@/lib/locale/address';
import type { OwnPrice } from '@/lib/price-lists/own-prices';

type OwnPrices = Record<string, OwnPrice>;
type Told = { productId: string; currency: string; prices: OwnPrices };

const none: OwnPrices = {};

/** What this member pays less than the page says, by variant id. Nobody else's page asks. */
export function useOwnPrices(productId: string): OwnPrices {
  const { hasOwnPrices } = useMe();
  const { locale, currency } = useMarket();
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    if (!hasOwnPrices) return;
    const gone = new AbortController();
    const asked = `${localPath(locale, '/api/prices')}?product=${productId}`;
    fetch(asked, { signal: gone.signal })
      .then(async (response) => {
        if (!response.ok) return;
        const { prices } = (await response.json()) as { prices: OwnPrices };
        setTold({ productId, currency, prices });
      })
      // Offline, or gone on: everybody's price stays, and the cart says the own one.
      .catch(() => undefined);
    return () => gone.abort();
  }, [hasOwnPrices, productId, locale, currency]);
  const isOfThis = told?.productId === productId && told.currency === currency;
  return hasOwnPrices && isOfThis ? told.prices : none;
}
