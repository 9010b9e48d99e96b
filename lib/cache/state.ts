import { AsyncLocalStorage } from 'node:async_hooks';
import { LRUCache } from 'lru-cache';

/** A kept answer, with what decides whether it still holds. */
export type Entry<Value = unknown> = {
  value: Value;
  tags: string[];
  /** The shared count of raises known before the filling began. */
  epoch: number;
  /** This process's own count of raises, likewise: counts while the shared one is away. */
  ownEpoch: number;
  filledAt: number;
  expiresAt: number;
  bytes: number;
};

export type Counters = {
  memoryHits: number;
  redisHits: number;
  misses: number;
  fills: number;
  waits: number;
  redisErrors: number;
};

type State = {
  memory: LRUCache<string, Entry>;
  flights: Map<string, Promise<Entry>>;
  /** tag → shared epoch, and tag → own epoch, at which it was last raised. */
  raised: Map<string, number>;
  raisedHere: Map<string, number>;
  epoch: number;
  ownEpoch: number;
  /** The log position a fresh fill must have seen. */
  lsn: bigint;
  /** Changes when Redis lost its memory. */
  generation: string;
  shared: 'unknown' | 'reachable' | 'away' | 'none';
  pending: { tags: string[]; lsn: bigint }[];
  polling: boolean;
  counters: Counters;
  ages: number[];
  pageTags: AsyncLocalStorage<Set<string>>;
};

const memoryBytes = 96 * 1024 * 1024;
const shelf = globalThis as unknown as Record<symbol, State | undefined>;
const place = Symbol.for('stoa.cache');

/**
 * The cache's state, one per process. On globalThis, because Next's bundles and the front each carry a
 * copy of this module and must see the same memory.
 */
export function state(): State {
  shelf[place] ??= {
    memory: new LRUCache({ maxSize: memoryBytes, sizeCalculation: (entry) => Math.max(1, entry.bytes) }),
    flights: new Map(),
    raised: new Map(),
    raisedHere: new Map(),
    epoch: 0,
    ownEpoch: 0,
    lsn: 0n,
    generation: '',
    shared: 'unknown',
    pending: [],
    polling: false,
    counters: { memoryHits: 0, redisHits: 0, misses: 0, fills: 0, waits: 0, redisErrors: 0 },
    ages: [],
    pageTags: new AsyncLocalStorage(),
  };
  return shelf[place];
}

/** Forgets everything this process keeps. For tests, and when Redis turns out to be another one. */
export function forgetAll(): void {
  const { memory, raised, raisedHere } = state();
  memory.clear();
  raised.clear();
  raisedHere.clear();
}

/** What `/api/health` shows of the cache in this process. Ages in seconds of entries as they were served. */
export function cacheReport() {
  const { counters, memory, shared, ages } = state();
  const sorted = [...ages].sort((left, right) => left - right);
  return {
    shared,
    ...counters,
    entries: memory.size,
    bytes: memory.calculatedSize,
    ageSecondsMedian: sorted[Math.floor(sorted.length / 2)] ?? 0,
    ageSecondsMax: sorted.at(-1) ?? 0,
  };
}
