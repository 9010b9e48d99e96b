import { alternatesOf, localPath } from '@/lib/locale/address';
import { locales } from '@/lib/market';
import { siteAddress } from '@/lib/site-address';

/** A page as a sitemap names it: its path in the shop's own language. */
export type SitemapPage = { path: string; changedAt?: Date };

export const urlsetStart =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
export const urlsetEnd = '</urlset>\n';

/** The entries of a page: one for each language, each pointing at all of them. */
export function urlsOf({ path, changedAt }: SitemapPage): string {
  const { languages } = alternatesOf(path, locales[0]);
  const links = Object.entries(languages)
    .map(
      ([language, other]) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(siteAddress(other))}"/>`,
    )
    .join('');
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return locales
    .map(
      (locale) =>
        `<url><loc>${escaped(siteAddress(localPath(locale, path)))}</loc>${changed}${links}</url>\n`,
    )
    .join('');
}

/** The list of parts that search engines begin with. */
export function sitemapIndex(parts: string[]): string {
  const entries = parts.map(
    (part) => `<sitemap><loc>${escaped(siteAddress(`/sitemap/${part}.xml`))}</loc></sitemap>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
