import type { ShownCart } from '@/lib/cart/cart-sums';
import { formatMoney } from '@/lib/locale/formats';
import type { Texts } from '@/lib/locale/texts/texts';
import type { Locale } from '@/lib/market';

type Props = {
  cart: ShownCart;
  texts: Pick<Texts['sums'], 'subtotal' | 'total' | 'freeShipping'>;
  locale: Locale;
  testId: string;
};

/** What the goods cost: one sum, or with discounts each of them by name and what is left. */
export function CartTotal({ cart: { subtotal, sums }, texts: t, locale, testId }: Props) {
  const { discounts, freeShippingBy, total } = sums;
  const isPlain = discounts.length === 0 && freeShippingBy.length === 0;
  return (
    <dl className="tabular">
      {!isPlain && (
        <div className="mb-3 space-y-1.5 border-b pb-3 text-md">
          <Row name={t.subtotal} amount={formatMoney(subtotal, locale)} />
          {discounts.map(({ promotionId, name, amountMinor }) => (
            <Row
              key={promotionId}
              name={name}
              amount={formatMoney({ amountMinor: -amountMinor, currency: subtotal.currency }, locale)}
            />
          ))}
          {freeShippingBy.map((name) => (
            <Row key={name} name={name} amount={t.freeShipping} />
          ))}
        </div>
      )}
      <div className="flex items-baseline justify-between gap-4">
        <dt className="display-sm">{isPlain ? t.subtotal : t.total}</dt>
        <dd data-testid={testId} className="text-xl font-semibold">
          {formatMoney(total, locale)}
        </dd>
      </div>
    </dl>
  );
}

function Row({ name, amount }: { name: string; amount: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="min-w-0 text-soft wrap-anywhere">{name}</dt>
      <dd className="text-right">{amount}</dd>
    </div>
  );
}
