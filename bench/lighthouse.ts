import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';

export const groups = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Group = (typeof groups)[number];
export type Device = 'phone' | 'desktop';

export type Audit = {
  page: string;
  device: Device;
  /** 0 to 100. Performance is the median of the runs, the others the worst of them. */
  scores: Record<Group, number>;
  fcpMs: number;
  lcpMs: number;
  tbtMs: number;
  cls: number;
  /** What kept a group below 100: audit and its title. */
  remarks: string[];
};

type Options = { url: string; browser: string; runs: number; pages: string[]; log: (line: string) => void };

/** Audits the shop's main pages with Lighthouse, at a phone's and a desktop's settings. */
export async function benchLighthouse(options: Options): Promise<Audit[]> {
  const visit = await prepareVisit(options);
  const audits: Audit[] = [];
  for (const [page, path] of Object.entries(visit.paths)) {
    if (options.pages.length > 0 && !options.pages.includes(page)) continue;
    for (const device of ['phone', 'desktop'] as const) {
      options.log(`  ${page}, ${device}`);
      const reports: Report[] = [];
      for (let run = 0; run < options.runs; run += 1) {
        reports.push(await audit(options.url + path, device, visit.cookie, options.browser));
      }
      audits.push(summary(page, device, reports));
    }
  }
  return audits;
}

/** The addresses to audit, and the cookie of a shopper who has something in the cart. */
async function prepareVisit(options: Options): Promise<{ paths: Record<string, string>; cookie: string }> {
  const browser = await chromium.launch({ executablePath: options.browser, args: browserFlags });
  try {
    const context = await browser.newContext({ baseURL: options.url });
    const page = await context.newPage();
    await page.goto('/');
    const hrefs = async (start: string) =>
      page
        .locator(`main a[href^="${start}"]`)
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
    const [category = '/'] = await hrefs('/c/');
    const product = await putIntoCart(page, await hrefs('/p/'));
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const word = /\w{4,}/.exec(decodeURIComponent(product).replace('/p/', ''))?.[0] ?? 'a';
    const paths = {
      home: '/',
      category,
      product,
      search: `/search?q=${word}`,
      cart: '/cart',
      checkout: '/checkout',
    };
    return { paths, cookie };
  } finally {
    await browser.close();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newPage']>>;

/** Buys as far as the cart the first of these products that can be bought. */
async function putIntoCart(page: Page, products: string[]): Promise<string> {
  for (const path of products) {
    await page.goto(path);
    const button = page.getByRole('button', { name: 'Add to cart' }).first();
    if ((await button.count()) === 0 || (await button.isDisabled())) continue;
    await button.click();
    await page.getByTestId('cart-count').waitFor();
    return path;
  }
  throw new Error('Nothing on the home page can be bought: there is no cart to audit.');
}

type Report = {
  categories: Record<Group, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    { title: string; score: number | null; numericValue?: number; displayValue?: string }
  >;
  runtimeError?: { message: string };
};

const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

async function audit(url: string, device: Device, cookie: string, browser: string): Promise<Report> {
  const args = [
    'node_modules/lighthouse/cli/index.js',
    url,
    '--quiet',
    '--output=json',
    '--output-path=stdout',
    `--only-categories=${groups.join(',')}`,
    `--extra-headers=${JSON.stringify({ Cookie: cookie })}`,
    `--chrome-flags=${['--headless=new', ...browserFlags].join(' ')}`,
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const report = JSON.parse(await outputOf(args, { ...process.env, CHROME_PATH: browser })) as Report;
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  return report;
}

function outputOf(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(chunks).toString('utf8'))
        : reject(new Error(`Lighthouse ended with ${code}.`)),
    );
  });
}

function summary(page: string, device: Device, reports: Report[]): Audit {
  const scoresOf = (group: Group) =>
    reports.map(({ categories }) => Math.round(categories[group].score * 100));
  const value = (id: string) => median(reports.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN));
  return {
    page,
    device,
    scores: {
      performance: median(scoresOf('performance')),
      accessibility: Math.min(...scoresOf('accessibility')),
      'best-practices': Math.min(...scoresOf('best-practices')),
      seo: Math.min(...scoresOf('seo')),
    },
    fcpMs: Math.round(value('first-contentful-paint')),
    lcpMs: Math.round(value('largest-contentful-paint')),
    tbtMs: Math.round(value('total-blocking-time')),
    cls: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
    remarks: [...new Set(reports.flatMap(remarksOf))],
  };
}

function remarksOf({ categories, audits }: Report): string[] {
  return groups.flatMap((group) =>
    categories[group].auditRefs.flatMap(({ id, weight }) => {
      const found = audits[id];
      const isFlawed = weight > 0 && found && found.score !== null && found.score < 0.9;
      return isFlawed
        ? [`${group}: ${found.title}${found.displayValue ? ` (${found.displayValue})` : ''}`]
        : [];
    }),
  );
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
