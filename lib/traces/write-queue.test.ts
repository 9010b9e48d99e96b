import { describe, expect, test, vi } from 'vitest';
import { type WriteOutcome, WriteQueue, type WriteQueueOptions } from './write-queue';

const written = { again: [], refused: [] };

function makeQueue(
  write: WriteQueueOptions<number>['write'],
  changes: Partial<WriteQueueOptions<number>> = {},
) {
  return new WriteQueue<number>({
    write,
    batchSize: 3,
    lingerMs: 5,
    maxQueued: 100,
    batchesAtOnce: 2,
    pauseMs: 1,
    maxPauseMs: 4,
    ...changes,
  });
}

describe('a write queue', () => {
  test('writes in batches, and each item once', async () => {
    const batches: number[][] = [];
    const queue = makeQueue(async (batch) => {
      batches.push(batch);
      return written;
    });
    await Promise.all([1, 2, 3, 4, 5, 6, 7].map((item) => queue.add(item)));
    await queue.flush(1000);
    expect(batches.flat().sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(Math.max(...batches.map((batch) => batch.length))).toBe(3);
    expect(queue.counters).toEqual({ recorded: 7, queued: 0, dropped: 0, failed: 0, retried: 0 });
  });

  test('tries again while the store is away, then loses nothing', async () => {
    let isAway = true;
    const stored = new Set<number>();
    const queue = makeQueue(async (batch): Promise<WriteOutcome<number>> => {
      if (isAway) return { again: batch, refused: [] };
      for (const item of batch) stored.add(item);
      return written;
    });
    for (let item = 0; item < 20; item += 1) void queue.add(item);
    await vi.waitFor(() => expect(queue.counters.retried).toBeGreaterThan(20));
    expect(queue.counters).toMatchObject({ recorded: 0, queued: 20 });
    isAway = false;
    await vi.waitFor(() => expect(queue.counters.queued).toBe(0));
    expect(stored.size).toBe(20);
    expect(queue.counters).toMatchObject({ recorded: 20, dropped: 0, failed: 0 });
  });

  test('holds no more than it may, and counts the rest as dropped', async () => {
    const queue = makeQueue(async (batch) => ({ again: batch, refused: [] }), { maxQueued: 10 });
    for (let item = 0; item < 25; item += 1) void queue.add(item);
    await vi.waitFor(() => expect(queue.counters.retried).toBeGreaterThan(0));
    expect(queue.counters).toMatchObject({ queued: 10, dropped: 15 });
  });

  test('what the store will never take is let go and counted', async () => {
    const queue = makeQueue(async (batch) => ({ again: [], refused: batch.filter((item) => item === 2) }));
    for (const item of [1, 2, 3]) void queue.add(item);
    await queue.flush(1000);
    expect(queue.counters).toMatchObject({ recorded: 2, failed: 1, queued: 0 });
  });

  test('a flush gives up at its deadline', async () => {
    const queue = makeQueue(() => new Promise(() => {}));
    void queue.add(1);
    const started = performance.now();
    await queue.flush(50);
    expect(performance.now() - started).toBeLessThan(500);
    expect(queue.counters.queued).toBe(1);
  });
});
