import { env } from '@/env';

/** First-party: it says that two visits came from one browser, and nothing else. */
export const visitorCookieName = 'stoa_visitor';

const twoYearsSeconds = 2 * 365 * 24 * 3600;

/** How the visitor cookie is set. `secure` only where the shop is reached by https. */
export function visitorCookieOptions() {
  return {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: twoYearsSeconds,
    secure: env().STOA_URL?.startsWith('https:') ?? false,
  } as const;
}
