import { spawn } from 'node:child_process';
import { readGoods } from '@/bench/search/goods';
import { icecatFile, judgeSearch } from '@/bench/search/quality';
import { qualityTable } from '@/bench/search/quality-table';
import { migrate } from '@/db/migrate';
import { withStack } from './with-stack';

const csvFile = icecatFile.replace('products.ndjson.gz', 'products-shopify.csv.gz');

/** Imports the Icecat goods into a home of their own and judges what the search makes of them. */
export async function runSearchQuality(args: string[]): Promise<number> {
  const goods = await readGoods(icecatFile);
  if (!goods) {
    console.error(`The catalog that is judged is not on this machine: ${icecatFile}`);
    return 2;
  }
  process.env.STOA_HOME = '.stoa-bench-icecat';
  return withStack(async () => {
    await migrate();
    await shopVerb('import', csvFile);
    const judgements = await judgeSearch(goods);
    const worst = judgements.filter(({ half }) => half === 'tuning').sort((a, b) => a.ndcg - b.ndcg);
    if (args.includes('--json')) console.log(JSON.stringify(judgements, null, 2));
    else console.log(qualityTable(judgements));
    if (args.includes('--worst'))
      for (const { ndcg, kind, text } of worst.slice(0, 30)) console.log(ndcg.toFixed(2), kind, '|', text);
    return 0;
  });
}

/** Through the command that anybody would use. */
function shopVerb(...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bin/shop.ts', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`)),
    );
  });
}
