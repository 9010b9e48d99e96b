import { hostAndParents, parsedAddress, withoutEnding, withoutWww } from '@/lib/visits/hosts';
import { placeAt, type ReferringPlace, widePlaceAt } from '@/lib/visits/open-referrers';
import { takesPayments } from '@/lib/visits/payment-hosts';
import { searchTermOf } from '@/lib/visits/search-terms';
import type { Place } from '@/lib/visits/visit';
import { webmailAt } from '@/lib/visits/webmail';

/** Who a referrer says has sent the visitor. */
export type Referral = Place & { term?: string | undefined };

const webSchemes = new Set(['http:', 'https:', 'android-app:', 'ios-app:']);
// What a company that has a search engine also has.
const besidesSearch =
  /^(?:docs?|drive|calendar|photos?|meet|classroom|translate|disk|metrika|cloud|accounts?|login|passport|id|maps?|ads?|adwords|analytics|console|developers?|support|help|blog|policies|play|store|forms|sites|groups|keep|contacts|colab|takeout|myaccount|webmaster|direct|tieba|pan|baike|cafe|kin|shopping|tv|sports|finance|weather)$/;
// `suche` and `search` are part of most engines' names; research is something else.
const searchHost =
  /(?<!re)search|suche|recherche|buscador|\bbusca|\bcerca|zoeken|szukaj|\bsok\.|hledani|poisk|lemoteur/;
// Google's rooms under one address, by `tbm` and lately `udm`.
const googleRoom = /[?&#](?:tbm=(isch|vid|shop|nws)|udm=(2))(?:&|$)/;
const googleRooms: Record<string, string> = {
  isch: 'Google Images',
  '2': 'Google Images',
  vid: 'Google Video',
  shop: 'Google Product Search',
  nws: 'Google News',
};
const fediverseHost = /\.social$|^social\.|mastod|mstdn|(?:^|\.)toot|pixelfed|\blemmy\b/;

/**
 * Who sent a visitor, by the referrer; `undefined` when nobody did: there is none, it cannot be read, or it is the
 * payment page the visitor comes back from. Never throws.
 * @param ownHost the shop's host without `www.`
 */
export function placeOfReferrer(referrer: string | null | undefined, ownHost?: string): Referral | undefined {
  const address = parsedAddress(referrer);
  if (!address || !webSchemes.has(address.protocol)) return undefined;
  const host = address.hostname.toLowerCase().replace(/\.$/, '');
  if (!host) return undefined;
  if (ownHost && isWithin(host, ownHost)) return { medium: 'internal', source: ownHost };
  if (takesPayments(host)) return undefined;
  const place = placeOf(host, address) ?? unnamedPlace(host, address);
  if (!place) return { medium: 'referral', source: withoutWww(host) };
  const { medium, source } = place;
  if (medium !== 'search') return { medium, source };
  return { medium, source: roomOf(source, address), term: searchTermOf(address, place) };
}

function roomOf(source: string, { search, hash }: URL): string {
  const room = source === 'Google' ? googleRoom.exec(search + hash) : null;
  return googleRooms[room?.[1] ?? room?.[2] ?? ''] ?? source;
}

/** The place that a host alone stands for, such as `l.facebook.com`. */
export function placeOfHost(host: string): Place | undefined {
  const address = parsedAddress(host);
  return address && placeOf(address.hostname, address);
}

function isWithin(host: string, ownHost: string): boolean {
  return host === ownHost || host.endsWith(`.${ownHost}`);
}

function placeOf(host: string, address: URL): ReferringPlace | undefined {
  const isApp = !address.protocol.startsWith('http');
  const path = address.pathname === '/' ? '' : address.pathname.replace(/\/$/, '');
  const exact = placeUnder(host, path);
  if (exact) return exact;
  const mail = isApp ? undefined : webmailAt(host);
  const parents = isApp ? [] : hostAndParents(host).slice(1);
  for (const parent of parents) {
    const place = placeUnder(parent, path);
    if (!place) continue;
    if (mail) return place.medium === 'email' ? place : mail;
    const left = host.slice(0, -parent.length - 1).split('.');
    return place.medium === 'search' && left.some((part) => besidesSearch.test(part))
      ? { medium: 'referral', source: place.source }
      : place;
  }
  return mail;
}

/** The most exact first: by host and whole path, its first folders, and host alone. */
function placeUnder(host: string, path: string): ReferringPlace | undefined {
  const name = withoutEnding(host);
  if (path) {
    const [, first = '', second] = path.toLowerCase().split('/');
    const folders = [`/${first}`];
    if (second) folders.unshift(`/${first}/${second}`);
    if (path.length < 60) folders.unshift(path.toLowerCase());
    const bare = withoutWww(host);
    for (const folder of folders) {
      const place =
        placeAt(host + folder) ?? placeAt(bare + folder) ?? widePlaceAt(withoutWww(name) + folder);
      if (place) return place;
    }
  }
  return placeAt(host) ?? widePlaceAt(name);
}

/** A place that nobody has written down, by what its host is called; an engine only if it was asked something. */
function unnamedPlace(host: string, address: URL): ReferringPlace | undefined {
  const source = withoutWww(host);
  if (fediverseHost.test(host)) return { medium: 'social', source };
  if (!searchHost.test(host)) return undefined;
  const place: ReferringPlace = { medium: 'search', source };
  return searchTermOf(address, place) ? place : undefined;
}
