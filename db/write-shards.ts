import { LRUCache } from 'lru-cache';

/** What one partition of DynamoDB takes, in items of up to a kilobyte a second. */
export const partitionWritesPerSecond = 1000;

/**
 * A name that many write under at once, such as a campaign, is spread over shards. The first writes of each second
 * and node go to few, which are cheap to read together; what comes on top goes to more. With up to
 * {@link mostNodes} nodes no shard is written more than 400 times a second, however much comes at once.
 */
export const shardTiers = [
  { shards: 16, perNodeAndSecond: 5 },
  { shards: 256, perNodeAndSecond: 40 },
  { shards: 4096, perNodeAndSecond: 150 },
  { shards: 65_536, perNodeAndSecond: Number.POSITIVE_INFINITY },
] as const;

export const mostNodes = 1000;

export type Placed = {
  key: string;
  /** Set at most once a minute: a tier above the first is in use, and readers must be told. */
  overflow?: number;
};

type Second = { second: number; written: number[]; toldAt: Map<number, number> };

const namesAtOnce = 10_000;
const toldEverySeconds = 60;
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** Chooses shards for the writes of one node. */
export class WriteShards {
  readonly #names = new LRUCache<string, Second>({ max: namesAtOnce });

  /**
   * The shard for an item, told by the item's id among those of the tier that has room in this second.
   * @param itemId one of the house's ids: its last letters are random
   */
  place(name: string, itemId: string, at: Date): Placed {
    const now = this.#now(name, Math.floor(at.getTime() / 1000));
    const tier = shardTiers.findIndex(({ perNodeAndSecond }, i) => (now.written[i] ?? 0) < perNodeAndSecond);
    now.written[tier] = (now.written[tier] ?? 0) + 1;
    const key = shardKey(name, tier, randomPart(itemId) % (shardTiers[tier]?.shards ?? 1));
    const toldAt = now.toldAt.get(tier) ?? Number.NEGATIVE_INFINITY;
    if (tier === 0 || now.second - toldAt < toldEverySeconds) return { key };
    now.toldAt.set(tier, now.second);
    return { key, overflow: tier };
  }

  #now(name: string, second: number): Second {
    const known = this.#names.get(name);
    if (!known) {
      const fresh: Second = { second, written: [], toldAt: new Map() };
      this.#names.set(name, fresh);
      return fresh;
    }
    if (known.second < second) {
      known.second = second;
      known.written = [];
    }
    return known;
  }
}

/** Twenty random bits of an id. */
function randomPart(itemId: string): number {
  let number = 0;
  for (const letter of itemId.slice(-4)) number = number * 32 + Math.max(0, digits.indexOf(letter));
  return number;
}

/** `spring-sale#07` in the first tier, `spring-sale#1.0c4` in those above. */
export function shardKey(name: string, tier: number, shard: number): string {
  return tier === 0 ? `${name}#${String(shard).padStart(2, '0')}` : `${name}#${tier}.${shard.toString(16)}`;
}

/** Every shard of a name in a tier. */
export function shardKeys(name: string, tier: number): string[] {
  return Array.from({ length: shardTiers[tier]?.shards ?? 0 }, (_, shard) => shardKey(name, tier, shard));
}

/** Under which key a name's tiers above the first are told of, a day and tier an item: `2026-11-25#1`. */
export function overflowKey(name: string): string {
  return `${name}#tiers`;
}
