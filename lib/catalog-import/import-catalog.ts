import { basename } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { primary } from '@/db/client';
import { errorCode, violatedConstraint } from '@/db/faults';
import { env } from '@/env';
import { ok, type Result, refused } from '@/lib/result';
import { refreshTerms } from '@/lib/search/refresh-terms';
import { openCategoryTree } from './category-tree';
import { type BatchOutcome, importBatch, openRun, weighBatch } from './import-batch';
import { pictureCategories } from './picture-categories';
import { openPictures, type PictureSource } from './pictures';
import type { ProductDraft, Rejection } from './product-draft';
import { openCatalogFile, type Reading } from './read-file';

export type ImportReport = {
  file: string;
  dryRun: boolean;
  /** Rows read, the header among them. */
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Rows that were not taken, in the order of the file; the header is row 1. */
  rejected: Rejection[];
  /** Rows that were taken though something about them was not: a picture that is missing. */
  warnings: Rejection[];
  categoriesCreated: number;
  seconds: number;
};

export type ImportProblem =
  | { kind: 'unreadable'; reason: string }
  | { kind: 'no-header'; reason: string }
  | { kind: 'busy'; reason: string };

export type ImportOptions = {
  path: string;
  /** A folder or a tar file with the pictures that the file names by path. */
  picturesPath?: string;
  /** Says what would happen and changes nothing. */
  dryRun?: boolean;
  /** The root category of products that name none. */
  defaultRoot?: string;
  onProgress?(report: ImportReport): void;
};

const batchSize = 250;

/**
 * Imports a Shopify product CSV in one pass, idempotent by handle: what has not changed since its last
 * import is not touched. Rows that cannot be taken are reported and cost nothing else. An import that was
 * broken off has kept the batches it finished; run again, it goes on from there.
 */
export async function importCatalog(options: ImportOptions): Promise<Result<ImportReport, ImportProblem>> {
  let pictures: PictureSource | undefined;
  try {
    pictures = await openPictures(options.path, options.picturesPath);
    const file = await openCatalogFile(options.path, options.defaultRoot ?? 'Everything else');
    if (!file.ok) return file;
    const source = pictures;
    const readings = file.value;
    if (options.dryRun) return ok(await run(readings, source, options));
    const done = await alone(() => run(readings, source, options));
    return done ? ok(done) : refused({ kind: 'busy', reason: 'Another import is running in this shop.' });
  } catch (error) {
    const reason = unreadableReason(error, options);
    if (reason) return refused({ kind: 'unreadable', reason });
    throw error;
  } finally {
    await pictures?.close();
  }
}

async function run(
  readings: AsyncGenerator<Reading>,
  pictures: PictureSource,
  options: ImportOptions,
): Promise<ImportReport> {
  const started = performance.now();
  const report = emptyReport(options);
  const tree = await openCategoryTree();
  const importRun = await openRun(`import ${basename(options.path)}`);
  const take = (drafts: ProductDraft[]) =>
    options.dryRun ? weighBatch(drafts, pictures) : importBatch(drafts, { tree, pictures }, importRun);
  let batch: ProductDraft[] = [];
  const finishBatch = async () => {
    if (batch.length > 0) addTo(report, await takeAllPossible(batch, take));
    batch = [];
    report.categoriesCreated = tree.created;
    report.seconds = Math.round(performance.now() - started) / 1000;
    options.onProgress?.(report);
  };
  for await (const { draft, rejections, rows } of readings) {
    report.rows = rows;
    report.rejected.push(...rejections);
    if (draft) batch.push(draft);
    if (batch.length >= batchSize) await finishBatch();
  }
  await finishBatch();
  // A product is read when its last row is, so a broken row between its rows was reported before it.
  report.rejected.sort((a, b) => a.row - b.row);
  if (!options.dryRun && report.created + report.updated > 0) await settle();
  report.seconds = Math.round(performance.now() - started) / 1000;
  return report;
}

type Taken = BatchOutcome & { rejected: Rejection[] };

/**
 * A batch that the database refuses is taken product by product, so that one that breaks a rule nobody
 * thought of here costs itself only.
 */
async function takeAllPossible(
  drafts: ProductDraft[],
  take: (drafts: ProductDraft[]) => Promise<BatchOutcome>,
): Promise<Taken> {
  try {
    return { ...(await take(drafts)), rejected: [] };
  } catch (error) {
    const isRefusal = /^2[23]/.test(errorCode(error) ?? '');
    if (!isRefusal) throw error;
    const [only] = drafts;
    if (drafts.length === 1 && only) {
      const rule = violatedConstraint(error) ?? errorCode(error);
      const rejection = { row: only.row, handle: only.handle, reason: `The shop cannot hold it (${rule}).` };
      return { created: 0, updated: 0, unchanged: 0, warnings: [], rejected: [rejection] };
    }
  }
  const sum: Taken = { created: 0, updated: 0, unchanged: 0, warnings: [], rejected: [] };
  for (const draft of drafts) addTo(sum, await takeAllPossible([draft], take));
  return sum;
}

function addTo(sum: Taken, part: Taken): void {
  for (const outcome of ['created', 'updated', 'unchanged'] as const) sum[outcome] += part[outcome];
  sum.warnings.push(...part.warnings);
  sum.rejected.push(...part.rejected);
}

/** After many new rows: pictures for the new categories, statistics to plan by, the search's vocabulary. */
async function settle(): Promise<void> {
  await pictureCategories();
  await primary().execute(
    sql`analyze products, variants, prices, inventory_levels, product_images, categories`,
  );
  await refreshTerms();
}

function emptyReport({ path, dryRun = false }: ImportOptions): ImportReport {
  const none: Rejection[] = [];
  return {
    ...{ file: path, dryRun, rows: 0, created: 0, updated: 0, unchanged: 0 },
    ...{ rejected: none, warnings: [...none], categoriesCreated: 0, seconds: 0 },
  };
}

/** Runs unless another import does: two at once would each make the categories the other one makes. */
async function alone<T>(work: () => Promise<T>): Promise<T | undefined> {
  // A connection of its own, since the lock lives as long as its session does.
  const session = postgres(env().DATABASE_URL, { max: 1, idle_timeout: 0, onnotice: () => {} });
  try {
    const [row] = await session<{ locked: boolean }[]>`select pg_try_advisory_lock(7482) as locked`;
    return row?.locked ? await work() : undefined;
  } finally {
    await session.end({ timeout: 5 });
  }
}

/** Faults of the files, told from faults of the shop. */
function unreadableReason(error: unknown, { path, picturesPath }: ImportOptions): string | undefined {
  const { code, path: at } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `There is no file ${at ?? picturesPath ?? path}`;
  if (code === 'EISDIR') return `${path} is a folder.`;
  if (code === 'EACCES') return `${at ?? path} may not be read.`;
  if (code?.startsWith('Z_')) return `${path} is no sound gzip file: ${(error as Error).message}`;
  return undefined;
}
