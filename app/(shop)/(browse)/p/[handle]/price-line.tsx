'use client';

import { lazy, Suspense } from 'react';
import { percentOff } from '@/components/product/percent-off';
import { Price } from '@/components/product/price';
import { useMarket, useTexts } from '@/components/ui/market';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import { useChoice } from './product-choice';

// Its code comes with the products that have a past; the server draws it either way. It waits where it is not
// seen: what is folded away may come late without moving anything.
const PriceChart = lazy(() => import('./price-chart').then((file) => ({ default: file.PriceChart })));

/** What the chosen variant costs, and what the law wants said beside a reduced price. */
export function PriceLine() {
  const { variants, variant = variants[0], pasts } = useChoice();
  const { locale } = useMarket();
  const t = useTexts('product');
  if (!variant) return null;
  const { price, compareAt, isOwn } = variant;
  // What only some pay has no past, and its difference is no reduction.
  const past = isOwn ? undefined : compareAt && pasts[variant.id];
  const lowest = past?.lowestMinor === undefined ? undefined : { ...price, amountMinor: past.lowestMinor };
  // The reduction is told from the lowest price before it, not from the one it is compared with.
  const off = isOwn ? undefined : percentOff(price, lowest ?? compareAt);
  return (
    <div className="mt-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Price price={price} compareAt={compareAt} className="text-2xl" />
        {off !== undefined && (
          <span className="tabular text-sm font-semibold text-accent">
            <span aria-hidden="true">−{off}%</span>
            <span className="sr-only">{fill(t.percentOff, { percent: off })}</span>
          </span>
        )}
        <span className="text-sm text-soft">{isOwn ? `${t.yourPrice}, ${t.inclTax}` : t.inclTax}</span>
      </p>
      {lowest && (
        <p className="tabular mt-1.5 text-sm text-soft">
          {fill(t.lowestPrice, { price: formatMoney(lowest, locale) })}
        </p>
      )}
      {past && past.steps.length > 1 && (
        <details className="group mt-1">
          <summary className="link w-fit list-none py-2 text-sm text-soft [&::-webkit-details-marker]:hidden">
            {t.priceHistory}
          </summary>
          <Suspense>
            <PriceChart past={past} currency={price.currency} />
          </Suspense>
        </details>
      )}
    </div>
  );
}
