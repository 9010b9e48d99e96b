import { type NextFetchEvent, type NextRequest, NextResponse } from 'next/server';
import { parseHit } from '@/lib/campaigns/parse-hit';
import { recordHit } from '@/lib/campaigns/record-hit';
import { clock } from '@/lib/clock';
import { liveOn, variantsFor, variantsHeader } from '@/lib/experiments/choose-version';
import { isId, newId } from '@/lib/id';
import { splitLocale } from '@/lib/locale/address';
import { localeHeader } from '@/lib/locale/locale';
import { visitorCookieName, visitorCookieOptions } from '@/lib/visitors/visitor-cookie';

/**
 * Shows `/de/x` as `/x` in German, gives a browser its visitor id, and records the campaign or affiliate it came
 * by, after the answer.
 */
export default function proxy(request: NextRequest, event: NextFetchEvent): NextResponse {
  const known = request.cookies.get(visitorCookieName)?.value;
  const visitorId = isId('visitor', known) ? known : newId('visitor');
  const response = inItsLanguage(request, visitorId);
  if (visitorId !== known) response.cookies.set(visitorCookieName, visitorId, visitorCookieOptions());

  const { headers, nextUrl } = request;
  const touch = parseHit({
    method: request.method,
    pathname: nextUrl.pathname,
    search: nextUrl.search,
    host: headers.get('host'),
    referrer: headers.get('referer'),
    userAgent: headers.get('user-agent'),
    purpose: headers.get('sec-purpose') ?? headers.get('purpose') ?? headers.get('x-moz'),
  });
  if (touch) event.waitUntil(recordHit({ ...touch, hitId: newId('hit'), visitorId, at: clock.now() }));
  return response;
}

/**
 * The router keeps the address as it was asked for; the renderer sees the room's path, the language, and the
 * variants of the experiments that touch it.
 */
function inItsLanguage(request: NextRequest, visitorId: string): NextResponse {
  const { locale, path } = splitLocale(request.nextUrl.pathname);
  const isPlain = path === request.nextUrl.pathname;
  // The front has chosen already where it fills a page; what passes by it is chosen for here.
  const live = request.headers.has(variantsHeader) ? [] : liveOn(path);
  if (isPlain && live.length === 0 && !request.headers.has(localeHeader)) return NextResponse.next();
  const headers = new Headers(request.headers);
  if (live.length > 0) headers.set(variantsHeader, variantsFor(live, visitorId));
  // A visitor may not choose it but by the address.
  headers.delete(localeHeader);
  if (isPlain) return NextResponse.next({ request: { headers } });
  headers.set(localeHeader, locale);
  const url = request.nextUrl.clone();
  url.pathname = path;
  return NextResponse.rewrite(url, { request: { headers } });
}

export const config = {
  matcher: [
    {
      // Pages and the small personal answers; not the build's files, pictures, health, webhooks, sign-in's own doors or
      // the desk, whose uploads Next would otherwise hold in memory for this function.
      source:
        '/((?!_next/|media/|admin|api/health|api/auth/|api/webhooks/|.*\\.(?:avif|css|gif|ico|jpe?g|js|json|map|png|svg|txt|webmanifest|webp|woff2?|xml)$).*)',
      // Next takes this header away before the function could see it.
      missing: [{ type: 'header', key: 'next-router-prefetch' }],
    },
    // A language's addresses exist only here, so nothing of them may pass by, prefetches neither.
    { source: '/de/:path*' },
  ],
};
