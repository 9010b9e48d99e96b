import { expect, test } from 'vitest';
import { useTestStores } from '@/db/test-stores';
import { countSearch } from './count-search';

useTestStores();

const door = { name: 'test', perMinute: 50 };
const from = (address: string) => countSearch(new Headers({ 'x-forwarded-for': address }), door);

test('who asks without end is told when to come back; others are not', async () => {
  for (let asked = 0; asked < door.perMinute; asked += 10) {
    const waits = await Promise.all(Array.from({ length: 10 }, () => from('10.0.0.1')));
    expect(waits.filter((wait) => wait !== undefined)).toEqual([]);
  }
  const wait = await from('10.0.0.1');
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await from('10.0.0.2')).toBeUndefined();
});

test('what other nodes counted counts here too', async () => {
  for (let asked = 0; asked < door.perMinute; asked += 1) await from('10.0.0.3');
  const shelf = globalThis as unknown as { stoaSearchCounts?: unknown };
  // This node forgets; Redis does not.
  shelf.stoaSearchCounts = undefined;
  expect(await from('10.0.0.3')).toBeGreaterThan(0);
});
