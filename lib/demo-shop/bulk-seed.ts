import { once } from 'node:events';
import { sql as raw } from 'drizzle-orm';
import { currentLsn, primary, primarySql } from '@/db/client';
import type { SqlTransaction } from '@/db/sql-transaction';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import { makeBulkPlaces } from './bulk-places';
import {
  type BulkPlaces,
  bulkNumberOf,
  bulkProductIds,
  bulkRows,
  type CopiedTable,
  copiedTables,
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

const batchSize = 2_000;
/** From so many on, building the indexes anew is cheaper than keeping them while rows pour in. */
const rebuildIndexesFrom = 50_000;

/**
 * Fills the shop up to `products` generated ones, each the same in every shop. One transaction: cut off in
 * the middle, it leaves nothing behind, dropped indexes included. Triggers and foreign keys are not asked
 * (which takes a superuser), because the rows are right by construction and their facts already computed.
 */
export async function seedProducts(
  products: number,
  onProgress: (progress: BulkSeedProgress) => void = () => {},
): Promise<BulkSeedReport> {
  const started = performance.now();
  const places = await makeBulkPlaces(products);
  const { created, known } = await primarySql().begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(7481)`;
    const known = await lastNumber(tx);
    const created = Math.max(0, products - known);
    if (created === 0) return { created, known };
    await tx`set local session_replication_role = replica`;
    const indexes = created >= rebuildIndexesFrom ? await dropIndexes(tx) : [];
    await copyProducts(tx, { from: known + 1, to: products }, places, (done) =>
      onProgress({ phase: 'products', done, total: created }),
    );
    await createIndexes(tx, indexes, onProgress);
    return { created, known };
  });
  if (created > 0) {
    onProgress({ phase: 'statistics', done: 0, total: 1 });
    for (const table of Object.keys(copiedTables)) await primary().execute(raw.raw(`analyze ${table}`));
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

async function copyProducts(
  tx: SqlTransaction,
  { from, to }: { from: number; to: number },
  places: BulkPlaces,
  onProgress: (done: number) => void,
): Promise<void> {
  for (let first = from; first <= to; first += batchSize) {
    const last = Math.min(to, first + batchSize - 1);
    const rows = bulkRows(first, last, places);
    for (const [table, text] of Object.entries(rows)) await copy(tx, table as CopiedTable, text);
    onProgress(last - from + 1);
  }
}

async function copy(tx: SqlTransaction, table: CopiedTable, text: string): Promise<void> {
  if (!text) return;
  const sink = await tx.unsafe(`copy ${table} (${copiedTables[table]}) from stdin`).writable();
  sink.end(text);
  await once(sink, 'finish');
}

/** Drops the indexes that no constraint stands on, and returns what makes them again. */
async function dropIndexes(tx: SqlTransaction): Promise<string[]> {
  const indexes = await tx<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    where i.indrelid::regclass::text in ${tx(Object.keys(copiedTables))}
      and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`;
  for (const { name } of indexes) await tx.unsafe(`drop index ${name}`);
  return indexes.map(({ definition }) => definition);
}

async function createIndexes(
  tx: SqlTransaction,
  definitions: string[],
  onProgress: (progress: BulkSeedProgress) => void,
): Promise<void> {
  await tx`set local maintenance_work_mem = '512MB'`;
  for (const [done, definition] of definitions.entries()) {
    onProgress({ phase: 'indexes', done, total: definitions.length });
    await tx.unsafe(definition);
  }
}

async function announce({ categoryIds }: BulkPlaces): Promise<void> {
  await raiseTags([tag.catalog, ...[...categoryIds.values()].map(tag.category)], await currentLsn());
}
