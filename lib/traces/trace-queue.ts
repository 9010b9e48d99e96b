import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { dynamo, tableName } from '@/db/dynamo';
import { type TableKey, tables } from '@/db/dynamo-tables';
import { overflowKey, WriteShards } from '@/db/write-shards';
import { type WriteOutcome, WriteQueue, type WriteQueueCounters } from '@/lib/traces/write-queue';

/** What a visit leaves in DynamoDB: an item that is put, and never changed. */
export type Trace = { table: TableKey; item: Record<string, unknown> };

// The server runs what is registered under this name before it ends.
const flushes: unique symbol = Symbol.for('stoa.flush');
// On globalThis: Next bundles the middleware apart from the pages, and there must be one queue.
const shelf = globalThis as unknown as {
  stoaTraces?: WriteQueue<Trace>;
  stoaShards?: WriteShards;
  [flushes]?: (() => Promise<void>)[];
};

const flushDeadlineMs = 3000;
/** Days after which a day's overflow is forgotten: no trace is kept for longer. */
const overflowKeptSeconds = 400 * 24 * 3600;

function queue(): WriteQueue<Trace> {
  if (!shelf.stoaTraces) {
    const traces = new WriteQueue<Trace>({
      write: writeTraces,
      batchSize: 25,
      lingerMs: 200,
      maxQueued: 10_000,
      batchesAtOnce: 8,
      pauseMs: 200,
      maxPauseMs: 5000,
    });
    shelf.stoaTraces = traces;
    shelf[flushes] ??= [];
    shelf[flushes].push(() => traces.flush(flushDeadlineMs));
  }
  return shelf.stoaTraces;
}

/** Queues traces. Returns at once; the promise settles after the next attempt to write, and never fails. */
export async function leaveTraces(traces: Trace[]): Promise<void> {
  await Promise.all(traces.map((trace) => queue().add(trace)));
}

/** Traces of this process: written, waiting, dropped for want of room, refused by the store, tried again. */
export function traceCounters(): WriteQueueCounters {
  return queue().counters;
}

/** Writes what waits before the process ends. */
export function flushTraces(deadlineMs = flushDeadlineMs): Promise<void> {
  return queue().flush(deadlineMs);
}

/**
 * The shard an item goes to, and the traces that tell readers of a busy name where else to look.
 * @param table whose own key it is, or an index of which
 */
export function shardFor(
  table: 'campaignHits' | 'affiliateClicks' | 'productViews' | 'searches',
  { name, itemId, at }: { name: string; itemId: string; at: Date },
): { key: string; told: Trace[] } {
  shelf.stoaShards ??= new WriteShards();
  const { key, overflow } = shelf.stoaShards.place(`${table} ${name}`, itemId, at);
  const own = key.slice(table.length + 1);
  if (overflow === undefined) return { key: own, told: [] };
  const day = at.toISOString().slice(0, 10);
  const item = {
    [tables[table].partitionKey]: overflowKey(name),
    [tables[table].sortKey]: `${day}#${overflow}`,
    expiresAt: Math.floor(at.getTime() / 1000) + overflowKeptSeconds,
  };
  return { key: own, told: [{ table, item }] };
}

/** One BatchWrite of up to 25 items. What the store did not take comes back in `again`. */
export async function writeTraces(batch: Trace[]): Promise<WriteOutcome<Trace>> {
  try {
    const answer = await dynamo().send(new BatchWriteCommand({ RequestItems: requestItems(batch) }));
    return { again: fromRequestItems(answer.UnprocessedItems), refused: [] };
  } catch (error) {
    if (!isRefusal(error)) return { again: batch, refused: [] };
    // One item the store will never take must not hold up the others: find it.
    if (batch.length === 1) return { again: [], refused: batch };
    const outcomes = await Promise.all(batch.map((trace) => writeTraces([trace])));
    return {
      again: outcomes.flatMap((outcome) => outcome.again),
      refused: outcomes.flatMap((outcome) => outcome.refused),
    };
  }
}

function requestItems(batch: Trace[]) {
  const requests: Record<string, { PutRequest: { Item: Record<string, unknown> } }[]> = {};
  for (const { table, item } of batch) {
    requests[tableName(table)] ??= [];
    requests[tableName(table)]?.push({ PutRequest: { Item: item } });
  }
  return requests;
}

type Unprocessed = Record<string, { PutRequest?: { Item?: Record<string, unknown> } }[]>;

function fromRequestItems(left: Unprocessed | undefined): Trace[] {
  return (Object.keys(tables) as TableKey[]).flatMap((table) =>
    (left?.[tableName(table)] ?? []).flatMap(({ PutRequest }) =>
      PutRequest?.Item ? [{ table, item: PutRequest.Item }] : [],
    ),
  );
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValidationException';
}
