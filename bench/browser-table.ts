import type { BrowserResult } from './browser';
import { table } from './table';

/** The measurements as tables for people. */
export function browserTable({ times, pages, scripts }: BrowserResult): string {
  const clicks = table(
    ['press → title painted', 'products', 'rounds', 'p50 ms', 'p95 ms'],
    times.map(({ what, products, rounds, p50Ms, p95Ms }) => [what, products, rounds, p50Ms, p95Ms]),
    1,
  );
  const visits = table(
    ['first visit', 'products', 'FCP p50 ms', 'FCP p95 ms', 'script kB', 'layout shift'],
    pages.map(({ page, products, fcpP50Ms, fcpP95Ms, scriptBytes, layoutShift }) => [
      ...[page, products, fcpP50Ms, fcpP95Ms, (scriptBytes / 1000).toFixed(1), layoutShift],
    ]),
    1,
  );
  const files = table(
    ['scripts of the product page', 'kB'],
    scripts
      .filter(({ page }) => page === 'product')
      .sort((one, other) => other.bytes - one.bytes)
      .map(({ url, bytes }) => [url, (bytes / 1000).toFixed(1)]),
    1,
  );
  return [clicks, visits, files].join('\n\n');
}
