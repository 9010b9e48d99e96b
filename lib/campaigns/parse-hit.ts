import { isbot } from 'isbot';
import type { Touch } from '@/lib/campaigns/hit';

/** What parsing needs of a request. `search` is the raw query, with or without its question mark. */
export type HitRequest = {
  method: string;
  pathname: string;
  search: string;
  referrer: string | null;
  userAgent: string | null;
  /** `purpose`, `sec-purpose` or `x-moz`: a browser that looks ahead is not a visit. */
  purpose: string | null;
};

const maxQueryLength = 8192;
const lengths = { utm: 200, clickId: 500, landing: 500, referrer: 500, userAgent: 300 };

// Google, Meta, Microsoft, TikTok, X, LinkedIn, Display & Video 360, Yandex. First match wins.
const clickIdKinds = [
  'gclid',
  'gbraid',
  'wbraid',
  'fbclid',
  'msclkid',
  'ttclid',
  'twclid',
  'li_fat_id',
  'dclid',
  'yclid',
];

const affiliateCodeShape = /^[\p{L}\p{N}_-]{1,40}$/u;

/**
 * The touch a request carries, or `undefined` when it carries none, or comes from a bot, a prefetch or
 * anything but a page view. Never throws, whatever stands in the address.
 */
export function parseHit(request: HitRequest): Touch | undefined {
  if (request.method !== 'GET' || request.search.length < 2) return undefined;
  if (request.pathname.startsWith('/api/') || request.purpose?.includes('prefetch')) return undefined;
  const marks = parseMarks(request.search);
  if (!marks) return undefined;
  const userAgent = bounded(request.userAgent, lengths.userAgent);
  if (!userAgent || isbot(userAgent)) return undefined;
  return {
    ...marks,
    landing: bounded(request.pathname, lengths.landing) ?? '/',
    referrer: bounded(request.referrer, lengths.referrer),
    userAgent,
  };
}

function parseMarks(search: string) {
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search.slice(0, maxQueryLength))) {
    const key = name.toLowerCase();
    if (value && !fields.has(key)) fields.set(key, value);
  }
  const utm = (name: string) => bounded(fields.get(`utm_${name}`), lengths.utm);
  const marks = {
    campaign: utm('campaign'),
    source: utm('source'),
    medium: utm('medium'),
    term: utm('term'),
    content: utm('content'),
    clickId: clickIdOf(fields),
    affiliateCode: affiliateCodeOf(fields.get('ref')),
  };
  return Object.values(marks).some(Boolean) ? marks : undefined;
}

function clickIdOf(fields: Map<string, string>) {
  for (const kind of clickIdKinds) {
    const value = bounded(fields.get(kind), lengths.clickId);
    if (value) return { kind, value };
  }
  return undefined;
}

function affiliateCodeOf(text: string | undefined): string | undefined {
  const code = text?.trim().normalize('NFC');
  return code && affiliateCodeShape.test(code) ? code.toUpperCase() : undefined;
}

/** Printable, trimmed, cut at a whole character; `undefined` when nothing is left. */
function bounded(text: string | null | undefined, maxLength: number): string | undefined {
  if (!text) return undefined;
  // Cut before cleaning, so that a giant costs no more than its allowed part.
  const clean = text
    .slice(0, maxLength * 2)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, maxLength);
  return clean.toWellFormed().replace(/\ufffd$/, '') || undefined;
}
