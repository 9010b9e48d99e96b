import { pipeline } from 'node:stream/promises';
import { defineCommand } from 'citty';
import { classifyLine } from '@/lib/visits/classify-line';
import { count } from './open-shop';

const shownEvery = 100_000;

export const classifyVerb = defineCommand({
  meta: {
    name: 'classify',
    description:
      `Tells where visits came from. Reads NDJSON {url, referrer, userAgent, host} from its standard input
      and prints NDJSON {medium, source, campaign, term, content, clickId, bot}, a line for each, in order. A line
      that cannot be read becomes one whose fields are all null, with the reason in error; its number is named on
      standard error and the exit code is 1.`.replace(/\s+/g, ' '),
  },
  args: {
    json: { type: 'boolean', description: 'Prints the closing count on standard error as JSON, too' },
  },
  run: async ({ args }) => {
    const started = performance.now();
    const { lines, unread } = await classifyStream(process.stdin, process.stdout);
    const seconds = (performance.now() - started) / 1000;
    if (args.json) console.error(JSON.stringify({ lines, unread, seconds }));
    else if (process.stderr.isTTY || unread > 0)
      console.error(
        `${count(lines)} visits in ${seconds.toFixed(1)} s, ${count(unread)} of them not readable.`,
      );
    return unread > 0 ? 1 : 0;
  },
});

/** Answers each line of `input` on `output`. Waits where nobody reads; ends early where nobody will. */
export async function classifyStream(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<{ lines: number; unread: number }> {
  const counts = { lines: 0, unread: 0 };
  try {
    await pipeline(answersTo(input, counts), output, { end: false });
  } catch (error) {
    if (!wasLeft(error)) throw error;
  }
  return counts;
}

async function* answersTo(input: NodeJS.ReadableStream, counts: { lines: number; unread: number }) {
  for await (const texts of linesOf(input)) {
    let answers = '';
    for (const text of texts) {
      counts.lines += 1;
      const { line, problem } = classifyLine(text);
      answers += `${line}\n`;
      if (problem) {
        counts.unread += 1;
        console.error(`Line ${counts.lines}: ${problem}.`);
      }
      if (counts.lines % shownEvery === 0 && process.stderr.isTTY)
        console.error(`  ${count(counts.lines)} visits`);
    }
    yield answers;
  }
}

/** Lines end at `\n` alone: what Node's own reader takes for an end, such as U+2028, may stand within JSON. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string[]> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  if (rest) yield [rest];
}

/** `… | head -1` has read enough. */
function wasLeft(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_PREMATURE_CLOSE'].includes(code);
}
