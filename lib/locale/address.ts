import { homeMarket, type Locale, locales } from '@/lib/market';
import { localeFacts } from './locale';

/** Paths that are the same in every language: the desk, and what is no page. */
const shared = /^\/(admin|media|_next|api\/(auth|health|currency))(\/|$)/;

/** `/cart` in German → `/de/cart`. Fragments, other sites and the desk stay as they are. */
export function localPath(locale: Locale, path: string): string {
  if (!path.startsWith('/') || path.startsWith('//') || shared.test(path)) return path;
  const { prefix } = localeFacts[locale];
  // The home page of a language is `/de`, not `/de/`.
  return prefix && /^\/([?#]|$)/.test(path) ? prefix + path.slice(1) : prefix + path;
}

/** `/de/cart` → German and `/cart`: the language an address asks for, and the path of the room. */
export function splitLocale(path: string): { locale: Locale; path: string } {
  for (const locale of locales) {
    const { prefix } = localeFacts[locale];
    if (!prefix || !path.startsWith(prefix)) continue;
    const rest = path.slice(prefix.length);
    if (rest === '') return { locale, path: '/' };
    // `/de/` is left alone: Next sends it on to `/de`.
    if (rest.startsWith('/') && rest.length > 1 && !shared.test(rest)) return { locale, path: rest };
  }
  return { locale: homeMarket.locale, path };
}

/** Canonical address and hreflang of a page: for `alternates` of its metadata. */
export function alternatesOf(
  path: string,
  locale: Locale,
): { canonical: string; languages: Record<string, string> } {
  const languages = Object.fromEntries(locales.map((other) => [other, localPath(other, path)]));
  return { canonical: localPath(locale, path), languages: { ...languages, 'x-default': path } };
}
