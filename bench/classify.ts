import { spawn } from 'node:child_process';
import { classifyLine } from '@/lib/visits/classify-line';
import { table } from './table';

export type ClassifyResult = { what: string; lines: number; linesPerSecond: number; microsPerLine: number };

const host = 'www.shop.test';
const browser = (i: number) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + (i % 40)}.0.${i % 9999}.${i % 150} Safari/537.36`;
const crawler = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

type Visit = { url: string; referrer: string | null; userAgent: string; host: string };

// No two visits of a kind are alike, so that nothing could be remembered.
const kinds: Record<string, (i: number) => Partial<Visit>> = {
  'without a referrer': () => ({ referrer: null }),
  'from a page of the shop': (i) => ({ referrer: `https://${host}/p/mug-${i}` }),
  'from a search, no term': (i) => ({ referrer: `https://www.google.com/search?sa=${i}` }),
  'from a search, UTF-8': (i) => ({
    referrer: `https://yandex.ru/search/?text=%D0%BA%D1%80%D1%83%D0%B6+${i}`,
  }),
  'from a search, GB 2312': (i) => ({ referrer: `http://www.baidu.com/s?wd=%B2%E8%BA%F8+${i}` }),
  'from a site nobody knows': (i) => ({ referrer: `https://blog-${i}.a.b.potters.test/mugs/${i}` }),
  'a campaign with a click id': (i) => ({
    url: `https://${host}/p/mug?utm_source=fb&utm_medium=cpc&utm_campaign=spring-${i}&gclid=Cj0${i}`,
    referrer: 'https://l.facebook.com/',
  }),
  'a broken address': (i) => ({ url: `%%${i}?utm_source=%zz&%=`, referrer: `http://%%${i}/` }),
  'a search engine’s bot': () => ({ referrer: null, userAgent: crawler }),
};

function linesOf(kind: (i: number) => Partial<Visit>, lines: number): string[] {
  return Array.from({ length: lines }, (_, i) =>
    JSON.stringify({
      url: `https://${host}/p/mug-${i}`,
      referrer: null,
      userAgent: browser(i),
      host,
      ...kind(i),
    }),
  );
}

/** Lines a second by kind of visit in one process, then all of them mixed, in process and through the command. */
export async function benchClassify(lines: number): Promise<ClassifyResult[]> {
  const results: ClassifyResult[] = [];
  const mixed: string[] = [];
  for (const [what, kind] of Object.entries(kinds)) {
    const input = linesOf(kind, lines);
    mixed.push(...input.slice(0, Math.ceil(lines / Object.keys(kinds).length)));
    results.push(inProcess(what, input));
  }
  results.push(inProcess('all kinds', mixed));
  results.push(await throughCommand(mixed));
  return results;
}

function inProcess(what: string, input: string[]): ClassifyResult {
  for (const line of input.slice(0, 2000)) classifyLine(line);
  const started = performance.now();
  for (const line of input) classifyLine(line);
  return resultOf(what, input.length, performance.now() - started);
}

/** From the start of the process to its last line, its starting included. */
async function throughCommand(input: string[]): Promise<ClassifyResult> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/shop.ts', 'classify'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(`${input.join('\n')}\n`);
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`classifying ended with ${code}`);
  return resultOf('all kinds, the command with its start', input.length, performance.now() - started);
}

function resultOf(what: string, lines: number, milliseconds: number): ClassifyResult {
  return {
    ...{ what, lines, linesPerSecond: Math.round((lines / milliseconds) * 1000) },
    microsPerLine: Math.round((milliseconds / lines) * 10_000) / 10,
  };
}

/** The results as aligned text. */
export function classifyTable(results: ClassifyResult[]): string {
  return table(
    ['visits', 'lines', 'lines/s', 'µs a line'],
    results.map(({ what, lines, linesPerSecond, microsPerLine }) => [
      what,
      lines.toLocaleString('en-US'),
      linesPerSecond.toLocaleString('en-US'),
      microsPerLine.toFixed(1),
    ]),
    1,
  );
}
