'use client';

import { useId } from 'react';
import { useMarket, useTexts } from '@/components/ui/market';
import type { PricePast } from '@/lib/catalog/price-past';
import { fill } from '@/lib/locale/fill';
import { formatMoney, formatShortDay } from '@/lib/locale/formats';
import { chartPath } from './chart-path';

const size = { width: 320, height: 84 };

/** The price over the weeks, as a line of steps; the same in words for who does not see it. */
export function PriceChart({ past, currency }: { past: PricePast; currency: string }) {
  const { locale } = useMarket();
  const t = useTexts('product');
  const id = useId();
  const [first] = past.steps;
  if (!first) return null;
  const day = (at: string) => formatShortDay(new Date(at), locale);
  const title = fill(t.priceHistoryOf, { from: day(first.at) });
  const steps = past.steps.map(({ at, amountMinor }) =>
    fill(t.priceFrom, { day: day(at), price: formatMoney({ amountMinor, currency }, locale) }),
  );
  const { line, ground, lowestY } = chartPath(past, size);
  return (
    <figure className="mt-1 max-w-80">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-steps`}
        className="h-auto w-full"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-steps`}>{steps.join('; ')}</desc>
        <path d={ground} className="fill-accent opacity-10" />
        {lowestY !== undefined && (
          <path
            d={`M0 ${lowestY}H${size.width}`}
            className="stroke-line-strong"
            strokeDasharray="3 4"
            fill="none"
          />
        )}
        <path d={line} className="stroke-accent" strokeWidth="2" strokeLinejoin="round" fill="none" />
      </svg>
      <figcaption aria-hidden="true" className="tabular mt-1 flex justify-between text-xs text-soft">
        <span>{day(first.at)}</span>
        <span>{t.today}</span>
      </figcaption>
    </figure>
  );
}
