import { type Currency, isCurrency, type Locale } from '@/lib/market';

type Facts = {
  /** Before every path of the shop in this language. */
  prefix: '' | `/${string}`;
  /** BCP 47: language and region, for formats. */
  tag: string;
  /** What a visitor pays in who has not chosen. */
  currency: Currency;
  /** The language's own name. */
  name: string;
};

export const localeFacts: Record<Locale, Facts> = {
  en: { prefix: '', tag: 'en-US', currency: 'USD', name: 'English' },
  de: { prefix: '/de', tag: 'de-DE', currency: 'EUR', name: 'Deutsch' },
};

/** Set by the proxy for the renderer, never taken from a visitor. */
export const localeHeader = 'x-stoa-locale';

/** A visitor's own choice of currency; absent, the language decides. */
export const currencyCookieName = 'stoa_currency';

/** The currency a choice stands for; nonsense and no choice are the language's own. */
export function currencyFor(locale: Locale, chosen: string | undefined): Currency {
  return isCurrency(chosen) ? chosen : localeFacts[locale].currency;
}

/** The country somebody who reads this language most likely sends to. */
export function likelyCountryCode(locale: Locale): string {
  return localeFacts[locale].tag.slice(-2);
}
