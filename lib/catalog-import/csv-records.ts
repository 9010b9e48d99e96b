/** One record of a CSV file: its fields, or why it cannot be read. `row` counts records; the header is 1. */
export type CsvRecord = { row: number; fields: string[] } | { row: number; problem: string };

const maxFieldLength = 1_000_000;
const byteOrderMark = '\u00ef\u00bb\u00bf';
const maxRecordBytes = 2 * 1024 * 1024;

type Parsed =
  | { kind: 'record'; fields: string[]; end: number }
  | { kind: 'problem'; problem: string; end: number }
  | { kind: 'more' };

/**
 * Reads RFC 4180 records from a stream of bytes, in memory bounded by the longest record. Written by hand
 * because CSV libraries that go on after a broken quote lose all rows up to the next quote: here only the
 * line that holds the mistake is refused, and reading resumes at the line after it.
 */
export async function* csvRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  let text = '';
  let row = 0;
  const drain = function* (isLast: boolean): Generator<CsvRecord> {
    let at = 0;
    while (at < text.length) {
      const parsed = parseRecord(text, at, isLast);
      if (parsed.kind === 'more') break;
      at = parsed.end;
      row += 1;
      if (parsed.kind === 'problem') yield { row, problem: parsed.problem };
      else if (parsed.fields.length > 1 || parsed.fields[0]) yield decoded(row, parsed.fields);
    }
    text = text.slice(at);
  };
  let isStart = true;
  for await (const chunk of chunks) {
    // Byte for byte: UTF-8 is decoded field by field, so that one bad byte costs one row.
    text += Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    if (isStart && text.length < byteOrderMark.length) continue;
    if (isStart && text.startsWith(byteOrderMark)) text = text.slice(byteOrderMark.length);
    isStart = false;
    yield* drain(false);
  }
  yield* drain(true);
}

function parseRecord(text: string, from: number, isLast: boolean): Parsed {
  const fields: string[] = [];
  let at = from;
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, at + 1, isLast) : plainField(text, at, isLast);
    if (field === 'more') {
      const isTooLong = text.length - from > maxRecordBytes;
      return isTooLong ? refuse(text, from, isLast, 'A quote is opened and not closed.') : { kind: 'more' };
    }
    if ('problem' in field) return refuse(text, from, isLast, field.problem);
    fields.push(field.value);
    at = field.end;
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    return { kind: 'record', fields, end: at };
  }
}

type Field = { value: string; end: number } | { problem: string } | 'more';

/** `end` is at a comma, a line's end or the file's end. */
function quotedField(text: string, from: number, isLast: boolean): Field {
  let value = '';
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return isLast ? { problem: 'A quote is opened and not closed.' } : 'more';
    // What follows decides, and a carriage return is decided by what follows it.
    if (quote + 2 >= text.length && !isLast) return 'more';
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const after = text[quote + 1];
      const isEnd = after === undefined || after === ',' || after === '\n' || after === '\r';
      return isEnd ? { value, end: quote + 1 } : { problem: 'A quote stands in the middle of a field.' };
    }
    value += '"';
    at = quote + 2;
  }
}

const plainEnd = /[,\n\r"]/g;

function plainField(text: string, from: number, isLast: boolean): Field {
  plainEnd.lastIndex = from;
  const found = plainEnd.exec(text);
  if (!found || (found[0] === '\r' && found.index + 1 === text.length && !isLast)) {
    if (!isLast) return 'more';
  }
  const end = found?.index ?? text.length;
  if (found?.[0] === '"') return { problem: 'A quote stands in the middle of a field.' };
  return { value: text.slice(from, end), end };
}

/** Only the first line of what could not be read is given up. */
function refuse(text: string, from: number, isLast: boolean, problem: string): Parsed {
  const lineEnd = text.indexOf('\n', from);
  if (lineEnd < 0 && !isLast && text.length - from <= maxRecordBytes) return { kind: 'more' };
  return { kind: 'problem', problem, end: lineEnd < 0 ? text.length : lineEnd + 1 };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const beyondAscii = /[\u0080-\u00ff]/;

function decoded(row: number, fields: string[]): CsvRecord {
  try {
    for (const [index, field] of fields.entries()) {
      if (field.length > maxFieldLength) return { row, problem: 'A field is longer than a million bytes.' };
      if (field.includes('\u0000')) return { row, problem: 'It holds a NUL character.' };
      if (beyondAscii.test(field)) fields[index] = utf8.decode(Buffer.from(field, 'latin1'));
    }
    return { row, fields };
  } catch {
    return { row, problem: 'It is not valid UTF-8.' };
  }
}
