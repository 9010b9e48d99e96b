import type { SumRow } from '@/components/order/sums';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import type { Texts } from '@/lib/locale/texts/texts';
import type { Locale } from '@/lib/market';

/** The parts of a total in minor units, of an offer or of an order. */
export type SumParts = {
  currency: string;
  subtotalMinor: number;
  discounts: { name: string; amountMinor: number }[];
  shippingMinor: number;
  taxMinor: number;
  includedTaxMinor: number;
  totalMinor: number;
  giftCardMinor: number;
  storeCreditMinor: number;
};

/** How the parts are told: what makes the total, the total, and what pays it before the card. */
export function toldParts(parts: SumParts, t: Texts['sums'], locale: Locale) {
  const { currency, giftCardMinor, storeCreditMinor, totalMinor } = parts;
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const rows: SumRow[] = [
    { name: t.subtotal, amount: money(parts.subtotalMinor) },
    ...parts.discounts.map(({ name, amountMinor }) => ({ name, amount: money(-amountMinor) })),
    { name: t.shipping, amount: parts.shippingMinor === 0 ? t.free : money(parts.shippingMinor) },
    ...(parts.taxMinor > 0 ? [{ name: t.tax, amount: money(parts.taxMinor) }] : []),
  ];
  const before: SumRow[] = [
    ...(giftCardMinor > 0 ? [{ name: t.giftCard, amount: money(-giftCardMinor) }] : []),
    ...(storeCreditMinor > 0 ? [{ name: t.storeCredit, amount: money(-storeCreditMinor) }] : []),
  ];
  const due = { name: t.due, amount: money(totalMinor - giftCardMinor - storeCreditMinor) };
  return {
    rows,
    total: money(totalMinor),
    totalName: t.total,
    paid: before.length > 0 ? [...before, due] : [],
    ...(parts.includedTaxMinor > 0 && {
      note: fill(t.includedTax, { amount: formatMoney(money(parts.includedTaxMinor), locale) }),
    }),
    locale,
  };
}
