import { defineCommand } from 'citty';
import { type ImportReport, importCatalog } from '@/lib/catalog-import/import-catalog';
import { count, withShop } from './open-shop';

const shownRejections = 20;

export const importVerb = defineCommand({
  meta: {
    name: 'import',
    description: "Imports products from Shopify's product CSV, packed by gzip or not.",
  },
  args: {
    file: { type: 'positional', description: 'products.csv or products.csv.gz', required: true },
    pictures: {
      type: 'string',
      description: 'Folder or tar of the pictures (default: thumbnails.tar beside the file, or its folder)',
    },
    category: {
      type: 'string',
      description: 'Root category of products that name none (default: Everything else)',
    },
    'dry-run': { type: 'boolean', description: 'Says what would happen and changes nothing' },
    json: { type: 'boolean', description: 'Prints the whole report as JSON' },
  },
  run: ({ args }) =>
    withShop(async () => {
      const done = await importCatalog({
        path: args.file,
        picturesPath: args.pictures,
        defaultRoot: args.category,
        dryRun: args['dry-run'],
        onProgress: showProgress,
      });
      if (process.stderr.isTTY) process.stderr.write('\n');
      if (!done.ok) {
        console.log(args.json ? JSON.stringify({ error: done.problem }) : done.problem.reason);
        return 1;
      }
      if (args.json) console.log(JSON.stringify(done.value));
      else printReport(done.value);
      return 0;
    }),
});

let shownAt = 0;

function showProgress({ rows, created, updated, unchanged, seconds }: ImportReport): void {
  const isTerminal = process.stderr.isTTY;
  if (Date.now() - shownAt < (isTerminal ? 200 : 2000)) return;
  shownAt = Date.now();
  const products = created + updated + unchanged;
  const rate = count(Math.round(products / Math.max(seconds, 0.001)));
  const line = `  row ${count(rows)}: ${count(products)} products, ${rate}/s`;
  process.stderr.write(isTerminal ? `\r${line}   ` : `${line}\n`);
}

function printReport(report: ImportReport): void {
  const { rejected, warnings } = report;
  if (report.dryRun) console.log('Nothing was changed: this is what an import would do.');
  console.log(`${count(report.rows)} rows of ${report.file} in ${report.seconds.toFixed(1)} s`);
  for (const outcome of ['created', 'updated', 'unchanged'] as const)
    console.log(`  ${outcome.padEnd(10)} ${count(report[outcome]).padStart(9)} products`);
  console.log(`  ${'rejected'.padEnd(10)} ${count(rejected.length).padStart(9)} rows`);
  if (report.categoriesCreated > 0)
    console.log(`  ${'created'.padEnd(10)} ${count(report.categoriesCreated).padStart(9)} categories`);
  printRows('Rejected:', rejected);
  printRows('Taken without:', warnings);
}

function printRows(title: string, rows: ImportReport['rejected']): void {
  if (rows.length === 0) return;
  console.log(title);
  for (const { row, handle, reason } of rows.slice(0, shownRejections))
    console.log(`  row ${row}${handle ? ` (${handle})` : ''}: ${reason}`);
  if (rows.length > shownRejections)
    console.log(`  … and ${count(rows.length - shownRejections)} more; --json has them all.`);
}
