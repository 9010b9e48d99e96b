import { Filled } from '@/components/ui/filled';
import { formatMoney } from '@/lib/locale/formats';
import type { Texts } from '@/lib/locale/texts/texts';
import type { Locale } from '@/lib/market';
import type { Money } from '@/lib/money';

type Props = {
  /** What the goods cost after discounts. */
  goods: Money;
  freeFromMinor: number | undefined;
  locale: Locale;
  t: Pick<Texts['shipping'], 'missing' | 'isFree'>;
};

/** How far it is to free shipping, as a line that fills. */
export function ShippingNudge({ goods, freeFromMinor, locale, t }: Props) {
  if (!freeFromMinor) return null;
  const { currency } = goods;
  const missing = freeFromMinor - goods.amountMinor;
  const share = Math.min(1, goods.amountMinor / freeFromMinor);
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
