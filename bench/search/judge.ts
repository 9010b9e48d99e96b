import { isKind, type JudgedGood } from './goods';
import type { JudgedQuery } from './queries';

/**
 * 3: just what was asked for. 2: the right kind, and at least half of what else was asked for. 1: the right
 * kind only. 0: something else, were it of the brand named.
 */
export function gradeOf({ want }: JudgedQuery, good: JudgedGood): 0 | 1 | 2 | 3 {
  if ('handle' in want) return want.handle === good.handle ? 3 : 0;
  if (want.kinds && !want.kinds.some((kind) => isKind(good, kind))) return 0;
  const met = [
    ...(want.brand ? [want.brand.test(good.brand)] : []),
    ...(want.says ?? []).map((said) => said.test(good.text)),
  ];
  const share = met.filter(Boolean).length / Math.max(1, met.length);
  if (met.length === 0 || share === 1) return 3;
  if (!want.kinds) return 0;
  return share >= 0.5 ? 2 : 1;
}

/** Discounted gain of the first ten, as a part of the best there could be. */
export function ndcgAt10(grades: number[], all: number[]): number {
  const gain = (list: number[]) =>
    list.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
  const best = gain([...all].sort((a, b) => b - a));
  return best === 0 ? 1 : gain(grades) / best;
}

/** One over the place of the first that is just what was asked for, 0 when none of the first ten is. */
export function reciprocalRank(grades: number[]): number {
  const place = grades.slice(0, 10).indexOf(3);
  return place < 0 ? 0 : 1 / (place + 1);
}
