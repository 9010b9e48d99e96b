import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, csvRecords } from './csv-records';

async function recordsOf(bytes: Buffer | string, chunkSize = 7): Promise<CsvRecord[]> {
  const whole = Buffer.from(bytes);
  async function* chunks() {
    for (let at = 0; at < whole.length; at += chunkSize) yield whole.subarray(at, at + chunkSize);
  }
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(chunks())) records.push(record);
  return records;
}

const fieldsOf = (records: CsvRecord[]) =>
  records.map((record) => ('fields' in record ? record.fields : record.problem));

describe('csvRecords', () => {
  it.each([
    [
      'plain rows',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a last row without its line end',
      'a,b\r\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['quotes, commas and line ends inside quotes', 'a\n"x, ""y""\r\nz"\n', [['a'], ['x, "y"\r\nz']]],
    ['a byte order mark', '\ufeffa,b\n', [['a', 'b']]],
    ['letters beyond ASCII cut by chunks', 'é,Gerät,雪\n', [['é', 'Gerät', '雪']]],
    ['blank lines', 'a\n\n\nb\n', [['a'], ['b']]],
    [
      'a quote never closed',
      'a,"open\nb,"fine"\nc,d\n',
      ['A quote stands in the middle of a field.', ['b', 'fine'], ['c', 'd']],
    ],
    [
      'a quote never closed, at the end',
      'a,b\nc,"open\nd,e',
      [['a', 'b'], 'A quote is opened and not closed.', ['d', 'e']],
    ],
    [
      'a quote in a plain field',
      'a,5" disk\nb,c\n',
      ['A quote stands in the middle of a field.', ['b', 'c']],
    ],
    ['a NUL', 'a,b\u0000\nc,d\n', ['It holds a NUL character.', ['c', 'd']]],
  ])('reads %s', async (_name, text, expected) => {
    for (const chunkSize of [1, 2, 5, 4096])
      expect(fieldsOf(await recordsOf(text, chunkSize))).toEqual(expected);
  });

  it('refuses a row of invalid UTF-8 and reads the next', async () => {
    const bytes = Buffer.concat([Buffer.from('a,'), Buffer.from([0xc3, 0x28]), Buffer.from('\nb,c\n')]);
    expect(fieldsOf(await recordsOf(bytes))).toEqual(['It is not valid UTF-8.', ['b', 'c']]);
  });

  it('gives up one line when a quote swallows megabytes', async () => {
    const text = `a,"open\n${'x,yyyyyyyyyyyyyyyyyyyyyy\n'.repeat(150_000)}`;
    const records = await recordsOf(text, 65_536);
    expect(records).toHaveLength(150_001);
    expect(records[0]).toEqual({ row: 1, problem: 'A quote is opened and not closed.' });
  }, 30_000);

  it('reads back whatever was written', async () => {
    const field = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u0000'));
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, chunkSize) => {
        const text = rows
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const bytes = Buffer.from(text.toWellFormed());
        expect(fieldsOf(await recordsOf(bytes, chunkSize))).toEqual(
          rows.map((row) => row.map((cell) => cell.toWellFormed())),
        );
      }),
    );
  });
});
