import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchPages, type ColdResult, type PageResult } from '@/bench/page';
import { pageTable } from '@/bench/page-table';
import { benchProxy, type ProxyResult, proxyTable } from '@/bench/proxy';
import { ensureTables } from '@/db/dynamo';
import { migrate } from '@/db/migrate';
import { runLighthouse } from './bench-lighthouse';
import { buildWhenNeeded } from './build';
import { withStack } from './with-stack';

const usage = `npm run bench -- page|proxy [--products N[,N…]] [--seconds S] [--json]

  page   product and category page: requests/s, p50, p99 on one and two nodes and cold, beside a plain
         Node http server that sends the same bytes. Default: --products 1000,100000 --seconds 4
  proxy  what the middleware costs an answer, with it and past it, at the first number of products

npm run bench -- lighthouse [--url URL] [--runs N] [--pages home,cart,…] [--json]

         Lighthouse's four scores of home, category, product, search, cart and checkout at phone and
         desktop: of the shop at URL, else of the demo shop, served for it`;

if (process.argv[2] === 'lighthouse') process.exit(await runLighthouse(process.argv.slice(3)));

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    products: { type: 'string', default: '1000,100000' },
    seconds: { type: 'string', default: '4' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const sizes = flags.products.split(',').map(Number);
const seconds = Number(flags.seconds);
const isSound = sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= 1_000_000);

const verb = positionals[0] ?? '';
if (flags.help || !['page', 'proxy'].includes(verb) || !isSound || !(seconds >= 1)) {
  console.log(usage);
  process.exit(flags.help ? 0 : 2);
}

const say = (line: string) => console.error(line);
const pages: PageResult[] = [];
const cold: ColdResult[] = [];
const proxy: ProxyResult[] = [];
say('  building when needed');
await buildWhenNeeded();
for (const products of verb === 'proxy' ? sizes.slice(0, 1) : sizes) {
  // Each size has a home of its own, kept for the next run.
  process.env.STOA_HOME = `.stoa-bench-${products}`;
  const before = { ...process.env };
  const code = await withStack(async () => {
    await migrate();
    await ensureTables();
    await seed(products);
    const folder = process.env.STOA_HOME ?? '.stoa';
    if (verb === 'proxy') {
      proxy.push(...(await benchProxy({ seconds, log: say })));
      return 0;
    }
    const results = await benchPages({ products, seconds, folder, log: say });
    pages.push(...results.pages);
    cold.push(...results.cold);
    return 0;
  });
  if (code !== 0) process.exit(code);
  // The next size finds its own stack, not this one's addresses.
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
}
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}`;
if (flags.json) console.log(JSON.stringify({ machine, pages, cold, proxy }, null, 2));
else if (verb === 'proxy') console.log(`${machine}, 4 connections, br\n\n${proxyTable(proxy)}`);
else console.log(`${machine}, 32 connections, br\n\n${pageTable(pages, cold)}`);
process.exit(0);

/** Through the command that anybody would use. */
function seed(products: number): Promise<void> {
  const args = ['--import', 'tsx', 'bin/shop.ts', 'seed', '--products', String(products)];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`seeding ended with ${code}`))));
  });
}
