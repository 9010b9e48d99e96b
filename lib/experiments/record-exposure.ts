import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dynamo, tableName } from '@/db/dynamo';
import { type WriteOutcome, WriteQueue } from '@/lib/traces/write-queue';

/** A visitor has seen their variant. */
export type Exposure = { experiment: string; variant: string; visitorId: string; at: Date };

export const exposureShards = 16;
const keptSeconds = 400 * 24 * 3600;
const flushDeadlineMs = 3000;

// The server runs what is registered under this name before it ends.
const flushes: unique symbol = Symbol.for('stoa.flush');
const shelf = globalThis as unknown as {
  stoaExposures?: WriteQueue<Exposure>;
  [flushes]?: (() => Promise<void>)[];
};

function queue(): WriteQueue<Exposure> {
  if (!shelf.stoaExposures) {
    const exposures = new WriteQueue<Exposure>({
      write: writeExposures,
      batchSize: 25,
      lingerMs: 200,
      maxQueued: 10_000,
      batchesAtOnce: 4,
      pauseMs: 200,
      maxPauseMs: 5000,
    });
    shelf.stoaExposures = exposures;
    shelf[flushes] ??= [];
    shelf[flushes].push(() => exposures.flush(flushDeadlineMs));
  }
  return shelf.stoaExposures;
}

/** Queues an exposure. Returns at once and never fails: the page does not wait for the store. */
export function recordExposure(exposure: Exposure): void {
  void queue().add(exposure);
}

/** Writes what waits before the process ends. */
export function flushExposures(deadlineMs = flushDeadlineMs): Promise<void> {
  return queue().flush(deadlineMs);
}

/** `home-shelf-order#07`: told by the visitor, so that seeing it twice meets itself. */
export function exposureShard(experiment: string, visitorId: string): string {
  let sum = 0;
  for (const letter of visitorId.slice(-6)) sum += letter.charCodeAt(0);
  return exposureShardAt(experiment, sum % exposureShards);
}

export function exposureShardAt(experiment: string, shard: number): string {
  return `${experiment}#${String(shard).padStart(2, '0')}`;
}

/** Once per visitor and experiment: the first time stays, whatever comes after. */
export async function writeExposures(batch: Exposure[]): Promise<WriteOutcome<Exposure>> {
  const outcomes = await Promise.allSettled(batch.map(writeExposure));
  const failed = batch.filter((_, index) => outcomes[index]?.status === 'rejected');
  return { again: failed, refused: [] };
}

async function writeExposure({ experiment, variant, visitorId, at }: Exposure): Promise<void> {
  await dynamo().send(
    new UpdateCommand({
      TableName: tableName('experimentExposures'),
      Key: { experimentShard: exposureShard(experiment, visitorId), visitorId },
      UpdateExpression:
        'SET seenAt = if_not_exists(seenAt, :at), variant = if_not_exists(variant, :variant), experiment = :experiment, expiresAt = :expiry',
      ExpressionAttributeValues: {
        ':at': at.toISOString(),
        ':variant': variant,
        ':experiment': experiment,
        ':expiry': Math.floor(at.getTime() / 1000) + keptSeconds,
      },
    }),
  );
}
