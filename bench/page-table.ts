import type { ColdResult, PageResult } from './page';

/** The measurements as two tables for people. */
export function pageTable(pages: PageResult[], cold: ColdResult[]): string {
  const hot = table(
    [
      'products',
      'nodes',
      'page',
      'bytes',
      'shop req/s',
      'p50 ms',
      'p99 ms',
      'plain req/s',
      'p50 ms',
      'p99 ms',
      'ratio',
      'failed',
    ],
    pages.map(({ products, nodes, page, bytes, shop, plain, ratio }) => [
      ...[products, nodes, page, bytes, shop.requestsPerSecond, shop.p50Ms, shop.p99Ms],
      ...[plain.requestsPerSecond, plain.p50Ms, plain.p99Ms, ratio.toFixed(2), shop.failed],
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
