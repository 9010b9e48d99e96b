const origin = 'http://shop.invalid';

/**
 * Where to go next, if it is a path of this shop: `/orders?page=2`. Everything else, such as
 * `//evil.example`, `/\evil.example` or `javascript:`, becomes `fallback`.
 */
export function sameSitePath(text: unknown, fallback = '/'): string {
  if (typeof text !== 'string' || !text.startsWith('/') || text.length > 2000) return fallback;
  if (!URL.canParse(text, origin)) return fallback;
  const url = new URL(text, origin);
  // The path itself may spell another host once it stands alone: `/.//evil.example`.
  if (url.origin !== origin || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search + url.hash;
}
