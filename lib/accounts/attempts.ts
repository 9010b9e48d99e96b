import { LRUCache } from 'lru-cache';
import { redis, redisKey } from '@/db/redis';
import { clock } from '@/lib/clock';

/** At most `limit` attempts under `key` in a window of `windowSeconds` that starts with the first. */
export type AttemptLimit = { key: string; limit: number; windowSeconds: number };

type Count = { attempts: number; endsAt: number };
type Moved = { attempts: number; secondsLeft: number };

// Each node counts for itself too: what the shared store, away or slow, did not count is not forgotten.
const shelf = globalThis as unknown as { stoaAttempts?: LRUCache<string, Count> };

function ownCounts(): LRUCache<string, Count> {
  shelf.stoaAttempts ??= new LRUCache({ max: 50_000 });
  return shelf.stoaAttempts;
}

/**
 * Counts one attempt under every limit, before it is made, so that attempts sent at once all count.
 * Answers the seconds to wait when any limit is spent, else `undefined`.
 */
export async function countAttempt(limits: AttemptLimit[]): Promise<number | undefined> {
  const counts = await Promise.all(limits.map((limit) => move(limit, 1)));
  const waits = counts.map((count, index) =>
    count.attempts > (limits[index]?.limit ?? 0) ? count.secondsLeft : 0,
  );
  const wait = Math.max(0, ...waits);
  return wait > 0 ? wait : undefined;
}

/** Gives an attempt back: it was right, so only wrong ones stay counted. */
export async function forgiveAttempt(limits: AttemptLimit[]): Promise<void> {
  await Promise.all(limits.map((limit) => move(limit, -1)));
}

async function move(limit: AttemptLimit, by: 1 | -1): Promise<Moved> {
  const own = moveHere(limit, by);
  const shared = await moveShared(limit, by).catch(() => undefined);
  return shared && shared.attempts >= own.attempts ? shared : own;
}

async function moveShared(limit: AttemptLimit, by: 1 | -1): Promise<Moved | undefined> {
  const key = redisKey('attempts', limit.key);
  const line = redis()?.multi().set(key, '0', { ex: limit.windowSeconds, nx: true }).incrby(key, by).ttl(key);
  if (!line) return undefined;
  const [, attempts, secondsLeft] = (await line.exec()) as [unknown, unknown, unknown];
  return { attempts: Number(attempts), secondsLeft: Math.max(1, Number(secondsLeft)) };
}

function moveHere(limit: AttemptLimit, by: 1 | -1): Moved {
  const now = clock.now().getTime();
  const known = ownCounts().get(limit.key);
  const count =
    known && known.endsAt > now ? known : { attempts: 0, endsAt: now + limit.windowSeconds * 1000 };
  count.attempts = Math.max(0, count.attempts + by);
  ownCounts().set(limit.key, count);
  return { attempts: count.attempts, secondsLeft: Math.ceil((count.endsAt - now) / 1000) };
}
