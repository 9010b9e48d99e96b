'use client';

import { useMe } from '@/components/shell/me';
import { useMarket, useTexts } from '@/components/ui/market';
import { formatMoney } from '@/lib/locale/formats';
import type { Money } from '@/lib/money';

type Shown = { price: Money; compareAt?: Money; varies?: boolean };
/** `of`: the product, in lists: some members pay less for it than all. */
type Props = Shown & { of?: string; className?: string };

/** What it costs; the former price struck through beside it. */
export function Price({ of, className = '', ...common }: Props) {
  const { locale } = useMarket();
  const t = useTexts('everywhere');
  const own = useMe().tiles?.[of ?? ''];
  const { price, compareAt, varies }: Shown = own ?? common;
  const isReduced = compareAt !== undefined && compareAt.amountMinor > price.amountMinor;
  return (
    <span data-price-of={of} className={`tabular inline-flex flex-wrap items-baseline gap-x-2 ${className}`}>
      <span className={isReduced ? 'font-semibold text-accent' : 'font-medium'}>
        {varies && <span className="font-normal text-soft">{t.priceFrom} </span>}
        {isReduced && <span className="sr-only">{t.priceNow} </span>}
        {formatMoney(price, locale)}
      </span>
      {isReduced && (
        // A phone's tile has one line for it, and may not grow once it is shown.
        <s className={`text-[0.9em] text-soft ${own ? 'max-sm:sr-only' : ''}`}>
          <span className="sr-only">{t.priceWas} </span>
          {formatMoney(compareAt, locale)}
        </s>
      )}
    </span>
  );
}
