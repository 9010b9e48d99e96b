import { eq, sql } from 'drizzle-orm';
import { closeDatabases, primary } from '@/db/client';
import { categories, products } from '@/db/schema';
import { type Load, loadOf, sumOf } from './load';
import { answerOf, type Server, servePlain, serveShop } from './servers';
import { quantile } from './table';

export type PageResult = {
  products: number;
  nodes: number;
  page: 'product' | 'category';
  bytes: number;
  shop: Load;
  plain: Load;
  /** The shop's rate as a part of the reference's. */
  ratio: number;
  /** The same from processor time, which a busy machine does not bend. */
  cpuRatio: number;
};

export type ColdResult = { products: number; page: string; pages: number; p50Ms: number; p95Ms: number };
export type PageBench = { pages: PageResult[]; cold: ColdResult[] };

const rounds = 2;
const coldPages = 40;

type Addresses = { product: string; category: string; coldProducts: string[]; coldCategories: string[] };

/** Measures the shop's product and category page beside the reference, turn by turn, on one and two nodes. */
export async function benchPages(options: {
  products: number;
  seconds: number;
  folder: string;
  log: (line: string) => void;
}): Promise<PageBench> {
  const addresses = await chooseAddresses();
  const pages: PageResult[] = [];
  const cold: ColdResult[] = [];
  for (const nodes of [1, 2]) {
    options.log(`  ${options.products} products, ${nodes} node${nodes > 1 ? 's' : ''}`);
    const shop = await serveShop(nodes);
    try {
      if (nodes === 1) cold.push(...(await coldTimes(shop, addresses, options.products)));
      pages.push(...(await besidePlain(shop, addresses, nodes, options)));
    } finally {
      await shop.stop();
    }
  }
  return { pages, cold };
}

async function besidePlain(
  shop: Server,
  { product, category }: Addresses,
  nodes: number,
  options: { products: number; seconds: number; folder: string },
): Promise<PageResult[]> {
  const answers = {
    [product]: await answerOf(shop.url + product),
    [category]: await answerOf(shop.url + category),
  };
  const plain = await servePlain(answers, nodes, options.folder);
  // One node has a core and the load the other; more nodes share both with it.
  const loadCore = nodes === 1 ? 1 : undefined;
  try {
    const results: PageResult[] = [];
    for (const [page, path] of [
      ['product', product],
      ['category', category],
    ] as const) {
      const taken: { shop: Load[]; plain: Load[] } = { shop: [], plain: [] };
      await loadOf(shop, path, 1, loadCore);
      await loadOf(plain, path, 1, loadCore);
      for (let round = 0; round < rounds; round += 1) {
        taken.shop.push(await loadOf(shop, path, options.seconds, loadCore));
        taken.plain.push(await loadOf(plain, path, options.seconds, loadCore));
      }
      const [ours, theirs] = [sumOf(taken.shop), sumOf(taken.plain)];
      const bytes = Buffer.from(answers[path]?.bodyBase64 ?? '', 'base64').length;
      const ratio = part(ours.requestsPerSecond, theirs.requestsPerSecond);
      const cpuRatio = part(theirs.cpuMicrosPerRequest, ours.cpuMicrosPerRequest);
      results.push({
        products: options.products,
        nodes,
        page,
        bytes,
        shop: ours,
        plain: theirs,
        ratio,
        cpuRatio,
      });
    }
    return results;
  } finally {
    await plain.stop();
  }
}

function part(one: number, other: number): number {
  return Math.round((one / other) * 100) / 100;
}

/** Pages that no cache has seen, one after another: what the first visitor waits for at the server. */
async function coldTimes(shop: Server, addresses: Addresses, products: number): Promise<ColdResult[]> {
  // The very first renderings also load code: those are the start's, not the page's.
  for (const path of [addresses.product, addresses.category, '/']) await answerOf(shop.url + path);
  const results: ColdResult[] = [];
  for (const [page, paths] of [
    ['product', addresses.coldProducts],
    ['category', addresses.coldCategories],
  ] as const) {
    const times: number[] = [];
    for (const path of paths) times.push((await answerOf(shop.url + path)).tookMs);
    const [p50Ms, p95Ms] = [quantile(times, 0.5), quantile(times, 0.95)];
    results.push({ products, page, pages: paths.length, p50Ms, p95Ms });
  }
  return results;
}

async function chooseAddresses(): Promise<Addresses> {
  const published = eq(products.status, 'published');
  const some = await primary()
    .select({ handle: products.handle })
    .from(products)
    .where(published)
    .orderBy(sql`popularity desc, id`)
    .limit(coldPages * 4);
  const branches = await primary()
    .select({ handle: categories.handle, roots: sql<boolean>`parent_id is null` })
    .from(categories)
    .orderBy(sql`parent_id is null desc`, categories.position);
  await closeDatabases();
  const [product, ...rest] = some.map(({ handle }) => `/p/${encodeURIComponent(handle)}`);
  const [category, ...branchesLeft] = branches.map(({ handle }) => `/c/${encodeURIComponent(handle)}`);
  if (!product || !category) throw new Error('The shop is empty: nothing to measure.');
  // A fresh run must meet fresh pages, though Redis may still hold an earlier run's.
  const sorts = ['newest', 'rating', 'price-asc', 'price-desc'];
  const coldCategories = sorts.flatMap((sort) => branchesLeft.map((path) => `${path}?sort=${sort}`));
  return {
    product,
    category,
    coldProducts: rest.slice(-coldPages),
    coldCategories: coldCategories.slice(0, coldPages),
  };
}
