import { join } from 'node:path';
import { searchProducts } from '@/lib/search/search-products';
import type { JudgedGood } from './goods';
import { gradeOf, ndcgAt10, reciprocalRank } from './judge';
import { type JudgedQuery, queriesFromGoods, writtenQueries } from './queries';

export type Judgement = {
  text: string;
  kind: string;
  half: 'tuning' | 'held out';
  ndcg: number;
  reciprocalRank: number;
  found: number;
  /** Products of the right grade there are. */
  relevant: number;
};

const shared = process.env.STOA_SHARED_DATA ?? join(process.cwd(), '../shared/data');
export const icecatFile = join(shared, 'icecat-electronics/products.ndjson.gz');

/** Asks every judged query of the shop at hand and grades what comes first. */
export async function judgeSearch(goods: JudgedGood[]): Promise<Judgement[]> {
  const byHandle = new Map(goods.map((good) => [good.handle, good]));
  const queries = [...writtenQueries, ...queriesFromGoods(goods)];
  const judgements: Judgement[] = [];
  for (const [index, query] of queries.entries()) {
    const all = goods.map((good) => gradeOf(query, good));
    const found = await searchProducts({ query: query.text, page: 1, limit: 10 });
    const grades = found.products.map(({ handle }) => gradeFound(query, byHandle.get(handle)));
    judgements.push({
      text: query.text,
      kind: query.kind,
      half: index % 2 === 0 ? 'tuning' : 'held out',
      ndcg: ndcgAt10(grades, all),
      reciprocalRank: reciprocalRank(grades),
      found: found.total,
      relevant: all.filter((grade) => grade === 3).length,
    });
  }
  return judgements;
}

function gradeFound(query: JudgedQuery, good: JudgedGood | undefined): number {
  return good ? gradeOf(query, good) : 0;
}
