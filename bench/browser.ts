import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { eq, sql } from 'drizzle-orm';
import { closeDatabases, primary } from '@/db/client';
import { products } from '@/db/schema';
import { firstContentfulPaintMs, installProbe, layoutShiftOf, pressToTitleMs } from './browser-probe';
import { serveShop } from './servers';
import { quantile } from './table';

export type BrowserTimes = { products: number; what: string; p50Ms: number; p95Ms: number; rounds: number };
export type BrowserPage = {
  products: number;
  page: string;
  fcpP50Ms: number;
  fcpP95Ms: number;
  /** As transferred, compressed, until a second after the page was quiet. */
  scriptBytes: number;
  /** Of which the page's own, before it looks ahead for others. */
  layoutShift: number;
};
export type BrowserScript = { page: string; url: string; bytes: number };
export type BrowserResult = { times: BrowserTimes[]; pages: BrowserPage[]; scripts: BrowserScript[] };

/** A shopper looks at a page before he chooses, and points at a thing before he presses. */
const lookMs = 1000;
const hoverMs = 80;
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
];

/** What a shopper's browser shows and when, on the production build, each round in a browser that knows nothing. */
export async function benchBrowser(options: {
  products: number;
  executablePath: string;
  rounds: number;
  log: (line: string) => void;
}): Promise<BrowserResult> {
  const paths = await somePaths();
  const shop = await serveShop(1);
  const browser = await chromium.launch({ executablePath: options.executablePath, args: browserFlags });
  try {
    const bench = { browser, url: shop.url, count: options.rounds, products: options.products };
    options.log('  from page to page');
    const times = await clickTimes(bench, paths);
    options.log('  first visits');
    return { times, ...(await firstVisits(bench, paths)) };
  } finally {
    await browser.close();
    await shop.stop();
  }
}

type Bench = { browser: Browser; url: string; count: number; products: number };
type Paths = { product: string; category: string; search: string };

async function somePaths(): Promise<Paths> {
  const [row] = await primary()
    .select({
      handle: products.handle,
      title: products.title,
      category: sql<string>`(select handle from categories c where c.id = ${products.categoryId})`,
    })
    .from(products)
    .where(eq(products.status, 'published'))
    .orderBy(sql`popularity desc, id`)
    .limit(1);
  await closeDatabases();
  if (!row) throw new Error('The shop is empty: nothing to measure.');
  const word = row.title.split(/\s+/).at(-1) ?? row.title;
  return {
    product: `/p/${encodeURIComponent(row.handle)}`,
    category: `/c/${encodeURIComponent(row.category)}`,
    search: `/search?q=${encodeURIComponent(word)}`,
  };
}

async function inNewBrowser<T>({ browser, url }: Bench, visit: (page: Page) => Promise<T>): Promise<T> {
  const context: BrowserContext = await browser.newContext({
    baseURL: url,
    userAgent,
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = await context.newPage();
    await installProbe(page);
    return await visit(page);
  } finally {
    await context.close();
  }
}

async function clickTimes(bench: Bench, { search }: Paths): Promise<BrowserTimes[]> {
  const toCategory: number[] = [];
  const toProduct: number[] = [];
  const fromSearch: number[] = [];
  for (let round = 0; round < bench.count; round += 1) {
    await inNewBrowser(bench, async (page) => {
      await page.goto('/');
      await page.waitForTimeout(lookMs);
      const rooms = page.getByRole('navigation', { name: 'Categories' }).getByRole('link');
      toCategory.push(await followOneOf(page, rooms, round));
      await page.waitForTimeout(lookMs);
      toProduct.push(await followOneOf(page, productLinks(page), round));
    });
    await inNewBrowser(bench, async (page) => {
      await page.goto(search);
      await page.waitForTimeout(lookMs);
      fromSearch.push(await followOneOf(page, productLinks(page), round));
    });
  }
  return [
    ['home → category', toCategory] as const,
    ['category → product', toProduct] as const,
    ['search → product', fromSearch] as const,
  ].map(([what, values]) => ({
    products: bench.products,
    what,
    p50Ms: quantile(values, 0.5),
    p95Ms: quantile(values, 0.95),
    rounds: values.length,
  }));
}

function productLinks(page: Page) {
  return page.locator('main article').getByRole('link');
}

/** Another one each round, of those that stand in the window. */
async function followOneOf(page: Page, links: ReturnType<Page['locator']>, round: number): Promise<number> {
  const inWindow = await links.evaluateAll((all) =>
    all.flatMap((link, index) => {
      const { top, bottom, width } = link.getBoundingClientRect();
      return width > 0 && top >= 0 && bottom < innerHeight ? [index] : [];
    }),
  );
  const link = links.nth(inWindow[round % inWindow.length] ?? 0);
  return pressToTitleMs(page, link, ((await link.textContent()) ?? '').trim(), hoverMs);
}

async function firstVisits(
  bench: Bench,
  { product, category, search }: Paths,
): Promise<Pick<BrowserResult, 'pages' | 'scripts'>> {
  const pages: BrowserPage[] = [];
  const scripts: BrowserScript[] = [];
  for (const [name, path] of [
    ['home', '/'],
    ['category', category],
    ['product', product],
    ['search', search],
  ] as const) {
    const paints: number[] = [];
    for (let round = 0; round < bench.count; round += 1) {
      paints.push(
        await inNewBrowser(bench, async (page) => {
          await page.goto(path);
          return firstContentfulPaintMs(page);
        }),
      );
    }
    const seen = await inNewBrowser(bench, (page) => scriptsAndShifts(page, path));
    scripts.push(...seen.scripts.map((script) => ({ page: name, ...script })));
    pages.push({
      products: bench.products,
      page: name,
      fcpP50Ms: quantile(paints, 0.5),
      fcpP95Ms: quantile(paints, 0.95),
      scriptBytes: seen.scripts.reduce((sum, script) => sum + script.bytes, 0),
      layoutShift: Math.round(seen.layoutShift * 10_000) / 10_000,
    });
  }
  return { pages, scripts };
}

/** One visit, from top to bottom of the page: each script with its transferred bytes, and what moved. */
async function scriptsAndShifts(page: Page, path: string) {
  const session = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  const scripts: { url: string; bytes: number }[] = [];
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type === 'Script' || response.mimeType.includes('javascript')) urls.set(requestId, response.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId);
    if (url) scripts.push({ url: new URL(url).pathname, bytes: encodedDataLength });
  });
  await session.send('Network.enable');
  await page.goto(path, { waitUntil: 'networkidle' });
  for (let step = 0; step < 5; step += 1) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(300);
  }
  return { scripts, layoutShift: await layoutShiftOf(page) };
}
