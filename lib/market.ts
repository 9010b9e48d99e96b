/** Currencies the shop sells in. The first is its base: every variant has a price in it. */
export const currencies = ['USD', 'EUR'] as const;

export type Currency = (typeof currencies)[number];

/** The languages the shop speaks. The first is its own, and the one without a prefix in the address. */
export const locales = ['en', 'de'] as const;

export type Locale = (typeof locales)[number];

/** The language a shopper reads and the currency they pay in. */
export type Market = { locale: Locale; currency: Currency };

/** The shop's own language, in which its catalog is written, and its base currency. */
export const homeMarket: Market = { locale: 'en', currency: 'USD' };

export function isCurrency(text: unknown): text is Currency {
  return currencies.some((currency) => currency === text);
}

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text);
}
