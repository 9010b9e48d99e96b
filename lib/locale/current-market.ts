import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { homeMarket, isLocale, type Market } from '@/lib/market';
import { currencyCookieName, currencyFor, localeHeader } from './locale';
import { type Texts, textsIn } from './texts/texts';

/**
 * Language and currency of the request at hand, for pages, actions and route handlers. Neither is personal:
 * the front keeps a page for each pair, and the renderer that fills it is told exactly these two.
 */
export const market = cache(async (): Promise<Market> => {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  const asked = sent.get(localeHeader);
  const locale = isLocale(asked) ? asked : homeMarket.locale;
  return { locale, currency: currencyFor(locale, jar.get(currencyCookieName)?.value) };
});

/** All texts in the language of the request at hand. */
export async function texts(): Promise<Texts> {
  return textsIn((await market()).locale);
}
