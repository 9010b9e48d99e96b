'use client';

import { useMarket, useTexts } from '@/components/ui/market';
import { formatMoney } from '@/lib/locale/formats';
import type { Money } from '@/lib/money';

type Props = { price: Money; compareAt?: Money; varies?: boolean; className?: string };

/** What it costs; the former price struck through beside it. */
export function Price({ price, compareAt, varies = false, className = '' }: Props) {
  const { locale } = useMarket();
  const t = useTexts('everywhere');
  const isReduced = compareAt !== undefined && compareAt.amountMinor > price.amountMinor;
  return (
    <span className={`tabular inline-flex flex-wrap items-baseline gap-x-2 ${className}`}>
      <span className={isReduced ? 'font-semibold text-accent' : 'font-medium'}>
        {varies && <span className="font-normal text-soft">{t.priceFrom} </span>}
        {isReduced && <span className="sr-only">{t.priceNow} </span>}
        {formatMoney(price, locale)}
      </span>
      {isReduced && (
        <s className="text-[0.9em] text-soft">
          <span className="sr-only">{t.priceWas} </span>
          {formatMoney(compareAt, locale)}
        </s>
      )}
    </span>
  );
}
