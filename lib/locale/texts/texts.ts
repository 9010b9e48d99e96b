import type { Locale } from '@/lib/market';
import { de } from './de';
import { en } from './en';

/** Every text of the shop, by room. The English literals tell the compiler which values a text wants. */
export type Texts = typeof en;
export type Section = keyof Texts;

/** All texts in a language. For the server: what a script in the browser shows is given to it by the page. */
export function textsIn(locale: Locale): Texts {
  // The same keys hold other words; a test compares the values they want.
  return locale === 'de' ? (de as Texts) : en;
}
