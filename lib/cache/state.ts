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

/** What is kept: whole pages, or answers of the catalog. */
export type FragmentKind = 'page' | 'question';

export type Counters = {
  memoryHits: number;
  redisHits: number;
  /** Callers who were served by a filling that another one had begun. */
  joined: number;
  misses: number;
  fills: number;
  /** Fillings that waited for another node's. */
  waits: number;
  /** Of the last thousand answers: how many seconds ago each had been filled. */
  ages: Float64Array;
  served: number;
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
  /** Of the shop's build: what another one kept is not for us. */
  version: string;
  /** Changes when Redis lost its memory. */
  generation: string;
  /** What was filled before this shared epoch no longer holds, whatever its tags. */
  floor: number;
  hearing: Promise<void>;
  shared: 'unknown' | 'reachable' | 'away' | 'none';
  pending: { tags: string[]; lsn: bigint }[];
  listening: Promise<void> | undefined;
  isListening: boolean;
  counters: Record<FragmentKind, Counters>;
  redisErrors: number;
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
    version: '0',
    generation: '',
    floor: 0,
    hearing: Promise.resolve(),
    shared: 'unknown',
    pending: [],
    listening: undefined,
    isListening: false,
    counters: { page: newCounters(), question: newCounters() },
    redisErrors: 0,
    pageTags: new AsyncLocalStorage(),
  };
  return shelf[place];
}

/** Forgets every answer this process keeps. For tests. */
export function forgetAll(): void {
  state().memory.clear();
}

function newCounters(): Counters {
  const ages = new Float64Array(1024);
  return { memoryHits: 0, redisHits: 0, joined: 0, misses: 0, fills: 0, waits: 0, ages, served: 0 };
}

/** What `/api/health` shows of the cache in this process. Ages in seconds of entries as they were served. */
export function cacheReport() {
  const { counters, memory, shared, redisErrors } = state();
  return {
    shared,
    redisErrors,
    entries: memory.size,
    bytes: memory.calculatedSize,
    pages: reportOf(counters.page),
    questions: reportOf(counters.question),
  };
}

function reportOf({ ages, served, ...counts }: Counters) {
  const sorted = ages.slice(0, Math.min(served, ages.length)).sort();
  const seconds = (age = 0) => Math.round(age * 10) / 10;
  return {
    ...counts,
    served,
    ageSecondsMedian: seconds(sorted[Math.floor(sorted.length / 2)]),
    ageSecondsMax: seconds(sorted.at(-1)),
  };
}
