import { cpus } from 'node:os';
import { benchClassify, classifyTable } from '@/bench/classify';

const usage = 'npm run bench -- classify [--lines N] [--json]';

/** Measures how fast visits are classified; needs no store. */
export async function runClassify(args: string[]): Promise<number> {
  const at = args.indexOf('--lines');
  const lines = at < 0 ? 100_000 : Number(args[at + 1]);
  if (!Number.isInteger(lines) || lines < 1000 || args.includes('--help')) {
    console.log(usage);
    return args.includes('--help') ? 0 : 2;
  }
  const results = await benchClassify(lines);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}`;
  if (args.includes('--json')) console.log(JSON.stringify({ machine, results }, null, 2));
  else console.log(`${machine}, one process\n\n${classifyTable(results)}`);
  return 0;
}
