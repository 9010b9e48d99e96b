'use client';

import { useMarket, useTexts } from '@/components/ui/market';
import { counted, fill } from '@/lib/locale/fill';
import type { Texts } from '@/lib/locale/texts/texts';
import { shop } from '@/lib/shop';
import { instead } from './choose-variant';
import { useChoice } from './product-choice';

/** How many are left, in words and not by colour alone; for what is sold out, a way on. */
export function StockLine() {
  const { variants, variant, chosen, chooseVariant } = useChoice();
  const t = useTexts('product');
  const available = variant?.available ?? 0;
  const other = available === 0 ? instead(variants, chosen) : undefined;
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 text-md">
      <StockWords available={available} choice={other ? chosen.join(', ') : undefined} t={t} />
      {other && (
        <button type="button" onClick={() => chooseVariant(other)} className="link py-1.5 font-medium">
          {fill(t.seeInstead, { choice: other.optionValues.join(', ') })}
        </button>
      )}
      {available === 0 && !other && (
        <a href="#same-shelf" className="link py-1.5 font-medium">
          {t.seeShelf}
        </a>
      )}
    </div>
  );
}

type Words = { available: number; choice: string | undefined; t: Texts['product'] };

function StockWords({ available, choice, t }: Words) {
  const { locale } = useMarket();
  const isFew = available > 0 && available <= shop.lowStockAt;
  const dot = isFew ? 'bg-accent' : available > 0 ? 'bg-olive' : 'border border-line-strong';
  const soldOut = choice ? fill(t.soldOutChoice, { choice }) : t.soldOutWhole;
  const inStock = isFew ? counted(t.onlyLeft, available, locale) : t.inStock;
  return (
    <p className="flex items-center gap-2.5" aria-live="polite">
      <span aria-hidden="true" className={`h-2.5 w-2.5 shrink-0 rounded-full ${dot}`} />
      {available > 0 ? inStock : soldOut}
    </p>
  );
}
