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
  if (!here.isListening) await listen();
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
  const look = await lookOrLock(key);
  const found = look.text && toEntry(key, codec, look.text);
  if (found) {
    counters.redisHits += 1;
    return found;
  }
  counters.misses += 1;
  // What was found no longer held: it did not give the lock.
  const lock = look.text ? await takeLock(key) : look.lock;
  if (lock === 'taken') {
    counters.waits += 1;
    for (let step = 0; step < waitSteps; step += 1) {
      await new Promise((resolve) => setTimeout(resolve, waitStepMs));
      const text = await attempt((client) => client.get<string>(fragmentKey(key)));
      const theirs = text && toEntry(key, codec, text);
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
  let stored: string | undefined;
  let lifetime = 0;
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
      if (holds(entry)) {
        stored = toText(entry, encoded);
        lifetime = Math.ceil(lifetimeSeconds);
      }
    }
    return entry;
  } finally {
    // Nobody waits for Redis: other nodes see the value and the open lock a moment later.
    const lock = holdsLock ? lockKey(key) : undefined;
    storeAndUnlock({ key: fragmentKey(key), lock, text: stored, lifetimeSeconds: lifetime });
  }
}

function served<Value>(entry: Entry<Value>, counters: Counters): Entry<Value> {
  counters.ages[counters.served % counters.ages.length] = (Date.now() - entry.filledAt) / 1000;
  counters.served += 1;
  return entry;
}

type Stored = { v: string; t: string[]; e: number; f: number; x: number };

/** What Redis holds; kept in memory when it still holds true. */
function toEntry<Value>(key: string, codec: Codec<Value>, text: string): Entry<Value> | undefined {
  const here = state();
  try {
    const stored = JSON.parse(text) as Stored;
    const value = codec.decode(stored.v);
    const entry: Entry<Value> = {
      value,
      tags: stored.t,
      epoch: stored.e,
      ownEpoch: here.ownEpoch,
      filledAt: stored.f,
      expiresAt: stored.x,
      bytes: codec.bytes(value, stored.v),
    };
    if (!holds(entry)) return undefined;
    here.memory.set(key, entry as Entry);
    return entry;
  } catch {
    // Written by another version of the shop: as good as absent.
    return undefined;
  }
}

function toText(entry: Entry, encoded: string): string {
  const stored: Stored = { v: encoded, t: entry.tags, e: entry.epoch, f: entry.filledAt, x: entry.expiresAt };
  return JSON.stringify(stored);
}

type Leaving = { key: string; lock: string | undefined; text: string | undefined; lifetimeSeconds: number };

/** What goes to Redis next. A page asks several questions: their answers travel together. */
let leaving: Leaving[] = [];
const leaveTogetherMs = 10;

function storeAndUnlock(filled: Leaving): void {
  if (filled.text === undefined && !filled.lock) return;
  if (leaving.push(filled) === 1) setTimeout(sendLeaving, leaveTogetherMs);
}

async function sendLeaving(): Promise<void> {
  const together = leaving;
  leaving = [];
  await attempt(async (client) => {
    const pipeline = client.pipeline();
    for (const { key, lock, text, lifetimeSeconds } of together) {
      if (text !== undefined) pipeline.set(key, text, { ex: lifetimeSeconds });
      if (lock) pipeline.del(lock);
    }
    await pipeline.exec();
  });
}

/**
 * Under the shop's version, since pages name that build's files, and under the generation: what was kept
 * under another count of raises cannot be judged by this one.
 */
function fragmentKey(key: string): string {
  const { version, generation } = state();
  return redisKey('fragment', version, generation.slice(0, 8), key);
}

function lockKey(key: string): string {
  return redisKey('lock', state().version, key);
}

type Lock = 'mine' | 'taken' | 'none';

// The value, else the right to fill it, in one round trip.
const lookScript = `
local found = redis.call('GET', KEYS[1])
if found then return {found, 0} end
if redis.call('SET', KEYS[2], '1', 'NX', 'PX', ARGV[1]) then return {false, 1} end
return {false, 0}`;

async function lookOrLock(key: string): Promise<{ text: string | null; lock: Lock }> {
  const answer = await attempt((client) =>
    client.eval<string[], [string | null, number]>(
      lookScript,
      [fragmentKey(key), lockKey(key)],
      [String(lockMs)],
    ),
  );
  if (!answer) return { text: null, lock: 'none' };
  return { text: answer[0], lock: Number(answer[1]) === 1 ? 'mine' : 'taken' };
}

async function takeLock(key: string): Promise<Lock> {
  const answer = await attempt((client) => client.set(lockKey(key), '1', { nx: true, px: lockMs }));
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
