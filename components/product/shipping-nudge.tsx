import { Filled } from '@/components/ui/filled';
import { freeShippingFrom } from '@/lib/checkout/shipping';
import { market, texts } from '@/lib/locale/current-market';
import { formatMoney } from '@/lib/locale/formats';
import type { Money } from '@/lib/money';

/** How far it is to free shipping, as a line that fills. */
export async function ShippingNudge({ subtotal }: { subtotal: Money }) {
  const [{ locale }, { shipping: t }] = await Promise.all([market(), texts()]);
  const { currency } = subtotal;
  const freeFromMinor = freeShippingFrom(currency).amountMinor;
  const missing = freeFromMinor - subtotal.amountMinor;
  const share = Math.min(1, subtotal.amountMinor / freeFromMinor);
  const amount = (
    <span className="tabular font-semibold">{formatMoney({ amountMinor: missing, currency }, locale)}</span>
  );
  return (
    <div className="mt-5 border-t pt-5 text-sm">
      <p>{missing > 0 ? <Filled text={t.missing} values={{ amount }} /> : t.isFree}</p>
      <div aria-hidden="true" className="mt-2 h-1 bg-sunken">
        <div className="h-full bg-olive" style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
    </div>
  );
}
