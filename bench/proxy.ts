import { closeDatabases, primary } from '@/db/client';
import { products } from '@/db/schema';
import { type Load, loadOf, sumOf } from './load';
import { type Server, serveShop } from './servers';

export type ProxyResult = {
  what: string;
  path: string;
  passing: Load;
  without: Load;
  addedCpuMicros: number;
};

const rounds = 3;
const connections = 4;
const browser = 'user-agent=Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
// The middleware's matcher leaves these out, and without the router's own header Next renders just the same.
const unmatched = 'next-router-prefetch=1';

/**
 * What the middleware costs: the same answers with it and past it, turn by turn, on one node. Kept pages
 * are answered before the middleware and pay nothing; measured are those that reach it.
 */
export async function benchProxy(options: {
  seconds: number;
  log: (line: string) => void;
}): Promise<ProxyResult[]> {
  const [product] = await primary().select({ handle: products.handle }).from(products).limit(1);
  await closeDatabases();
  const page = `/p/${encodeURIComponent(product?.handle ?? '')}`;
  const cases = [
    { what: 'small personal answer', path: '/api/me' },
    { what: 'page that is not kept', path: '/cart' },
    { what: 'landing page, hit recorded', path: `${page}?utm_source=bench&utm_campaign=bench` },
  ];
  const shop = await serveShop(1);
  try {
    const results: ProxyResult[] = [];
    for (const { what, path } of cases) {
      options.log(`  ${what}`);
      results.push({ what, path, ...(await bothWays(shop, path, options.seconds)) });
    }
    return results;
  } finally {
    await shop.stop();
  }
}

async function bothWays(shop: Server, path: string, seconds: number) {
  const taken: { passing: Load[]; without: Load[] } = { passing: [], without: [] };
  const ask = (headers: string[], duration: number) =>
    loadOf(shop, path, duration, 1, [browser, ...headers], connections);
  await ask([], 2);
  for (let round = 0; round < rounds; round += 1) {
    taken.passing.push(await ask([], seconds));
    taken.without.push(await ask([unmatched], seconds));
  }
  const [passing, without] = [sumOf(taken.passing), sumOf(taken.without)];
  return { passing, without, addedCpuMicros: passing.cpuMicrosPerRequest - without.cpuMicrosPerRequest };
}

/** The results as aligned text. */
export function proxyTable(results: ProxyResult[]): string {
  const rows = results.flatMap(({ what, passing, without, addedCpuMicros }) => [
    [what, 'through', ...cells(passing), `+${addedCpuMicros}`],
    ['', 'past', ...cells(without), ''],
  ]);
  const head = ['answer', 'middleware', 'req/s', 'p50 ms', 'p99 ms', 'CPU µs', 'added µs'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return [head, ...rows].map(line).join('\n');
}

function cells({ requestsPerSecond, p50Ms, p99Ms, cpuMicrosPerRequest, failed }: Load): string[] {
  const rate = failed > 0 ? `${requestsPerSecond} (${failed} failed)` : String(requestsPerSecond);
  return [rate, String(p50Ms), String(p99Ms), String(cpuMicrosPerRequest)];
}
