'use client';

import { useMarket, useTexts } from '@/components/ui/market';
import type { CartLine } from '@/lib/cart/cart';
import { formatMoney } from '@/lib/locale/formats';
import { timesQuantity } from '@/lib/money';

type Props = { line: Pick<CartLine, 'lineTotal' | 'compareAt' | 'quantity'> };

/** What a line costs; what it would have cost before it was reduced, struck through below. */
export function LineAmount({ line: { lineTotal, compareAt, quantity } }: Props) {
  const { locale } = useMarket();
  const t = useTexts('everywhere');
  if (!compareAt) return <p className="tabular font-medium">{formatMoney(lineTotal, locale)}</p>;
  return (
    <p className="tabular shrink-0 text-right">
      <span className="sr-only">{t.priceNow} </span>
      <span className="block font-semibold text-accent">{formatMoney(lineTotal, locale)}</span>
      <s className="text-sm text-soft">
        <span className="sr-only">{t.priceWas} </span>
        {formatMoney(timesQuantity(compareAt, quantity), locale)}
      </s>
    </p>
  );
}
