import type { MetadataRoute } from 'next';
import { localPath } from '@/lib/locale/address';
import { locales } from '@/lib/market';
import { siteAddress } from '@/lib/site-address';

// The shop's address is known when it is opened, not when it is built.
export const dynamic = 'force-dynamic';

// What is unlisted (cart, checkout, search) says so itself: only who may come in can read it.
const personal = ['/account', '/order/'];

export default function robots(): MetadataRoute.Robots {
  const rooms = locales.flatMap((locale) => personal.map((path) => localPath(locale, path)));
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/admin', '/api/', ...rooms] },
    sitemap: siteAddress('/sitemap.xml'),
  };
}
