import type { Locale } from '@/lib/market';
import { exponentOf, type Money } from '@/lib/money';
import { localeFacts } from './locale';

// Making a formatter costs more than using it a hundred times.
const made = new Map<string, unknown>();

function once<Formatter>(key: string, make: () => Formatter): Formatter {
  const known = made.get(key);
  if (known) return known as Formatter;
  const formatter = make();
  made.set(key, formatter);
  return formatter;
}

/** What a person reads: `$1,299.00`, `1.299,00 €`. */
export function formatMoney(money: Money, locale: Locale): string {
  const { tag } = localeFacts[locale];
  const formatter = once(
    `money ${tag} ${money.currency}`,
    () => new Intl.NumberFormat(tag, { style: 'currency', currency: money.currency }),
  );
  return formatter.format(money.amountMinor / 10 ** exponentOf(money.currency));
}

/** Money in a sentence: without decimals when there are none to tell, `$75`. */
export function formatRoundMoney(money: Money, locale: Locale): string {
  const { tag } = localeFacts[locale];
  const formatter = once(
    `round ${tag} ${money.currency}`,
    () =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency: money.currency,
        trailingZeroDisplay: 'stripIfInteger',
      } as Intl.NumberFormatOptions),
  );
  return formatter.format(money.amountMinor / 10 ** exponentOf(money.currency));
}

/** `12,345` or `12.345`. */
export function formatNumber(number: number, locale: Locale): string {
  const { tag } = localeFacts[locale];
  return once(`number ${tag}`, () => new Intl.NumberFormat(tag)).format(number);
}

/** `September 4, 2026` or `4. September 2026`. */
export function formatDay(date: Date, locale: Locale): string {
  const { tag } = localeFacts[locale];
  return once(`day ${tag}`, () => new Intl.DateTimeFormat(tag, { dateStyle: 'long' })).format(date);
}

const shortDay = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;

/** Days of a calendar (UTC midnights), as `Tue, Dec 1 – Thu, Dec 3` or `Di., 1. – Do., 3. Dez.` */
export function formatDays(from: Date, to: Date, locale: Locale): string {
  const { tag } = localeFacts[locale];
  return once(`days ${tag}`, () => new Intl.DateTimeFormat(tag, shortDay)).formatRange(from, to);
}

/** `Dec 1` or `1. Dez.` */
export function formatShortDay(date: Date, locale: Locale): string {
  const { tag } = localeFacts[locale];
  const format = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return once(`short day ${tag}`, () => new Intl.DateTimeFormat(tag, format)).format(date);
}

/** The country's name in the reader's language; its code when there is none. */
export function countryName(code: string, locale: Locale): string {
  const { tag } = localeFacts[locale];
  const names = once(
    `country ${tag}`,
    () => new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' }),
  );
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
