import { redis, redisKey } from '@/db/redis';
import { type Counters, type Entry, type FragmentKind, state } from './state';
import { holds, listen } from './tags';

export type Filled<Value> = { value: Value; tags: string[]; lifetimeSeconds: number };

/** How a value travels to Redis and back, and what it weighs in memory. */
export type Codec<Value> = {
  kind: FragmentKind;
  encode: (value: Value) => string;
  decode: (text: string) => Value;
  bytes: (value: Value, encoded: string) => number;
};

const lockMs = 5000;
const waitStepMs = 25;
const waitSteps = 12;

/**
 * Answers from this process's memory, else from Redis, else by filling: one filling per key at a time in
 * this process, and (by a lock in Redis) in the fleet. Any failure of Redis is a miss, never an error; a
 * filling that throws is kept nowhere.
 */
export async function fragment<Value>(
  key: string,
  codec: Codec<Value>,
  fill: () => Promise<Filled<Value>>,
): Promise<Entry<Value>> {
  const here = state();
  if (!here.polling) await listen();
  const counters = here.counters[codec.kind];
  // A flight that was under way may have begun before a write that this caller has already seen; the next
  // one began after the caller came, and so is good enough whatever happens meanwhile.
  for (let joinedBefore = false; ; joinedBefore = true) {
    const kept = here.memory.get(key) as Entry<Value> | undefined;
    if (kept && holds(kept)) {
      if (joinedBefore) counters.joined += 1;
      else counters.memoryHits += 1;
      return served(kept, counters);
    }
    const flight = here.flights.get(key) as Promise<Entry<Value>> | undefined;
    if (!flight) break;
    const entry = await flight;
    if (joinedBefore || holds(entry)) {
      counters.joined += 1;
      return served(entry, counters);
    }
  }
  const own = findOrFill(key, codec, fill);
  here.flights.set(key, own as Promise<Entry>);
  try {
    return served(await own, counters);
  } finally {
    if (here.flights.get(key) === own) here.flights.delete(key);
  }
}

async function findOrFill<Value>(
  key: string,
  codec: Codec<Value>,
  fill: () => Promise<Filled<Value>>,
): Promise<Entry<Value>> {
  const counters = state().counters[codec.kind];
  const found = await fromRedis(key, codec);
  if (found) {
    counters.redisHits += 1;
    return found;
  }
  counters.misses += 1;
  const lock = await takeLock(key);
  if (lock === 'taken') {
    counters.waits += 1;
    for (let step = 0; step < waitSteps; step += 1) {
      await new Promise((resolve) => setTimeout(resolve, waitStepMs));
      const theirs = await fromRedis(key, codec);
      if (theirs) return theirs;
    }
  }
  return fillNow(key, codec, fill, lock === 'mine');
}

async function fillNow<Value>(
  key: string,
  codec: Codec<Value>,
  fill: () => Promise<Filled<Value>>,
  holdsLock: boolean,
): Promise<Entry<Value>> {
  const here = state();
  const { epoch, ownEpoch } = here;
  try {
    const { value, tags, lifetimeSeconds } = await fill();
    here.counters[codec.kind].fills += 1;
    const filledAt = Date.now();
    const encoded = codec.encode(value);
    const bytes = codec.bytes(value, encoded);
    const entry: Entry<Value> = {
      value,
      tags,
      epoch,
      ownEpoch,
      filledAt,
      expiresAt: filledAt + lifetimeSeconds * 1000,
      bytes,
    };
    if (lifetimeSeconds > 0) {
      here.memory.set(key, entry as Entry);
      if (holds(entry)) await toRedis(key, entry, encoded, lifetimeSeconds);
    }
    return entry;
  } finally {
    if (holdsLock) void attempt((client) => client.del(redisKey('lock', key)));
  }
}

function served<Value>(entry: Entry<Value>, counters: Counters): Entry<Value> {
  counters.ages[counters.served % counters.ages.length] = (Date.now() - entry.filledAt) / 1000;
  counters.served += 1;
  return entry;
}

type Stored = { v: string; t: string[]; e: number; f: number; x: number };

async function fromRedis<Value>(key: string, codec: Codec<Value>): Promise<Entry<Value> | undefined> {
  const here = state();
  const { ownEpoch } = here;
  const text = await attempt((client) => client.get<string>(fragmentKey(key)));
  if (!text) return undefined;
  try {
    const stored = JSON.parse(text) as Stored;
    const value = codec.decode(stored.v);
    const bytes = codec.bytes(value, stored.v);
    const entry: Entry<Value> = {
      value,
      tags: stored.t,
      epoch: stored.e,
      ownEpoch,
      filledAt: stored.f,
      expiresAt: stored.x,
      bytes,
    };
    if (!holds(entry)) return undefined;
    here.memory.set(key, entry as Entry);
    return entry;
  } catch {
    // Written by another version of the shop: as good as absent.
    return undefined;
  }
}

async function toRedis(key: string, entry: Entry, encoded: string, lifetimeSeconds: number): Promise<void> {
  const stored: Stored = { v: encoded, t: entry.tags, e: entry.epoch, f: entry.filledAt, x: entry.expiresAt };
  await attempt((client) =>
    client.set(fragmentKey(key), JSON.stringify(stored), { ex: Math.ceil(lifetimeSeconds) }),
  );
}

/** Under the generation: what was kept under another count of raises cannot be judged by this one. */
function fragmentKey(key: string): string {
  return redisKey('fragment', state().generation.slice(0, 8), key);
}

async function takeLock(key: string): Promise<'mine' | 'taken' | 'none'> {
  const answer = await attempt((client) => client.set(redisKey('lock', key), '1', { nx: true, px: lockMs }));
  if (answer === undefined) return 'none';
  return answer === null ? 'taken' : 'mine';
}

/** One request to Redis; `undefined` when it is away, which after a failure is not asked again by us but by the poll. */
async function attempt<Answer>(
  ask: (client: NonNullable<ReturnType<typeof redis>>) => Promise<Answer>,
): Promise<Answer | undefined> {
  const here = state();
  const client = redis();
  if (!client || here.shared !== 'reachable') return undefined;
  try {
    return await ask(client);
  } catch {
    here.redisErrors += 1;
    here.shared = 'away';
    return undefined;
  }
}
