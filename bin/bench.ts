import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBrowser } from '@/bench/browser';
import { browserTable } from '@/bench/browser-table';
import { benchCheckout, checkoutTable } from '@/bench/checkout/checkout';
import { benchPages } from '@/bench/page';
import { pageTable } from '@/bench/page-table';
import { benchProxy, proxyTable } from '@/bench/proxy';
import { benchSearch, searchTable } from '@/bench/search/speed';
import { ensureTables } from '@/db/dynamo';
import { migrate } from '@/db/migrate';
import { runClassify } from './bench-classify';
import { runLighthouse } from './bench-lighthouse';
import { runPartitions } from './bench-partitions';
import { runSearchQuality } from './bench-search-quality';
import { buildWhenNeeded } from './build';
import { findHeadlessBrowser } from './find-browser';
import { withStack } from './with-stack';

type Run = { products: number; seconds: number; rounds: number; folder: string; log: (line: string) => void };
type Bench = {
  what: string;
  /** Numbers of products, when not told otherwise. */
  sizes: string;
  measure: (run: Run) => Promise<unknown>;
  /** One result for each number of products. */
  show: (results: never[]) => string;
};

const benches: Record<string, Bench> = {
  page: bench({
    what: `product and category page: requests/s, p50, p99 on one and two nodes and cold, beside a
           plain Node http server that sends the same bytes`,
    sizes: '1000,100000',
    measure: benchPages,
    show: (results) => `32 connections, br\n\n${pageTable(results)}`,
  }),
  proxy: bench({
    what: 'what the middleware costs an answer, with it and past it',
    sizes: '1000',
    measure: benchProxy,
    show: (results) => `4 connections, br\n\n${proxyTable(results.flat())}`,
  }),
  search: bench({
    what: 'searches, facets and typeahead past every cache of answers: p50, p99 by kind of query',
    sizes: '1000,100000',
    measure: benchSearch,
    show: (results) => `one at a time\n\n${searchTable(results)}`,
  }),
  checkout: bench({
    what: `purchases/s, p50, p99 by 1, 16 and 64 buyers of many things and of one: through the shop over
           HTTP, by its function in process, and by hand-written SQL on the same PostgreSQL`,
    sizes: '1000',
    measure: benchCheckout,
    show: (results) => results.map(checkoutTable).join('\n\n'),
  }),
  browser: bench({
    what: `in Chromium: from the press on a link to the painted title, first contentful paint, scripts
           transferred, layout shift`,
    sizes: '1000',
    measure: (run) => benchBrowser({ ...run, executablePath: findHeadlessBrowser() }),
    show: (results) => results.map(browserTable).join('\n\n'),
  }),
};

const usage = `npm run bench -- ${Object.keys(benches).join('|')} [--products N[,N…]] [--seconds S] [--rounds R] [--json]

${Object.entries(benches)
  .map(([name, { what, sizes }]) => `  ${name.padEnd(9)}${what}. Default: --products ${sizes}`)
  .join('\n')}

npm run bench -- lighthouse [--url URL] [--runs N] [--pages home,cart,…] [--json]

           Lighthouse's four scores of home, category, product, search, cart and checkout at phone and
           desktop: of the shop at URL, else of the demo shop, served for it

npm run bench -- classify [--lines N] [--json]

           visits/s by kind: where each came from, told from its address, referrer and user agent

npm run bench -- partitions [--writes N] [--nodes N] [--json]

           what a second of hits does to DynamoDB's partitions: simulated, no store is asked

npm run bench -- search-quality [--worst] [--json]

           nDCG@10 and MRR of judged queries over the Icecat catalog, half of them held out of tuning`;

if (process.argv[2] === 'classify') process.exit(await runClassify(process.argv.slice(3)));
if (process.argv[2] === 'partitions') process.exit(runPartitions(process.argv.slice(3)));
if (process.argv[2] === 'search-quality') process.exit(await runSearchQuality(process.argv.slice(3)));
if (process.argv[2] === 'lighthouse') process.exit(await runLighthouse(process.argv.slice(3)));

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    products: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const chosen = benches[positionals[0] ?? ''];
const sizes = (flags.products ?? chosen?.sizes ?? '').split(',').map(Number);
const [seconds, rounds] = [Number(flags.seconds), Number(flags.rounds)];
const isSound = sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= 1_000_000);

if (flags.help || !chosen || !isSound || !(seconds >= 1) || !(rounds >= 1)) {
  console.log(usage);
  process.exit(flags.help ? 0 : 2);
}

const say = (line: string) => console.error(line);
const results: unknown[] = [];
say('  building when needed');
await buildWhenNeeded();
if (sizes.length > 1) {
  // A process for each size: the clients of one shop's stores do not know another's.
  for (const size of sizes) results.push(...(await inOwnProcess(size)));
} else {
  const [products = 0] = sizes;
  // Each size has a home of its own, kept for the next run.
  process.env.STOA_HOME = `.stoa-bench-${products}`;
  const code = await withStack(async () => {
    await migrate();
    await ensureTables();
    await seed(products);
    const folder = process.env.STOA_HOME ?? '.stoa';
    results.push(await chosen.measure({ products, seconds, rounds, folder, log: say }));
    return 0;
  });
  if (code !== 0) process.exit(code);
}
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}`;
if (flags.json) console.log(JSON.stringify({ machine, results }, null, 2));
else console.log(`${machine}, ${chosen.show(results as never[])}`);
process.exit(0);

function bench<Result>(definition: {
  what: string;
  sizes: string;
  measure: (run: Run) => Promise<Result>;
  show: (results: Result[]) => string;
}): Bench {
  return definition;
}

async function inOwnProcess(products: number): Promise<unknown[]> {
  const args = ['--seconds', String(seconds), '--rounds', String(rounds), '--products', String(products)];
  const command = ['--import', 'tsx', 'bin/bench.ts', positionals[0] ?? '', ...args, '--json'];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`measuring ${products} products ended with ${code}`);
  return (JSON.parse(Buffer.concat(chunks).toString('utf8')) as { results: unknown[] }).results;
}

/** Through the command that anybody would use. */
function seed(products: number): Promise<void> {
  const args = ['--import', 'tsx', 'bin/shop.ts', 'seed', '--products', String(products)];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`seeding ended with ${code}`))));
  });
}
