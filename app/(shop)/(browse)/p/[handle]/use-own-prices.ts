'use client';

import { useEffect, useState } from 'react';
import { useMe } from '@/components/shell/me';
import { useMarket } from '@/components/ui/market';
import { localPath } from '@/lib/locale/address';
import type { OwnPrice } from '@/lib/price-lists/own-prices';

type OwnPrices = Record<string, OwnPrice>;

const none: OwnPrices = {};

/** What this member pays less than the page says, by variant id. Nobody else's page asks. */
export function useOwnPrices(productId: string): OwnPrices {
  const { hasOwnPrices } = useMe();
  const { locale, currency } = useMarket();
  const [prices, setPrices] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another currency has other prices
  useEffect(() => {
    if (!hasOwnPrices) return;
    let isHere = true;
    fetch(localPath(locale, `/api/prices?product=${productId}`))
      .then((response) => response.json())
      .then(({ prices = none }: { prices?: OwnPrices }) => isHere && setPrices(prices))
      // Offline: everybody's price stays, and the cart says the own one.
      .catch(() => {});
    return () => {
      isHere = false;
      setPrices(none);
    };
  }, [hasOwnPrices, productId, locale, currency]);
  return prices;
}
