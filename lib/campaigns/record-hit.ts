import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { dynamo, tableName } from '@/db/dynamo';
import type { Hit } from '@/lib/campaigns/hit';
import { type HitItem, type HitTable, hitItems } from '@/lib/campaigns/hit-items';
import { type WriteOutcome, WriteQueue, type WriteQueueCounters } from '@/lib/campaigns/write-queue';

// The server runs what is registered under this name before it ends.
const flushes: unique symbol = Symbol.for('stoa.flush');
// On globalThis: Next bundles the middleware apart from the pages, and there must be one queue.
const shelf = globalThis as unknown as {
  stoaHits?: WriteQueue<HitItem>;
  [flushes]?: (() => Promise<void>)[];
};

const flushDeadlineMs = 3000;

function queue(): WriteQueue<HitItem> {
  if (!shelf.stoaHits) {
    const hits = new WriteQueue<HitItem>({
      write: writeHits,
      batchSize: 25,
      lingerMs: 200,
      maxQueued: 10_000,
      batchesAtOnce: 8,
      pauseMs: 200,
      maxPauseMs: 5000,
    });
    shelf.stoaHits = hits;
    shelf[flushes] ??= [];
    shelf[flushes].push(() => hits.flush(flushDeadlineMs));
  }
  return shelf.stoaHits;
}

/** Queues a hit. Returns at once; the promise settles after the next attempt to write, and never fails. */
export async function recordHit(hit: Hit): Promise<void> {
  await Promise.all(hitItems(hit).map((item) => queue().add(item)));
}

/** Hits of this process: written, waiting, dropped for want of room, refused by the store, tried again. */
export function hitCounters(): WriteQueueCounters {
  return queue().counters;
}

/** Writes what waits before the process ends. */
export function flushHits(deadlineMs = flushDeadlineMs): Promise<void> {
  return queue().flush(deadlineMs);
}

/** One BatchWrite of up to 25 items. What the store did not take comes back in `again`. */
export async function writeHits(batch: HitItem[]): Promise<WriteOutcome<HitItem>> {
  try {
    const answer = await dynamo().send(new BatchWriteCommand({ RequestItems: requestItems(batch) }));
    return { again: fromRequestItems(answer.UnprocessedItems), refused: [] };
  } catch (error) {
    if (!isRefusal(error)) return { again: batch, refused: [] };
    // One item the store will never take must not hold up the others: find it.
    if (batch.length === 1) return { again: [], refused: batch };
    const outcomes = await Promise.all(batch.map((item) => writeHits([item])));
    return {
      again: outcomes.flatMap((outcome) => outcome.again),
      refused: outcomes.flatMap((outcome) => outcome.refused),
    };
  }
}

const hitTables: HitTable[] = ['campaignHits', 'affiliateClicks'];

function requestItems(batch: HitItem[]) {
  const requests: Record<string, { PutRequest: { Item: Record<string, unknown> } }[]> = {};
  for (const { table, item } of batch) {
    requests[tableName(table)] ??= [];
    requests[tableName(table)]?.push({ PutRequest: { Item: item } });
  }
  return requests;
}

type Unprocessed = Record<string, { PutRequest?: { Item?: Record<string, unknown> } }[]>;

function fromRequestItems(left: Unprocessed | undefined): HitItem[] {
  return hitTables.flatMap((table) =>
    (left?.[tableName(table)] ?? []).flatMap(({ PutRequest }) =>
      PutRequest?.Item ? [{ table, item: PutRequest.Item }] : [],
    ),
  );
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValidationException';
}
