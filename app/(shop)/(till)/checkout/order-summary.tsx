import type { ReactNode } from 'react';
import { LineAmount } from '@/components/cart/line-amount';
import { toldParts } from '@/components/order/sum-parts';
import { Sums } from '@/components/order/sums';
import { ProductPicture } from '@/components/product/product-picture';
import { useMarket, useTexts } from '@/components/ui/market';
import type { CartLine } from '@/lib/cart/cart';
import type { Offer, OfferedWay } from '@/lib/checkout/quote';
import { fill } from '@/lib/locale/fill';

type Props = { offer: Offer; way: OfferedWay | undefined; children: ReactNode };

/** What is being bought, as it is offered now; `children`: what can be put in to pay less. */
export function OrderSummary({ offer: { cart, currency }, way, children }: Props) {
  const { locale } = useMarket();
  const t = useTexts('checkout');
  const sums = useTexts('sums');
  return (
    <section aria-labelledby="summary" className="bg-raised p-5 sm:p-7 lg:sticky lg:top-6">
      <h2 id="summary" className="display-sm">
        {t.yourOrder}
      </h2>
      <ul className="scroller mt-4 max-h-80 overflow-y-auto border-b pb-1">
        {cart.lines.map((line) => (
          <SummaryLine key={line.variantId} line={line} />
        ))}
      </ul>
      {children}
      {way && (
        <div className="mt-5 border-t pt-5">
          <Sums {...toldParts(partsOf(way, currency), sums, locale)} />
        </div>
      )}
    </section>
  );
}

function partsOf({ priced, discounts }: OfferedWay, currency: string) {
  const paidBy = (kind: string) =>
    priced.purses.reduce((sum, purse) => (purse.kind === kind ? sum + purse.amountMinor : sum), 0);
  return {
    ...{ ...priced, currency, discounts },
    giftCardMinor: paidBy('gift-card'),
    storeCreditMinor: paidBy('store-credit'),
  };
}

const problemWords = {
  gone: 'gone',
  'sold-out': 'soldOut',
  'not-enough': 'notEnough',
  'price-changed': 'priceChanged',
} as const;

function SummaryLine({ line }: { line: CartLine }) {
  const t = useTexts('checkout');
  return (
    <li className="grid grid-cols-[3.5rem_1fr_auto] gap-x-3 pb-4">
      <div className="overflow-hidden rounded-xs">
        <ProductPicture picture={line.picture} title={line.title} sizes="3.5rem" isDecorative />
      </div>
      <div className="min-w-0 text-md leading-snug">
        <p className="line-clamp-2 font-medium">{line.title}</p>
        <p className="tabular text-sm text-soft">
          {line.variantTitle && <>{line.variantTitle}, </>}
          {fill(t.quantity, { count: line.quantity })}
        </p>
        {line.problem && <p className="text-sm font-medium text-alarm">{t[problemWords[line.problem]]}</p>}
      </div>
      <div className="text-md">
        <LineAmount line={line} />
      </div>
    </li>
  );
}
