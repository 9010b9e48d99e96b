import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ok, type Result, refused } from '@/lib/result';
import { type Cells, type Columns, readHeader } from './columns';
import { csvRecords } from './csv-records';
import type { ProductDraft, Rejection } from './product-draft';
import { readProduct } from './read-product';

/** What the file says next: a product, or rows that could not be taken; `rows` is how far it was read. */
export type Reading = { draft: ProductDraft | undefined; rejections: Rejection[]; rows: number };

/** A product with more rows than this is cut off there: a file of one endless handle must not fill memory. */
const maxRowsPerProduct = 5000;

/** Opens a CSV file, packed by gzip or not, and reads its header. The products follow by iterating. */
export async function openCatalogFile(
  path: string,
  defaultRoot: string,
): Promise<Result<AsyncGenerator<Reading>, { kind: 'no-header'; reason: string }>> {
  const records = csvRecords(bytesOf(path));
  const first = await records.next();
  if (first.done) return refused({ kind: 'no-header', reason: 'The file is empty.' });
  if ('problem' in first.value) {
    await records.return(undefined);
    return refused({ kind: 'no-header', reason: `The header row cannot be read: ${first.value.problem}` });
  }
  const header = readHeader(first.value.fields);
  if (!header.ok) {
    await records.return(undefined);
    return header;
  }
  return ok(readProducts(records, header.value, defaultRoot));
}

function bytesOf(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  if (!path.endsWith('.gz')) return file;
  const unpacked = createGunzip();
  // An error of either side surfaces where the unpacked bytes are read.
  pipeline(file, unpacked, () => {});
  return unpacked;
}

async function* readProducts(
  records: ReturnType<typeof csvRecords>,
  columns: Columns,
  defaultRoot: string,
): AsyncGenerator<Reading> {
  const finished = new Set<string>();
  let group: Cells[] = [];
  let rows = 1;
  let allReadable = true;
  const close = (): Reading | undefined => {
    const [first] = group;
    if (!first) return undefined;
    const key = first.handle.toLowerCase();
    const isAgain = finished.has(key);
    finished.add(key);
    const read = isAgain
      ? { draft: undefined, rejections: refusedAgain(group) }
      : readProduct(group, defaultRoot, allReadable);
    group = [];
    allReadable = true;
    return { ...read, rows };
  };
  for await (const record of records) {
    const cells = 'fields' in record ? readCells(record.row, record.fields, columns) : record;
    rows = record.row;
    if ('problem' in cells) {
      allReadable = false;
      yield { draft: undefined, rejections: [{ row: rows, handle: '', reason: cells.problem }], rows };
      continue;
    }
    if (group[0] && (group[0].handle !== cells.handle || group.length >= maxRowsPerProduct)) {
      const reading = close();
      if (reading) yield reading;
    }
    group.push(cells);
  }
  const reading = close();
  if (reading) yield reading;
}

function readCells(row: number, fields: string[], columns: Columns): Cells | { problem: string } {
  if (fields.length !== columns.width)
    return { problem: `It has ${fields.length} columns, the header has ${columns.width}.` };
  const cells = columns.cells(row, fields);
  return cells.handle ? cells : { problem: 'The handle is missing.' };
}

function refusedAgain(rows: Cells[]): Rejection[] {
  const reason = 'This handle came before, and its rows must follow one another.';
  return rows.map(({ row, handle }) => ({ row, handle: handle.slice(0, 255), reason }));
}
