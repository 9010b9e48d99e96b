import type { ColdResult, PageResult } from './page';

/** The measurements as two tables for people. */
export function pageTable(pages: PageResult[], cold: ColdResult[]): string {
  const sides = ['req/s', 'p50 ms', 'p99 ms', 'CPU µs'];
  const hot = table(
    [
      ...['products', 'nodes', 'page', 'bytes'],
      ...sides.map((side) => `shop ${side}`),
      ...sides.map((side) => `plain ${side}`),
      ...['ratio', 'CPU ratio', 'failed'],
    ],
    pages.map(({ products, nodes, page, bytes, shop, plain, ratio, cpuRatio }) => [
      ...[products, nodes, page, bytes],
      ...[shop, plain].flatMap((load) => [
        ...[load.requestsPerSecond, load.p50Ms, load.p99Ms, load.cpuMicrosPerRequest],
      ]),
      ...[ratio.toFixed(2), cpuRatio.toFixed(2), shop.failed],
    ]),
  );
  const first = table(
    ['products', 'page', 'cold p50 ms', 'cold p95 ms'],
    cold.map(({ products, page, p50Ms, p95Ms }) => [products, page, p50Ms, p95Ms]),
  );
  return `${hot}\n\n${first}`;
}

function table(head: string[], rows: (string | number)[][]): string {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
}
