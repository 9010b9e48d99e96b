import { sitemapParts } from '@/lib/sitemap/sitemap-parts';
import { sitemapIndex } from '@/lib/sitemap/write-sitemap';

export const dynamic = 'force-dynamic';

/** Where search engines begin: the list of the sitemap's parts. */
export async function GET(): Promise<Response> {
  return new Response(sitemapIndex(await sitemapParts()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
