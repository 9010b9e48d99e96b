import { fill } from '@/lib/locale/fill';
import { formatRoundMoney } from '@/lib/locale/formats';
import type { Texts } from '@/lib/locale/texts/texts';
import type { Locale } from '@/lib/market';
import type { Money } from '@/lib/money';

/** A band of base prices in words, as `priceOf` says them: "Under $25", "$25 to $50", "$100 and more". */
export function priceWords(
  band: { fromMinor?: number; toMinor?: number },
  t: Texts['finding'],
  locale: Locale,
  priceOf: (baseMinor: number) => Money,
): string {
  const money = (baseMinor: number) => formatRoundMoney(priceOf(baseMinor), locale);
  const { fromMinor, toMinor } = band;
  if (!fromMinor && toMinor !== undefined) return fill(t.priceBelow, { to: money(toMinor) });
  if (toMinor === undefined) return fill(t.priceFrom, { from: money(fromMinor ?? 0) });
  return fill(t.priceBetween, { from: money(fromMinor ?? 0), to: money(toMinor) });
}
