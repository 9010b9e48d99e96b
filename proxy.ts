import { type NextFetchEvent, type NextRequest, NextResponse } from 'next/server';
import { parseHit } from '@/lib/campaigns/parse-hit';
import { recordHit } from '@/lib/campaigns/record-hit';
import { clock } from '@/lib/clock';
import { isId, newId } from '@/lib/id';
import { visitorCookieName, visitorCookieOptions } from '@/lib/visitors/visitor-cookie';

/** Gives a browser its visitor id and records the campaign or affiliate it came by, after the answer. */
export default function proxy(request: NextRequest, event: NextFetchEvent): NextResponse {
  const response = NextResponse.next();
  const known = request.cookies.get(visitorCookieName)?.value;
  const visitorId = isId('visitor', known) ? known : newId('visitor');
  if (visitorId !== known) response.cookies.set(visitorCookieName, visitorId, visitorCookieOptions());

  const { headers, nextUrl } = request;
  const touch = parseHit({
    method: request.method,
    pathname: nextUrl.pathname,
    search: nextUrl.search,
    referrer: headers.get('referer'),
    userAgent: headers.get('user-agent'),
    purpose: headers.get('sec-purpose') ?? headers.get('purpose') ?? headers.get('x-moz'),
  });
  if (touch) event.waitUntil(recordHit({ ...touch, hitId: newId('hit'), visitorId, at: clock.now() }));
  return response;
}

export const config = {
  matcher: [
    {
      // Pages and the small personal answers; not the build's files, pictures, health, sign-in's own doors or
      // the desk, whose uploads Next would otherwise hold in memory for this function.
      source:
        '/((?!_next/|media/|admin|api/health|api/auth/|.*\\.(?:avif|css|gif|ico|jpe?g|js|json|map|png|svg|txt|webmanifest|webp|woff2?|xml)$).*)',
      // Next takes this header away before the function could see it.
      missing: [{ type: 'header', key: 'next-router-prefetch' }],
    },
  ],
};
