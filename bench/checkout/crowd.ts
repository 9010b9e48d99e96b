import { quantile } from '../table';

export type Pace = {
  bought: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Purchases that did not end in an order. */
  failed: number;
};

/**
 * Lets so many buyers buy at once, each the next thing as soon as the last is theirs, until all are bought.
 * `purchases` are what a buyer does from the moment that counts.
 */
export async function paceOf(buyers: number, purchases: (() => Promise<void>)[]): Promise<Pace> {
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const buyer = async () => {
    for (let mine = purchases[next++]; mine; mine = purchases[next++]) {
      const begun = performance.now();
      try {
        await mine();
        times.push(performance.now() - begun);
      } catch (error) {
        if (failed === 0) console.error('bench, a purchase failed:', error);
        failed += 1;
      }
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: buyers }, buyer));
  const seconds = (performance.now() - begun) / 1000;
  return {
    bought: times.length,
    perSecond: Math.round((times.length / seconds) * 10) / 10,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    failed,
  };
}
