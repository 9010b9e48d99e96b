import { createHash } from 'node:crypto';
import { partitionWritesPerSecond, WriteShards } from '@/db/write-shards';
import { table } from './table';

export type PartitionLoad = {
  what: string;
  writesPerSecond: number;
  keys: number;
  hottestKey: number;
  /** Of the fewest partitions, a power of two, none of which is written more often than it takes. */
  partitions: number;
  hottestPartition: number;
  meanPartition: number;
};

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const at = new Date('2026-11-25T12:00:00Z');
const mostPartitions = 65_536;

/**
 * What a second of writes does to the partitions of a table: each node places its share by the shop's own
 * `WriteShards`; a key lies in the partition that its hash falls into, all of equal size, none split for its heat.
 */
export function simulatePartitions(writesPerSecond: number, nodes: number): PartitionLoad[] {
  const perNode = Math.round(writesPerSecond / nodes);
  const one = () => 'spring-sale';
  const zipf = zipfNames(10_000);
  return [
    loadOf('one campaign, as it is', placed(nodes, perNode, one)),
    loadOf('one campaign, on a fifth of the nodes', placed(nodes / 5, perNode * 5, one)),
    loadOf('10,000 campaigns by Zipf', placed(nodes, perNode, zipf)),
    loadOf(
      'by visitor (index)',
      counted(writesPerSecond, () => `vis_${Math.random()}`),
    ),
    loadOf(
      'one campaign, sixteen shards',
      counted(writesPerSecond, (i) => `spring-sale#${i % 16}`),
    ),
    loadOf('one campaign, not sharded', counted(writesPerSecond, one)),
  ];
}

function placed(nodes: number, perNode: number, name: () => string): Map<string, number> {
  const writes = new Map<string, number>();
  for (let node = 0; node < nodes; node += 1) {
    const shards = new WriteShards();
    for (let hit = 0; hit < perNode; hit += 1) {
      const { key } = shards.place(name(), randomId(), at);
      writes.set(key, (writes.get(key) ?? 0) + 1);
    }
  }
  return writes;
}

function counted(writesPerSecond: number, key: (i: number) => string): Map<string, number> {
  const writes = new Map<string, number>();
  for (let i = 0; i < writesPerSecond; i += 1) writes.set(key(i), (writes.get(key(i)) ?? 0) + 1);
  return writes;
}

/** The four letters of an id that choose its shard. */
function randomId(): string {
  let bits = Math.floor(Math.random() * 2 ** 20);
  let id = '';
  for (let i = 0; i < 4; i += 1, bits >>= 5) id += letters[bits & 31];
  return id;
}

/** Few names are written under often, most hardly: the second half as often as the first, and so on. */
function zipfNames(names: number): () => string {
  const sums: number[] = [];
  for (let rank = 1; rank <= names; rank += 1) sums.push((sums.at(-1) ?? 0) + 1 / rank);
  const whole = sums.at(-1) ?? 1;
  return () => {
    const point = Math.random() * whole;
    let [low, high] = [0, names - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < point) low = middle + 1;
      else high = middle;
    }
    return `campaign-${low}`;
  };
}

function loadOf(what: string, writes: Map<string, number>): PartitionLoad {
  const hashes = [...writes].map(([key, count]) => ({ hash: hashOf(key), count }));
  const total = hashes.reduce((sum, { count }) => sum + count, 0);
  const hottestKey = hashes.reduce((most, { count }) => Math.max(most, count), 0);
  let partitions = 1;
  let hottest = total;
  while (hottest > partitionWritesPerSecond && partitions < mostPartitions) {
    partitions *= 2;
    hottest = hottestOf(hashes, partitions);
  }
  return {
    ...{ what, writesPerSecond: total, keys: writes.size, hottestKey, partitions, hottestPartition: hottest },
    meanPartition: Math.round(total / partitions),
  };
}

function hottestOf(hashes: { hash: number; count: number }[], partitions: number): number {
  const loads = new Uint32Array(partitions);
  for (const { hash, count } of hashes) {
    const partition = Math.floor((hash / 2 ** 32) * partitions);
    loads[partition] = (loads[partition] ?? 0) + count;
  }
  return loads.reduce((most, load) => Math.max(most, load), 0);
}

function hashOf(key: string): number {
  return createHash('md5').update(key).digest().readUInt32BE(0);
}

/** The loads as aligned text. */
export function partitionsTable(loads: PartitionLoad[]): string {
  const number = (value: number) => value.toLocaleString('en-US');
  const fits = (load: PartitionLoad) => load.hottestPartition <= partitionWritesPerSecond;
  return table(
    ['one second of', 'writes', 'keys', 'hottest key', 'partitions', 'hottest', 'mean'],
    loads.map((load) => [
      load.what,
      number(load.writesPerSecond),
      number(load.keys),
      number(load.hottestKey),
      fits(load) ? number(load.partitions) : 'never',
      number(load.hottestPartition),
      number(load.meanPartition),
    ]),
    1,
  );
}
