import { redis, redisKey } from '@/db/redis';
import { type Entry, state } from './state';

const pollMs = 200;
/** While Redis is away no node hears of another's writes: what it keeps is trusted only this long. */
const aloneTrustMs = 1000;

// One step, so that no node can see the count without its tags. LSNs are padded, so text compares as number.
const raiseScript = `
local epoch = redis.call('INCR', KEYS[1])
for i = 2, #ARGV do redis.call('ZADD', KEYS[2], epoch, ARGV[i]) end
local before = redis.call('GET', KEYS[3])
if not before or before < ARGV[1] then redis.call('SET', KEYS[3], ARGV[1]) end
return epoch`;

const keys = () => [redisKey('tags', 'epoch'), redisKey('tags', 'raised'), redisKey('tags', 'lsn')] as const;
const padded = (lsn: bigint) => lsn.toString().padStart(20, '0');

/**
 * Says that what these tags stand for has changed: every answer that carries one is refilled, here at
 * once and on every other node within a poll ({@link pollMs}). `lsn` is the write's log position, which the
 * next filling must have seen. Never throws: while Redis is away the raise waits and is sent when it is back.
 */
export async function raiseTags(tags: string[], lsn: bigint = 0n): Promise<void> {
  if (tags.length === 0) return;
  const here = state();
  here.ownEpoch += 1;
  for (const tag of tags) here.raisedHere.set(tag, here.ownEpoch);
  if (lsn > here.lsn) here.lsn = lsn;
  if (!redis()) return;
  here.pending.push({ tags, lsn });
  await sendPending();
  // So that this node at once tells fillings from before the raise from those after it.
  await hear().catch(noteAway);
}

function noteAway(): void {
  const here = state();
  here.counters.redisErrors += 1;
  here.shared = 'away';
}

async function sendPending(): Promise<void> {
  const client = redis();
  const here = state();
  while (client && here.pending.length > 0) {
    const next = here.pending[0];
    if (!next) return;
    try {
      await client.eval(raiseScript, [...keys()], [padded(next.lsn), ...next.tags]);
      here.pending.shift();
    } catch {
      noteAway();
      return;
    }
  }
}

/** Whether an entry still holds: not expired, and none of its tags raised since its filling began. */
export function holds(entry: Entry): boolean {
  const here = state();
  const now = Date.now();
  if (now >= entry.expiresAt) return false;
  if (here.shared === 'away' && now - entry.filledAt > aloneTrustMs) return false;
  for (const tag of entry.tags) {
    if ((here.raised.get(tag) ?? 0) > entry.epoch) return false;
    if ((here.raisedHere.get(tag) ?? 0) > entry.ownEpoch) return false;
  }
  return true;
}

/** Begins to listen for other nodes' raises. Resolves once it knows what was raised before. */
export async function listen(): Promise<void> {
  const here = state();
  if (!redis()) {
    here.shared = 'none';
    return;
  }
  if (here.polling) return;
  here.polling = true;
  await poll();
}

async function poll(): Promise<void> {
  await hear().then(sendPending).catch(noteAway);
  setTimeout(poll, pollMs).unref();
}

async function hear(): Promise<void> {
  const client = redis();
  const here = state();
  if (!client) return;
  const [epochKey, raisedKey, lsnKey] = keys();
  const [epoch, generation, lsn, raised] = await client
    .pipeline()
    .get<string>(epochKey)
    .get<string>(redisKey('tags', 'generation'))
    .get<string>(lsnKey)
    .zrange<string[]>(raisedKey, `(${here.epoch}`, '+inf', { byScore: true, withScores: true })
    .exec<[string | null, string | null, string | null, string[]]>();
  if (generation === null) {
    // A new Redis, or one that was restarted and forgot: the first to notice names it.
    await client.set(redisKey('tags', 'generation'), crypto.randomUUID(), { nx: true });
    return hear();
  }
  if (generation !== here.generation || Number(epoch ?? 0) < here.epoch) {
    // Its counts start anew, so ours mean nothing any more.
    here.memory.clear();
    here.raised.clear();
    here.generation = generation;
    here.epoch = 0;
    return hear();
  }
  here.shared = 'reachable';
  for (let index = 0; index + 1 < raised.length; index += 2) {
    here.raised.set(String(raised[index]), Number(raised[index + 1]));
  }
  here.epoch = Math.max(here.epoch, Number(epoch ?? 0));
  const heardLsn = BigInt(lsn ?? '0');
  if (heardLsn > here.lsn) here.lsn = heardLsn;
}
