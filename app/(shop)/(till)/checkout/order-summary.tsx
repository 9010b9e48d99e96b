import { Sums } from '@/components/order/sums';
import { ProductPicture } from '@/components/product/product-picture';
import { useMarket, useTexts } from '@/components/ui/market';
import type { Cart, CartLine } from '@/lib/cart/cart';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';

/** What is being bought, as it is offered now. */
export function OrderSummary({ cart, shippingMinor }: { cart: Cart; shippingMinor: number }) {
  const { locale } = useMarket();
  const t = useTexts('checkout');
  const { currency } = cart.subtotal;
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
      <div className="mt-4">
        <Sums
          rows={[
            { name: t.subtotal, amount: cart.subtotal },
            {
              name: t.shippingSum,
              amount: shippingMinor === 0 ? t.free : { amountMinor: shippingMinor, currency },
            },
          ]}
          totalName={t.total}
          locale={locale}
          total={{ amountMinor: cart.subtotal.amountMinor + shippingMinor, currency }}
        />
      </div>
    </section>
  );
}

const problemWords = {
  gone: 'gone',
  'sold-out': 'soldOut',
  'not-enough': 'notEnough',
  'price-changed': 'priceChanged',
} as const;

function SummaryLine({ line }: { line: CartLine }) {
  const { locale } = useMarket();
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
      <p className="tabular text-md">{formatMoney(line.lineTotal, locale)}</p>
    </li>
  );
}
