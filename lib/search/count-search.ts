import { LRUCache } from 'lru-cache';
import { countAttempt } from '@/lib/accounts/attempts';
import { clientAddress } from '@/lib/accounts/client-address';
import { clock } from '@/lib/clock';

/** A public door for questions, and how many one client may ask in a minute. */
export type SearchDoor = { name: string; perMinute: number };

const windowSeconds = 60;

type Count = { questions: number; endsAt: number };

const shelf = globalThis as unknown as { stoaSearchCounts?: LRUCache<string, Count> };

/**
 * Counts one question of this client. Answers the seconds to wait once it has asked more than the door
 * allows in a minute: by this node's own count, so that a flood ends here, and by the fleet's in Redis.
 */
export async function countSearch(headers: Headers, door: SearchDoor): Promise<number | undefined> {
  const key = `${door.name}:${clientAddress(headers)}`;
  const own = countHere(key);
  if (own.questions > door.perMinute) return Math.ceil((own.endsAt - clock.now().getTime()) / 1000);
  return countAttempt([{ key, limit: door.perMinute, windowSeconds }]);
}

function countHere(key: string): Count {
  shelf.stoaSearchCounts ??= new LRUCache({ max: 50_000 });
  const now = clock.now().getTime();
  const known = shelf.stoaSearchCounts.get(key);
  const count = known && known.endsAt > now ? known : { questions: 0, endsAt: now + windowSeconds * 1000 };
  count.questions += 1;
  shelf.stoaSearchCounts.set(key, count);
  return count;
}
