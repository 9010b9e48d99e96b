import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { crookedBooks, drillRaces } from './drill-races';

useTestStores();

test('every race has exactly the right number of winners, and the books agree', async () => {
  const outcomes = await drillRaces(60);
  expect(outcomes.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  expect(outcomes.map(({ winners }) => winners)).toEqual([3, 3, 10, 10, 1, 10, 2]);
}, 120_000);

test('a piece that is gone without a trace is found', async () => {
  await primarySql()`update inventory_levels set on_hand = on_hand - 1
    where (variant_id, location_id) = (select variant_id, location_id from inventory_levels
      where on_hand > reserved limit 1)`;
  expect(await crookedBooks()).toEqual(['stock-moved: 1']);
});
