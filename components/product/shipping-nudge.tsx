import { freeShippingFrom } from '@/lib/checkout/shipping';
import { formatMoney, type Money } from '@/lib/money';

/** How far it is to free shipping, as a line that fills. */
export function ShippingNudge({ subtotal }: { subtotal: Money }) {
  const { currency } = subtotal;
  const freeFromMinor = freeShippingFrom(currency).amountMinor;
  const missing = freeFromMinor - subtotal.amountMinor;
  const share = Math.min(1, subtotal.amountMinor / freeFromMinor);
  return (
    <div className="mt-5 border-t pt-5 text-sm">
      <p>
        {missing > 0 ? (
          <>
            <span className="tabular font-semibold">{formatMoney({ amountMinor: missing, currency })}</span>{' '}
            more and standard shipping is free.
          </>
        ) : (
          'Standard shipping is free.'
        )}
      </p>
      <div aria-hidden="true" className="mt-2 h-1 bg-sunken">
        <div className="h-full bg-olive" style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
    </div>
  );
}
