import { cacheablePages } from './manifest';

/** What the front does with a request, decided from its line and headers alone. */
export type FrontRoute =
  | { kind: 'refuse'; status: 400 | 414; reason: string }
  /** Next answers it: personal, a form, or something to be counted on the way. */
  | { kind: 'pass' }
  /** A file whose name changes with its content. */
  | { kind: 'asset'; path: string }
  /** A page without anything personal: `url` and `headers` are all the renderer gets to see. */
  | { kind: 'page'; key: string; url: string; headers: Record<string, string> };

export type FrontRequest = {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
};

/** Query parameters that make a visit a campaign's or an affiliate's: those requests reach the middleware. */
const counted = /^(utm_[a-z_]+|ref|gclid|gbraid|wbraid|fbclid|msclkid|ttclid|twclid|li_fat_id|dclid|yclid)$/i;
const longestUrl = 8192;
/** Headers by which Next's router asks for a page's data, whole or by segment; its shape is checked. */
const routerHeaders = ['rsc', 'next-router-prefetch', 'next-router-segment-prefetch'] as const;

export function routeOf(request: FrontRequest): FrontRoute {
  if (request.url.length > longestUrl)
    return { kind: 'refuse', status: 414, reason: 'The address is too long.' };
  const [rawPath = '/', rawQuery = ''] = splitOnce(request.url, '?');
  const path = decoded(rawPath);
  if (path === undefined)
    return { kind: 'refuse', status: 400, reason: 'The address is not written correctly.' };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { kind: 'pass' };
  if (rawPath.startsWith('/_next/static/')) return { kind: 'asset', path: rawPath };
  const page = cacheablePages.find((candidate) => candidate.path.test(path));
  if (!page) return { kind: 'pass' };
  const query = new URLSearchParams(rawQuery);
  for (const name of query.keys()) if (counted.test(name)) return { kind: 'pass' };
  const kept = page.parameters.flatMap((name) => {
    const value = query.get(name);
    return value === null || value.length > 64 ? [] : [[name, value] as [string, string]];
  });
  const headers = routerHeadersOf(request);
  if (!headers) return { kind: 'pass' };
  const search = new URLSearchParams(kept).toString();
  const url = search ? `${rawPath}?${search}` : rawPath;
  return {
    kind: 'page',
    url,
    headers,
    key: ['page', ...routerHeaders.map((name) => headers[name] ?? ''), url].join(' '),
  };
}

/** Without the state tree the router gets the whole page's data, which is the same for everybody. */
function routerHeadersOf(request: FrontRequest): Record<string, string> | undefined {
  const headers: Record<string, string> = {};
  for (const name of routerHeaders) {
    const value = request.headers[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || value.length > 200) return undefined;
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
