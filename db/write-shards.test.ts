import { describe, expect, test } from 'vitest';
import { newId } from '@/lib/id';
import {
  mostNodes,
  partitionWritesPerSecond,
  shardKey,
  shardKeys,
  shardTiers,
  WriteShards,
} from './write-shards';

const noon = new Date('2026-11-25T12:00:00Z');
const tierOf = (key: string) => Number(/#(\d)\.[0-9a-f]+$/.exec(key)?.[1] ?? 0);

test('a quiet name stays in the sixteen shards of the first tier', () => {
  const shards = new WriteShards();
  const keys = new Set<string>();
  for (let second = 0; second < 200; second += 1)
    for (let hit = 0; hit < 5; hit += 1) {
      const placed = shards.place('spring', newId('hit'), new Date(noon.getTime() + second * 1000));
      expect(placed.overflow).toBeUndefined();
      keys.add(placed.key);
    }
  expect([...keys].sort()).toEqual(shardKeys('spring', 0));
});

test('what is too much for a second goes to the tiers above, and each is told of once a minute', () => {
  const shards = new WriteShards();
  const second = (ms: number, hits: number) =>
    Array.from({ length: hits }, () => shards.place('spring', newId('hit'), new Date(noon.getTime() + ms)));
  const first = second(0, 1000);
  expect([0, 1, 2, 3].map((tier) => first.filter(({ key }) => tierOf(key) === tier).length)).toEqual([
    5, 40, 150, 805,
  ]);
  expect(first.flatMap(({ overflow }) => overflow ?? [])).toEqual([1, 2, 3]);
  expect(second(1000, 1000).every(({ overflow }) => overflow === undefined)).toBe(true);
  expect(second(59_000, 20).some(({ overflow }) => overflow)).toBe(false);
  expect(second(61_000, 20).filter(({ overflow }) => overflow === 1)).toHaveLength(1);
});

test('names do not share their seconds, and a clock that goes back does no harm', () => {
  const shards = new WriteShards();
  for (let hit = 0; hit < 5; hit += 1) shards.place('spring', newId('hit'), noon);
  expect(tierOf(shards.place('summer', newId('hit'), noon).key)).toBe(0);
  expect(tierOf(shards.place('spring', newId('hit'), new Date(noon.getTime() - 5000)).key)).toBe(1);
});

test('every shard that is written is one that is read', () => {
  const shards = new WriteShards();
  const read = new Set(shardTiers.flatMap((_, tier) => shardKeys('spring', tier)));
  expect(read.size).toBe(shardTiers.reduce((sum, { shards: number }) => sum + number, 0));
  for (let hit = 0; hit < 5000; hit += 1)
    expect(read.has(shards.place('spring', newId('hit'), noon).key)).toBe(true);
  expect(shardKey('a#b', 1, 255)).toBe('a#b#1.ff');
});

describe('the paper', () => {
  test('with as many nodes as it is made for, no shard of a lower tier is written half as often as it may be', () => {
    for (const { shards, perNodeAndSecond } of shardTiers.slice(0, -1))
      expect((perNodeAndSecond * mostNodes) / shards).toBeLessThan(partitionWritesPerSecond / 2);
  });

  test('a million a second under one name leave fifteen for each shard of the last tier', () => {
    const below = shardTiers.slice(0, -1).reduce((sum, tier) => sum + tier.perNodeAndSecond * mostNodes, 0);
    expect((1_000_000 - below) / (shardTiers.at(-1)?.shards ?? 1)).toBeLessThan(15);
  });
});
