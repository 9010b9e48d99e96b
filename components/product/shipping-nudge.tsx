import { formatMoney, type Money } from '@/lib/money';
import { shop } from '@/lib/shop';

/** How far it is to free shipping, as a line that fills. */
export function ShippingNudge({
  subtotal,
  freeFromMinor = 7500,
}: {
  subtotal: Money;
  freeFromMinor?: number;
}) {
  const missing = freeFromMinor - subtotal.amountMinor;
  const share = Math.min(1, subtotal.amountMinor / freeFromMinor);
  return (
    <div className="mt-5 border-t pt-5 text-sm">
      <p>
        {missing > 0 ? (
          <>
            <span className="tabular font-semibold">
              {formatMoney({ amountMinor: missing, currency: shop.currency })}
            </span>{' '}
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
