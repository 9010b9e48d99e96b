import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { primary } from '@/db/client';
import { products } from '@/db/schema';
import { useTestStores } from '@/db/test-stores';
import { siteAddress } from '@/lib/site-address';
import { sitemapPart, sitemapParts } from '@/lib/sitemap/sitemap-parts';
import { sitemapIndex, urlsOf } from '@/lib/sitemap/write-sitemap';
import { seedProducts } from './bulk-seed';

useTestStores();

async function textOf(name: string, size?: number): Promise<string> {
  let text = '';
  for await (const piece of sitemapPart(name, size) ?? []) text += piece;
  return text;
}

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');

describe('the sitemap', () => {
  const size = 700;
  let handles: string[];
  beforeAll(async () => {
    await seedProducts(5000);
    const rows = await primary().select({ id: products.id, handle: products.handle }).from(products);
    const withdrawn = eq(products.id, rows[0]?.id ?? '');
    await primary().update(products).set({ status: 'draft' }).where(withdrawn);
    handles = rows.slice(1).map((row) => row.handle);
  });

  test('names every published product exactly once a language, in parts of bounded size', async () => {
    const parts = (await sitemapParts(size)).filter((name) => name !== 'pages');
    expect(parts).toHaveLength(Math.ceil(5000 / size));
    const named: string[] = [];
    for (const part of parts) {
      const found = locations(await textOf(part, size));
      expect(found.length).toBeLessThanOrEqual(size * 2);
      named.push(...found);
    }
    const expected = handles.flatMap((handle) => [
      siteAddress(`/p/${handle}`),
      siteAddress(`/de/p/${handle}`),
    ]);
    expect(named.sort()).toEqual(expected.sort());
  });

  test('names the home page and every category', async () => {
    const found = locations(await textOf('pages'));
    expect(found).toContain(siteAddress('/'));
    expect(found).toContain(siteAddress('/de/c/mugs'));
  });

  test('knows no part by a wrong name', async () => {
    for (const name of ['', 'products-', 'products-1', 'products-var_01', '../pages', 'products-prd_\u0000'])
      expect(sitemapPart(name)).toBeUndefined();
  });
});

test('addresses are escaped, and each language points at all of them', () => {
  const xml = urlsOf({ path: '/p/a%20b?x=1&y=<2>', changedAt: new Date('2026-11-24T12:00:00Z') });
  expect(xml).toContain('x=1&amp;y=');
  expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/);
  expect(xml.match(/hreflang="de"/g)).toHaveLength(2);
  expect(xml).toContain('<lastmod>2026-11-24T12:00:00.000Z</lastmod>');
  expect(sitemapIndex(['pages'])).toContain('/sitemap/pages.xml</loc>');
});
