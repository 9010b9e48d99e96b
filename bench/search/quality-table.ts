import { table } from '../table';
import type { Judgement } from './quality';

/** The judged queries by kind, and by the half they belong to. */
export function qualityTable(judgements: Judgement[]): string {
  const kinds = [...new Set(judgements.map(({ kind }) => kind))];
  const row = (what: string, part: Judgement[]) => {
    const mean = (values: number[]) =>
      values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    return [
      what,
      part.length,
      mean(part.map(({ ndcg }) => ndcg)).toFixed(3),
      mean(part.map((one) => one.reciprocalRank)).toFixed(3),
      `${(100 * mean(part.map(({ found }) => (found === 0 ? 1 : 0)))).toFixed(1)} %`,
    ];
  };
  const halves = ['tuning', 'held out'] as const;
  return table(
    ['queries', 'number', 'nDCG@10', 'MRR', 'found nothing'],
    [
      ...kinds.map((kind) =>
        row(
          kind,
          judgements.filter((one) => one.kind === kind),
        ),
      ),
      ...halves.map((half) =>
        row(
          `all, ${half}`,
          judgements.filter((one) => one.half === half),
        ),
      ),
      row('all', judgements),
    ],
    1,
  );
}
