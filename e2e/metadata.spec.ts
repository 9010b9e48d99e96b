import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';

// A jumper in three colours and four sizes: some are sold out.
const jumper = '/p/fishermans-jumper';
const mug = '/p/morning-mug';

type Offer = { url: string; price: string; priceCurrency: string; availability: string };
type Product = {
  '@context': string;
  '@type': string;
  name: string;
  url: string;
  image: string[];
  offers: Offer | Offer[];
  aggregateRating?: { ratingValue: number; reviewCount: number };
};

const pathOf = (address: string) => new URL(address).pathname;

async function linkedData(page: Page): Promise<Record<string, unknown>[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.map((text) => JSON.parse(text) as Record<string, unknown>);
}

async function productData(page: Page): Promise<Product> {
  const found = (await linkedData(page)).filter((data) => data['@type'] === 'Product');
  expect(found).toHaveLength(1);
  return found[0] as unknown as Product;
}

const shown = (offer: Offer, tag: string) =>
  new Intl.NumberFormat(tag, { style: 'currency', currency: offer.priceCurrency })
    .format(Number(offer.price))
    .replace(/\s/g, ' ');

test('machines are told the price and the stock that shoppers see, variant by variant', async ({ page }) => {
  await page.goto(jumper);
  const product = await productData(page);
  expect(product['@context']).toBe('https://schema.org');
  expect(pathOf(product.url)).toBe(jumper);
  await expect(page.getByRole('heading', { level: 1, name: product.name })).toBeVisible();
  expect(product.image.length).toBeGreaterThan(0);
  const picture = await page.request.get(pathOf(product.image[0] ?? ''));
  expect(picture.headers()['content-type']).toMatch(/^image\//);

  const offers = [product.offers].flat();
  expect(offers).toHaveLength(12);
  const inStock = offers.find(({ availability }) => availability === 'https://schema.org/InStock');
  const soldOut = offers.find(({ availability }) => availability === 'https://schema.org/OutOfStock');
  expect(inStock && soldOut).toBeTruthy();
  const buy = page.locator('form#buy');
  for (const [offer, words, isBuyable] of [
    [inStock, 'Add to cart', true],
    [soldOut, 'Sold out', false],
  ] as const) {
    if (!offer) continue;
    const { pathname, search } = new URL(offer.url);
    await page.goto(pathname + search);
    await expect(buy.locator('button[type=submit]')).toHaveText(words);
    await expect(buy.locator('button[type=submit]')).toBeEnabled({ enabled: isBuyable });
    await expect(buy).toContainText(shown(offer, 'en-US'), { useInnerText: true });
  }
});

for (const { path, tag, currency } of [
  { path: mug, tag: 'en-US', currency: 'USD' },
  { path: `/de${mug}`, tag: 'de-DE', currency: 'EUR' },
]) {
  test(`${path}: price, rating, crumbs for machines are those of the page`, async ({ page }) => {
    await page.goto(path);
    const product = await productData(page);
    expect(pathOf(product.url)).toBe(path);
    await expect(page.getByRole('heading', { level: 1, name: product.name })).toBeVisible();
    const [offer] = [product.offers].flat();
    if (!offer) throw new Error('There is no offer.');
    expect(offer.priceCurrency).toBe(currency);
    await expect(page.locator('form#buy')).toContainText(shown(offer, tag), { useInnerText: true });

    const { ratingValue, reviewCount } = product.aggregateRating ?? { ratingValue: 0, reviewCount: 0 };
    const average = new Intl.NumberFormat(tag).format(Math.round(ratingValue * 10) / 10);
    await expect(page.locator('main a[href="#reviews"]').first()).toContainText(
      `${average} (${reviewCount})`,
    );

    const crumbs = (await linkedData(page)).find((data) => data['@type'] === 'BreadcrumbList');
    const steps = (crumbs?.itemListElement ?? []) as { position: number; name: string; item?: string }[];
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
    expect(steps.at(-1)?.name).toBe(product.name);
    for (const { item } of steps.slice(0, -1))
      expect((await page.request.get(pathOf(item ?? ''))).status()).toBe(200);
  });

  test(`${path} names its own address and its sisters, whatever variant is asked for`, async ({ page }) => {
    await page.goto(`${path}?variant=anything`);
    const at = async (selector: string) =>
      pathOf(new URL((await page.locator(selector).getAttribute('href')) ?? '', page.url()).href);
    await expect(page.locator('link[rel=canonical]')).toHaveCount(1);
    expect(await at('link[rel=canonical]')).toBe(path);
    expect(await at('link[hreflang=en]')).toBe(mug);
    expect(await at('link[hreflang=de]')).toBe(`/de${mug}`);
    expect(await at('link[hreflang=x-default]')).toBe(mug);
  });
}

for (const path of ['/', '/c/mugs', mug, `/de${mug}`]) {
  test(`${path} is shared with a picture of its own`, async ({ page, baseURL }) => {
    await page.goto(path);
    const said = (property: string) =>
      page.locator(`meta[property="${property}"]`).first().getAttribute('content');
    expect(await said('og:title')).toBeTruthy();
    // Whole addresses are those where the shop is open, whichever port that is.
    expect(new URL((await said('og:image')) ?? '').origin).toBe(baseURL);
    expect(await said('og:image:width')).toBe('1200');
    expect(await said('og:image:height')).toBe('630');
    const answer = await page.request.get(pathOf((await said('og:image')) ?? ''));
    expect(answer.status()).toBe(200);
    const picture = await sharp(await answer.body()).metadata();
    expect(['jpeg', 'png']).toContain(picture.format);
    expect(answer.headers()['content-type']).toBe(`image/${picture.format}`);
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
  });
}

type Entry = { loc: string; changed: string | undefined; alternates: [language: string, href: string][] };

/** What an XML text names, read by the browser's own parser; a text that is no XML is a fault. */
function entriesIn(page: Page, xml: string, root: string, entry: string): Promise<Entry[]> {
  return page.evaluate(
    ([text, rootName, entryName]) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      const complaint = parsed.querySelector('parsererror')?.textContent;
      if (complaint) throw new Error(complaint);
      if (parsed.documentElement.localName !== rootName) throw new Error(parsed.documentElement.localName);
      return [...parsed.getElementsByTagName(entryName)].map((one) => ({
        loc: one.querySelector('loc')?.textContent ?? '',
        changed: one.querySelector('lastmod')?.textContent ?? undefined,
        alternates: [...one.children]
          .filter((child) => child.localName === 'link')
          .map((link): [string, string] => [
            link.getAttribute('hreflang') ?? '',
            link.getAttribute('href') ?? '',
          ]),
      }));
    },
    [xml, root, entry] as const,
  );
}

test('robots.txt leads to the sitemap, and the sitemap to every product in both languages', async ({
  page,
}) => {
  const robots = await (await page.request.get('/robots.txt')).text();
  const named = /^Sitemap: (\S+)$/m.exec(robots)?.[1];
  expect(pathOf(named ?? '')).toBe('/sitemap.xml');
  expect(robots).toMatch(/^Disallow: \/admin$/m);
  expect(robots).toMatch(/^Disallow: \/de\/account$/m);

  const index = await page.request.get('/sitemap.xml');
  expect(index.headers()['content-type']).toContain('application/xml');
  const parts = await entriesIn(page, await index.text(), 'sitemapindex', 'sitemap');
  expect(parts.length).toBeGreaterThan(1);
  const pages: Entry[] = [];
  for (const { loc } of parts) {
    const part = await page.request.get(pathOf(loc));
    expect(part.status()).toBe(200);
    expect(part.headers()['content-type']).toContain('application/xml');
    pages.push(...(await entriesIn(page, await part.text(), 'urlset', 'url')));
  }

  expect(new Set(pages.map(({ loc }) => loc)).size).toBe(pages.length);
  const paths = pages.map(({ loc }) => pathOf(loc));
  for (const path of ['/', '/de', '/c/mugs', '/de/c/mugs']) expect(paths).toContain(path);
  const sisters = [
    ['en', mug],
    ['de', `/de${mug}`],
    ['x-default', mug],
  ];
  for (const path of [mug, `/de${mug}`]) {
    const found = pages.find(({ loc }) => pathOf(loc) === path);
    expect(found?.alternates.map(([language, href]) => [language, pathOf(href)])).toEqual(sisters);
    expect(Number.isNaN(Date.parse(found?.changed ?? ''))).toBe(false);
  }
  for (const path of paths)
    expect(path).not.toMatch(/^(\/de)?\/(admin|account|cart|checkout|order|api)(\/|$)/);
});

test('there is no part of the sitemap that the index does not name', async ({ page }) => {
  for (const part of ['nothing.xml', 'products-x.xml', 'pages', `${'a'.repeat(200)}.xml`])
    expect((await page.request.get(`/sitemap/${part}`)).status()).toBe(404);
});
