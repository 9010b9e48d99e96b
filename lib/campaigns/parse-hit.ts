import type { Touch } from '@/lib/campaigns/hit';
import { marksOf } from '@/lib/visits/address-marks';
import { isBot } from '@/lib/visits/bots';
import { originOf } from '@/lib/visits/classify-visit';
import { printable } from '@/lib/visits/printable';

/** What parsing needs of a request. `search` is the raw query, with or without its question mark. */
export type HitRequest = {
  method: string;
  pathname: string;
  search: string;
  /** The host that was asked, with or without its port. */
  host: string | null;
  referrer: string | null;
  userAgent: string | null;
  /** `purpose`, `sec-purpose` or `x-moz`: a browser that looks ahead is not a visit. */
  purpose: string | null;
};

const lengths = { landing: 500, referrer: 500, userAgent: 300 };

/**
 * The touch a request carries, or `undefined` when it carries none, or comes from a bot, a prefetch or
 * anything but a page view. Never throws, whatever stands in the address.
 */
export function parseHit(request: HitRequest): Touch | undefined {
  if (request.method !== 'GET' || request.search.length < 2) return undefined;
  if (request.pathname.startsWith('/api/') || request.purpose?.includes('prefetch')) return undefined;
  const marks = marksOf(request.search);
  if (!marks) return undefined;
  const userAgent = printable(request.userAgent, lengths.userAgent);
  if (!userAgent || isBot(userAgent)) return undefined;
  return {
    ...originOf(marks, { referrer: request.referrer, host: request.host }),
    linkSource: marks.source,
    linkMedium: marks.medium,
    affiliateCode: marks.affiliateCode,
    landing: printable(request.pathname, lengths.landing) ?? '/',
    referrer: printable(request.referrer, lengths.referrer),
    userAgent,
  };
}
