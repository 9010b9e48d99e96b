import { parseArgs } from 'node:util';
import { benchLighthouse } from '@/bench/lighthouse';
import { lighthouseTable } from '@/bench/lighthouse-table';
import { serveShop } from '@/bench/servers';
import { buildWhenNeeded } from './build';
import { findBrowser } from './find-browser';
import { prepareStores } from './prepare';
import { withStack } from './with-stack';

/** `npm run bench -- lighthouse`: a shop that runs at `--url`, else the demo shop in a home of its own. */
export async function runLighthouse(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string' },
      runs: { type: 'string', default: '1' },
      pages: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    },
  });
  const audit = async (url: string) => {
    const audits = await benchLighthouse({
      url,
      browser: findBrowser(),
      runs: Math.max(1, Number(values.runs) || 1),
      pages: values.pages.split(',').filter(Boolean),
      log: (line) => console.error(line),
    });
    console.log(values.json ? JSON.stringify({ audits }, null, 2) : lighthouseTable(audits));
    return 0;
  };
  if (values.url) return audit(values.url);
  await buildWhenNeeded();
  process.env.STOA_HOME = '.stoa-bench-lighthouse';
  return withStack(async () => {
    await prepareStores((_name, work) => work());
    const shop = await serveShop(2);
    try {
      return await audit(shop.url);
    } finally {
      await shop.stop();
    }
  });
}
