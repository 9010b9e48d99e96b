import { Sums } from '@/components/order/sums';
import { ProductPicture } from '@/components/product/product-picture';
import type { Cart, CartLine } from '@/lib/cart/cart';
import { formatMoney } from '@/lib/money';

/** What is being bought, as it is offered now. */
export function OrderSummary({ cart, shippingMinor }: { cart: Cart; shippingMinor: number }) {
  const { currency } = cart.subtotal;
  return (
    <section aria-labelledby="summary" className="bg-raised p-5 sm:p-7 lg:sticky lg:top-6">
      <h2 id="summary" className="display-sm">
        Your order
      </h2>
      <ul className="scroller mt-4 max-h-80 overflow-y-auto border-b pb-1">
        {cart.lines.map((line) => (
          <SummaryLine key={line.variantId} line={line} />
        ))}
      </ul>
      <div className="mt-4">
        <Sums
          rows={[
            { name: 'Subtotal', amount: cart.subtotal },
            {
              name: 'Shipping',
              amount: shippingMinor === 0 ? 'Free' : { amountMinor: shippingMinor, currency },
            },
          ]}
          total={{ amountMinor: cart.subtotal.amountMinor + shippingMinor, currency }}
        />
      </div>
    </section>
  );
}

const problemWords = {
  gone: 'No longer sold',
  'sold-out': 'Sold out',
  'not-enough': 'Not so many left',
  'price-changed': 'New price',
} as const;

function SummaryLine({ line }: { line: CartLine }) {
  return (
    <li className="grid grid-cols-[3.5rem_1fr_auto] gap-x-3 pb-4">
      <div className="overflow-hidden rounded-xs">
        <ProductPicture picture={line.picture} title={line.title} sizes="3.5rem" isDecorative />
      </div>
      <div className="min-w-0 text-[0.9375rem] leading-snug">
        <p className="line-clamp-2 font-medium">{line.title}</p>
        <p className="tabular text-sm text-soft">
          {line.variantTitle && <>{line.variantTitle}, </>}quantity {line.quantity}
        </p>
        {line.problem && <p className="text-sm font-medium text-alarm">{problemWords[line.problem]}</p>}
      </div>
      <p className="tabular text-[0.9375rem]">{formatMoney(line.lineTotal)}</p>
    </li>
  );
}
