import { fill } from '@/lib/locale/fill';
import { formatRoundMoney } from '@/lib/locale/formats';
import type { Texts } from '@/lib/locale/texts/texts';
import { homeMarket, type Market } from '@/lib/market';

/** A band of prices in words: "Under $25", "$25 to $50", "$100 and more". */
export function priceWords(
  band: { fromMinor?: number; toMinor?: number },
  t: Texts['finding'],
  { locale }: Market,
): string {
  const money = (amountMinor: number) =>
    formatRoundMoney({ amountMinor, currency: homeMarket.currency }, locale);
  const { fromMinor, toMinor } = band;
  if (!fromMinor && toMinor !== undefined) return fill(t.priceBelow, { to: money(toMinor) });
  if (toMinor === undefined) return fill(t.priceFrom, { from: money(fromMinor ?? 0) });
  return fill(t.priceBetween, { from: money(fromMinor ?? 0), to: money(toMinor) });
}
