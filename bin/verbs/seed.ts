import { defineCommand } from 'citty';
import { type BulkSeedProgress, mostBulkProducts, seedProducts } from '@/lib/demo-shop/bulk-seed';
import { seedDemoShopOnce } from '@/lib/demo-shop/seed';
import { count, withShop } from './open-shop';

export const seedVerb = defineCommand({
  meta: {
    name: 'seed',
    description: 'Fills an empty shop with the demo goods, and any shop with generated products.',
  },
  args: {
    products: {
      type: 'string',
      valueHint: 'N',
      description: `Generated products the shop shall hold beside the others, up to ${count(mostBulkProducts)}. Those that are there already count.`,
    },
    json: { type: 'boolean', description: 'Prints the report as JSON' },
  },
  run: async ({ args }) => {
    const products = args.products === undefined ? 0 : readCount(args.products);
    if (products === undefined) {
      console.error(`--products takes a whole number from 0 to ${count(mostBulkProducts)}.`);
      return 1;
    }
    return withShop(async () => {
      const { seeded, admin, shopper } = await seedDemoShopOnce();
      const report = await seedProducts(products, showProgress());
      if (args.json) {
        console.log(JSON.stringify({ demoShop: seeded, products, ...report }));
        return 0;
      }
      if (seeded) console.log(`The demo shop is in. Logins: ${admin.email}, ${shopper.email}`);
      else console.log('The shop has goods already: the demo shop was left out.');
      if (products > 0) console.log(said(report));
      return 0;
    });
  },
});

function readCount(text: string): number | undefined {
  const digits = text.replaceAll(/[,_]/g, '');
  const products = /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
  return products !== undefined && products <= mostBulkProducts ? products : undefined;
}

function said({
  created,
  known,
  seconds,
  productsPerSecond,
}: Awaited<ReturnType<typeof seedProducts>>): string {
  if (created === 0) return `${count(known)} generated products are there: nothing to do.`;
  return `${count(created)} products in ${seconds.toFixed(1)} s, ${count(productsPerSecond)}/s, indexes and statistics included`;
}

/** One line that is written over on a terminal, and one every two seconds elsewhere. */
function showProgress(): (progress: BulkSeedProgress) => void {
  const started = performance.now();
  const isTerminal = process.stderr.isTTY;
  let shownAt = 0;
  let phaseShown = '';
  return ({ phase, done, total }) => {
    const now = performance.now();
    if (phase === phaseShown && done < total && now - shownAt < (isTerminal ? 200 : 2000)) return;
    shownAt = now;
    phaseShown = phase;
    const rate = done / Math.max(0.001, (now - started) / 1000);
    const left = Math.ceil((total - done) / Math.max(rate, 1));
    const products = `${count(done)} of ${count(total)} products, ${count(Math.round(rate))}/s, ${left} s left`;
    const line =
      phase === 'products' ? products : phase === 'indexes' ? `index ${done + 1} of ${total}` : 'statistics';
    process.stderr.write(
      isTerminal ? `\r\u001b[K  ${line}${phase === 'statistics' ? '\n' : ''}` : `  ${line}\n`,
    );
  };
}
