'use client';

import { FieldError } from '@/components/ui/field-error';
import { useMarket } from '@/components/ui/market';
import type { CartLine } from '@/lib/cart/cart';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import type { Texts } from '@/lib/locale/texts/texts';

type ProblemTexts = Pick<Texts['cart'], 'gone' | 'soldOut' | 'notEnough' | 'priceChanged'>;

/** What is the matter with a line of a cart. */
export function LineProblemWords({ line, texts: t }: { line: CartLine; texts: ProblemTexts }) {
  const { locale } = useMarket();
  switch (line.problem) {
    case 'gone':
      return <FieldError>{t.gone}</FieldError>;
    case 'sold-out':
      return <FieldError>{t.soldOut}</FieldError>;
    case 'not-enough':
      return <FieldError>{fill(t.notEnough, { available: line.available })}</FieldError>;
    case 'price-changed':
      return (
        <p className="tabular mt-1.5 text-sm text-accent">
          {fill(t.priceChanged, {
            before: formatMoney({ ...line.unitPrice, amountMinor: line.seenPriceMinor }, locale),
            now: formatMoney(line.unitPrice, locale),
          })}
        </p>
      );
    default:
      return null;
  }
}
