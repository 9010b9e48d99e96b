import { redis, redisKey } from '@/db/redis';
import { type Entry, state } from './state';

const pollMs = 200;
/** Without Redis no node hears of another's writes: what it keeps is trusted only this long. */
const aloneTrustMs = 1000;

/** More raised tags than this are not remembered one by one: whatever was filled before falls. */
const mostRaised = 50_000;

// One step, so that no node can see the count without its tags. LSNs are padded, so text compares as number.
// A count that starts anew names a new generation: answers kept under the old count must not look fresh.
const raiseScript = `
local epoch = redis.call('INCR', KEYS[1])
if epoch == 1 then redis.call('SET', KEYS[4], ARGV[2]) end
for i = 3, #ARGV do redis.call('ZADD', KEYS[2], epoch, ARGV[i]) end
if redis.call('ZCARD', KEYS[2]) > ${mostRaised} then
  redis.call('DEL', KEYS[2])
  redis.call('SET', KEYS[5], epoch)
end
local before = redis.call('GET', KEYS[3])
if not before or before < ARGV[1] then redis.call('SET', KEYS[3], ARGV[1]) end
return epoch`;

const keys = () => {
  const key = (name: string) => redisKey('tags', name);
  return [key('epoch'), key('raised'), key('lsn'), key('generation'), key('floor')] as const;
};
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
  if (here.raisedHere.size > mostRaised) {
    here.memory.clear();
    here.raisedHere.clear();
  }
  if (lsn > here.lsn) here.lsn = lsn;
  if (!redis()) return;
  here.pending.push({ tags, lsn });
  // Heard at once, so that this node tells fillings from before the raise from those after it.
  if (await sendPending()) await hear().catch(noteAway);
}

function noteAway(): void {
  const here = state();
  here.redisErrors += 1;
  here.shared = 'away';
}

/** Sends what waits as one raise. Answers whether Redis took it. */
async function sendPending(): Promise<boolean> {
  const client = redis();
  const here = state();
  if (!client || here.pending.length === 0) return true;
  // Taken before it is sent: another caller must not send, or forget, the same ones.
  const taken = here.pending.splice(0);
  const lsns = taken.map((raise) => padded(raise.lsn)).sort();
  const tags = [...new Set(taken.flatMap((raise) => raise.tags))];
  try {
    await client.eval(raiseScript, [...keys()], [lsns.at(-1) ?? padded(0n), crypto.randomUUID(), ...tags]);
    return true;
  } catch {
    here.pending.unshift(...taken);
    noteAway();
    return false;
  }
}

/** Whether an entry still holds: not expired, and none of its tags raised since its filling began. */
export function holds(entry: Entry): boolean {
  const here = state();
  const now = Date.now();
  if (now >= entry.expiresAt) return false;
  if (here.shared !== 'reachable' && now - entry.filledAt > aloneTrustMs) return false;
  if (entry.epoch < here.floor) return false;
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
  // All who come while the first answer is awaited wait for it too: what they filled before it would be
  // forgotten when it tells which generation of Redis this is.
  here.listening ??= poll().then(() => {
    here.isListening = true;
  });
  await here.listening;
}

async function poll(): Promise<void> {
  await hear().then(sendPending).catch(noteAway);
  setTimeout(poll, pollMs).unref();
}

/** One after another: answers that overtake each other would bring an older count over a newer one. */
function hear(): Promise<void> {
  const here = state();
  here.hearing = here.hearing.catch(() => {}).then(() => hearOnce());
  return here.hearing;
}

async function hearOnce(attempt = 1): Promise<void> {
  const client = redis();
  const here = state();
  if (!client) return;
  const [epochKey, raisedKey, lsnKey, generationKey, floorKey] = keys();
  const [epoch, generation, lsn, floor, raised] = await client
    .pipeline()
    .get<string>(epochKey)
    .get<string>(generationKey)
    .get<string>(lsnKey)
    .get<string>(floorKey)
    .zrange<string[]>(raisedKey, `(${here.epoch}`, '+inf', { byScore: true, withScores: true })
    .exec<[string | null, string | null, string | null, string | null, string[]]>();
  if (generation === null || generation !== here.generation || Number(epoch ?? 0) < here.epoch) {
    if (attempt > 3) throw new Error('Redis keeps no generation.');
    // A new Redis, or one that forgot: its counts start anew, so ours mean nothing any more.
    if (generation === null) await client.set(generationKey, crypto.randomUUID(), { nx: true });
    here.memory.clear();
    here.raised.clear();
    here.generation = generation ?? '';
    here.epoch = 0;
    here.floor = 0;
    return hearOnce(attempt + 1);
  }
  here.shared = 'reachable';
  for (let index = 0; index + 1 < raised.length; index += 2) {
    here.raised.set(String(raised[index]), Number(raised[index + 1]));
  }
  here.epoch = Math.max(here.epoch, Number(epoch ?? 0));
  here.floor = Math.max(here.floor, Number(floor ?? 0));
  if (here.raised.size > mostRaised) {
    here.raised.clear();
    here.floor = here.epoch;
  }
  const heardLsn = BigInt(lsn ?? '0');
  if (heardLsn > here.lsn) here.lsn = heardLsn;
}
