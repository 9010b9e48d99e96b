import { localPath, splitLocale } from '@/lib/locale/address';
import { currencyCookieName, currencyFor, localeFacts } from '@/lib/locale/locale';
import type { Locale } from '@/lib/market';
import { isCounted } from '@/lib/visits/click-ids';
import { cacheablePages, formDoors } from './manifest';
import { longestFormBytes } from './posted-form';

/** What the front does with a request, decided from its line and headers alone. */
export type FrontRoute =
  | { kind: 'refuse'; status: 400 | 403 | 413 | 414; reason: Refusal; locale: Locale }
  /** Next answers it: personal, a form, or something to be counted on the way. */
  | { kind: 'pass' }
  /** Meant for a server action: its body is read before the renderer sees it. */
  | { kind: 'form'; locale: Locale }
  /** A file whose name changes with its content. */
  | { kind: 'asset'; path: string }
  /** A page without anything personal: `url` and `headers` are all the renderer gets to see. */
  | {
      kind: 'page';
      key: string;
      url: string;
      headers: Record<string, string>;
      lifetimeSeconds?: number | undefined;
    };

export type Refusal = 'badAddressLong' | 'badAddressSpelled' | 'badForm' | 'badFormLong' | 'badFormOrigin';

export type FrontRequest = {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
};

const longestUrl = 8192;
/** Headers by which Next's router asks for a page's data, whole or in parts, and what they may say. */
const routerHeaders: [name: string, shape: RegExp][] = [
  ['rsc', /^1$/],
  ['next-router-prefetch', /^[123]$/],
  ['next-router-segment-prefetch', /^\/(_tree|_index|_full|_head)$/],
];

export function routeOf(request: FrontRequest): FrontRoute {
  const { locale } = splitLocale(request.url.slice(0, 9).split('?')[0] ?? '');
  if (request.url.length > longestUrl)
    return { kind: 'refuse', status: 414, reason: 'badAddressLong', locale };
  const [rawPath = '/', rawQuery = ''] = splitOnce(request.url, '?');
  const path = decoded(rawPath);
  if (path === undefined) return { kind: 'refuse', status: 400, reason: 'badAddressSpelled', locale };
  if (request.method === 'POST') return routeOfPost(request, path, locale);
  if (request.method !== 'GET' && request.method !== 'HEAD') return { kind: 'pass' };
  if (rawPath.startsWith('/_next/static/')) return { kind: 'asset', path: rawPath };
  const room = splitLocale(path);
  const page = cacheablePages.find((candidate) => candidate.path.test(room.path));
  if (!page) return { kind: 'pass' };
  const search = searchOf(rawQuery, page.parameters);
  const headers = routerHeadersOf(request);
  if (search === undefined || !headers) return { kind: 'pass' };
  // One spelling of an address: `%6Dug` is `mug`.
  const spelled = localPath(room.locale, room.path.split('/').map(encodeURIComponent).join('/'));
  const url = search ? `${spelled}?${search}` : spelled;
  const currency = currencyFor(room.locale, chosenCurrency(request.headers.cookie));
  // Of all cookies this one alone is passed on, and only when it says more than the language does.
  if (currency !== localeFacts[room.locale].currency) headers.cookie = `${currencyCookieName}=${currency}`;
  return {
    kind: 'page',
    url,
    headers,
    lifetimeSeconds: page.lifetimeSeconds,
    key: ['page', ...routerHeaders.map(([name]) => headers[name] ?? ''), currency, url].join(' '),
  };
}

/** What Next would call a fault of its own (500), though it is the sender's. */
function routeOfPost({ headers }: FrontRequest, path: string, locale: Locale): FrontRoute {
  const refuse = (status: 400 | 403 | 413, reason: Refusal): FrontRoute => ({
    ...{ kind: 'refuse', status, reason, locale },
  });
  const type = String(headers['content-type'] ?? '');
  const isMultipart = /^multipart\/form-data/i.test(type);
  const isAction = headers['next-action'] !== undefined;
  if (isMultipart && !/boundary=./i.test(type)) return refuse(400, 'badForm');
  if (!isAction && (!isMultipart || formDoors.test(path))) return { kind: 'pass' };
  if (Number(headers['content-length']) > longestFormBytes) return refuse(413, 'badFormLong');
  const host = headers['x-forwarded-host'] ?? headers.host;
  const { origin } = headers;
  const isFromHere = typeof origin !== 'string' || (URL.canParse(origin) && new URL(origin).host === host);
  return isFromHere || !isAction ? { kind: 'form', locale } : refuse(403, 'badFormOrigin');
}

const currencyCookie = new RegExp(`(?:^|;\\s*)${currencyCookieName}=([A-Z]{3})(?:;|$)`);

function chosenCurrency(cookie: string | string[] | undefined): string | undefined {
  return typeof cookie === 'string' ? currencyCookie.exec(cookie)?.[1] : undefined;
}

/** The parameters that matter, in one order; `undefined` when the renderer must see the request itself. */
function searchOf(rawQuery: string, parameters: Record<string, RegExp>): string | undefined {
  if (!rawQuery) return '';
  const query = new URLSearchParams(rawQuery);
  for (const name of query.keys()) if (isCounted(name)) return undefined;
  const kept = new URLSearchParams();
  for (const [name, shape] of Object.entries(parameters)) {
    const value = query.get(name);
    if (value === null) continue;
    if (!shape.test(value)) return undefined;
    kept.set(name, value);
  }
  return kept.toString();
}

/** Without the state tree the router gets the whole page's data, which is the same for everybody. */
function routerHeadersOf(request: FrontRequest): Record<string, string> | undefined {
  const headers: Record<string, string> = {};
  for (const [name, shape] of routerHeaders) {
    const value = request.headers[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || !shape.test(value)) return undefined;
    headers[name] = value;
  }
  return headers;
}

function decoded(rawPath: string): string | undefined {
  try {
    const path = decodeURIComponent(rawPath);
    return path.includes('\u0000') ? undefined : path;
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
