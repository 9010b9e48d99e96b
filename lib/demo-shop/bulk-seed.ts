import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { bulkTransaction } from '@/db/bulk-transaction';
import { currentLsn, primary } from '@/db/client';
import type { SqlTransaction } from '@/db/sql-transaction';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import { refreshTerms } from '@/lib/search/refresh-terms';
import { createIndexes, dropIndexes } from './bulk-indexes';
import { makeBulkPlaces } from './bulk-places';
import {
  addBulkProduct,
  type BulkPlaces,
  type BulkRows,
  bulkNumberOf,
  bulkProductIds,
  type CopiedTable,
  copiedTables,
  noRows,
} from './bulk-rows';

export type BulkSeedReport = {
  /** Products made by this run. */
  created: number;
  /** Generated products that were there before it. */
  known: number;
  seconds: number;
  productsPerSecond: number;
};

export type BulkSeedProgress = { phase: 'products' | 'indexes' | 'statistics'; done: number; total: number };

export const mostBulkProducts = 1_000_000;

const tables = Object.keys(copiedTables) as CopiedTable[];
const batchSize = 4_000;
const sliceSize = 100;
/** Building the indexes anew beats feeding them row by row once the catalog grows by more than a fifth. */
const rebuildIndexesAbove = 0.2;

/**
 * Fills the shop up to `products` generated ones, each the same in every shop. One transaction: cut off in
 * the middle, it leaves nothing behind, dropped indexes included; readers of the catalog wait for its end.
 * Triggers and foreign keys are not asked (which takes a superuser), because the rows are right by
 * construction and their facts already computed.
 */
export async function seedProducts(
  products: number,
  onProgress: (progress: BulkSeedProgress) => void = () => {},
): Promise<BulkSeedReport> {
  const started = performance.now();
  const places = await makeBulkPlaces(products);
  const { created, known } = await bulkTransaction(async (tx) => {
    // The demo shop's own lock: two seedings go one after the other.
    await tx`select pg_advisory_xact_lock(7481)`;
    const known = await lastNumber(tx);
    const created = Math.max(0, products - known);
    if (created > 0) await fill(tx, { from: known + 1, to: products }, places, onProgress);
    return { created, known };
  });
  if (created > 0) {
    onProgress({ phase: 'statistics', done: 0, total: 1 });
    await Promise.all([analyze(), refreshTerms()]);
    await announce(places);
  }
  const seconds = (performance.now() - started) / 1000;
  return { created, known, seconds, productsPerSecond: Math.round(created / seconds) };
}

async function lastNumber(tx: SqlTransaction): Promise<number> {
  const [row] = await tx<{ last: string | null }[]>`
    select max(id) as last from products where id like ${bulkProductIds}`;
  return row?.last ? bulkNumberOf(row.last) : 0;
}

type Range = { from: number; to: number };

async function fill(
  tx: SqlTransaction,
  range: Range,
  places: BulkPlaces,
  onProgress: (progress: BulkSeedProgress) => void,
): Promise<void> {
  const created = range.to - range.from + 1;
  await tx`set local session_replication_role = replica`;
  // Whole index pages are logged; squeezing each one costs more than writing it.
  await tx`set local wal_compression = off`;
  const indexes = (await isMuch(tx, created)) ? await dropIndexes(tx, tables) : [];
  await copyProducts(tx, range, places, (done) => onProgress({ phase: 'products', done, total: created }));
  await createIndexes(tx, indexes, (done) => onProgress({ phase: 'indexes', done, total: indexes.length }));
}

async function isMuch(tx: SqlTransaction, created: number): Promise<boolean> {
  const [row] = await tx<{ products: number }[]>`select count(*)::int as products from products`;
  return created > (row?.products ?? 0) * rebuildIndexesAbove;
}

/** Makes the next rows while PostgreSQL takes in the last ones. */
async function copyProducts(
  tx: SqlTransaction,
  { from, to }: Range,
  places: BulkPlaces,
  onProgress: (done: number) => void,
): Promise<void> {
  let copied: Promise<void> = Promise.resolve();
  for (let first = from; first <= to; first += batchSize) {
    const [rows] = await Promise.all([makeRows(first, Math.min(to, first + batchSize - 1), places), copied]);
    if (first > from) onProgress(first - from);
    copied = copyRows(tx, rows);
  }
  await copied;
  onProgress(to - from + 1);
}

async function makeRows(first: number, last: number, places: BulkPlaces): Promise<BulkRows> {
  const rows = noRows();
  for (let number = first; number <= last; number += 1) {
    addBulkProduct(rows, number, places);
    // Lets the rows before these flow to the database meanwhile.
    if (number % sliceSize === 0) await setImmediate();
  }
  return rows;
}

async function copyRows(tx: SqlTransaction, rows: BulkRows): Promise<void> {
  for (const table of tables) {
    const text = rows[table].taken();
    if (text.length === 0) continue;
    const sink = await tx.unsafe(`copy ${table} (${copiedTables[table]}) from stdin`).writable();
    sink.end(text);
    await finished(sink);
  }
}

async function analyze(): Promise<void> {
  for (const table of tables) await primary().execute(sql.raw(`analyze ${table}`));
}

async function announce({ categoryIds }: BulkPlaces): Promise<void> {
  await raiseTags([tag.catalog, ...[...categoryIds.values()].map(tag.category)], await currentLsn());
}
