import { PassThrough, Readable, Writable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { classifyStream } from './classify';

afterEach(() => vi.restoreAllMocks());

/** What is written, by a reader that takes its time over every piece. */
function slowReader() {
  const chunks: string[] = [];
  const stream = new Writable({
    highWaterMark: 16,
    write: (chunk, _encoding, done) => {
      chunks.push(String(chunk));
      setImmediate(done);
    },
  });
  return { stream, lines: () => chunks.join('').split('\n').slice(0, -1) };
}

test('a line for each line, in order, whatever stands in them', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const visits = Array.from({ length: 1203 }, (_, i) =>
    i === 700 ? 'nonsense' : JSON.stringify({ url: `/?utm_campaign=c${i}`, userAgent: 'curl/8' }),
  );
  const { stream, lines } = slowReader();
  // Without a line break at its end, and cut in the middle of lines.
  const told = await classifyStream(Readable.from(visits.join('\r\n').match(/[\s\S]{1,777}/g) ?? []), stream);
  expect(told).toEqual({ lines: 1203, unread: 1 });
  expect(lines().map((line) => JSON.parse(line).campaign)).toEqual(
    visits.map((_, i) => (i === 700 ? null : `c${i}`)),
  );
  expect(said.mock.calls).toEqual([['Line 701: not JSON.']]);
});

test('only a line feed ends a line, and letters may be cut between two pieces', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const bytes = Buffer.from('\ufeff{"url":"/?utm_campaign=a\u2028b"}\r\n\n{"url":"/?utm_campaign=süß"}\n');
  const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
  const { stream, lines } = slowReader();
  expect(await classifyStream(Readable.from(pieces, { objectMode: false }), stream)).toEqual({
    lines: 3,
    unread: 1,
  });
  expect(lines().map((line) => JSON.parse(line).campaign)).toEqual(['a\u2028b', null, 'süß']);
});

test('a reader that leaves early is no fault', async () => {
  const output = new PassThrough();
  output.destroy();
  const visits = Array.from({ length: 2000 }, () => '{"url":"/"}').join('\n');
  expect((await classifyStream(Readable.from([visits]), output)).unread).toBe(0);
});
