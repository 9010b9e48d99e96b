import type { PageBench } from './page';
import { table } from './table';

/** The measurements as tables for people. */
export function pageTable(results: PageBench[]): string {
  const sides = ['req/s', 'p50 ms', 'p99 ms', 'CPU µs'];
  const hot = table(
    [
      ...['products', 'nodes', 'page', 'bytes'],
      ...sides.map((side) => `shop ${side}`),
      ...sides.map((side) => `plain ${side}`),
      ...['ratio', 'CPU ratio', 'failed'],
    ],
    results
      .flatMap(({ pages }) => pages)
      .map(({ products, nodes, page, bytes, shop, plain, ratio, cpuRatio }) => [
        ...[products, nodes, page, bytes],
        ...[shop, plain].flatMap((load) => [
          ...[load.requestsPerSecond, load.p50Ms, load.p99Ms, load.cpuMicrosPerRequest],
        ]),
        ...[ratio.toFixed(2), cpuRatio.toFixed(2), shop.failed],
      ]),
  );
  const first = table(
    ['products', 'page', 'pages', 'cold p50 ms', 'cold p95 ms'],
    results
      .flatMap(({ cold }) => cold)
      .map(({ products, page, pages, p50Ms, p95Ms }) => [products, page, pages, p50Ms, p95Ms]),
  );
  return `${hot}\n\n${first}`;
}
