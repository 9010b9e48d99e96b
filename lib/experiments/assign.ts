import type { Experiment } from '@/lib/experiments/experiments';

/** The variant a visitor sees: told by their id alone, so it is the same on every page, node and day. */
export function assign(experiment: Pick<Experiment, 'name' | 'variants'>, visitorId: string): string {
  const total = experiment.variants.reduce((sum, { weight }) => sum + weight, 0);
  let place = fractionOf(`${experiment.name}:${visitorId}`) * total;
  for (const { name, weight } of experiment.variants) {
    if (place < weight) return name;
    place -= weight;
  }
  return firstVariant(experiment);
}

/** How the shop is without the experiment. */
export function firstVariant({ variants }: Pick<Experiment, 'variants'>): string {
  return variants[0]?.name ?? '';
}

/** A text as a number from 0 to below 1, evenly spread: FNV-1a, then mixed so that near ids part. */
function fractionOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
