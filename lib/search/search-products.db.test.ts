import { beforeAll, expect, test } from 'vitest';
import { primary } from '@/db/client';
import { products } from '@/db/schema';
import { useTestStores } from '@/db/test-stores';
import { forgetAll } from '@/lib/cache/state';
import { newId } from '@/lib/id';
import { searchProducts } from './search-products';

useTestStores();

const goods = [
  'Beeswax Candle',
  'Olive Wood Spoon',
  'Café Mug',
  'HP Pavilion dv7-1211ea Notebook 17"',
  'Running Shoes',
];

beforeAll(async () => {
  await primary()
    .insert(products)
    .values([
      ...goods.map((title, index) => ({
        id: newId('product'),
        handle: `good-${index}`,
        title,
        status: 'published' as const,
      })),
      { id: newId('product'), handle: 'hidden', title: 'Secret Candle', status: 'draft' as const },
    ]);
});

async function titles(query: string): Promise<string[]> {
  forgetAll();
  // The replica may be a moment behind the insert above.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const found = await searchProducts({ query, page: 1 });
    if (found.total > 0) return found.products.map((product) => product.title);
    await new Promise((resolve) => setTimeout(resolve, 20));
    forgetAll();
  }
  return [];
}

test.each([
  ['candles', 'Beeswax Candle'],
  ['candel', 'Beeswax Candle'],
  ['cafe', 'Café Mug'],
  ['CAFÉ mu', 'Café Mug'],
  ['dv7-1211ea', goods[3]],
  ['17"', goods[3]],
  ['run shoe', 'Running Shoes'],
])('%s finds %s, and no drafts', async (query, expected) => {
  const found = await titles(query);
  expect(found).toEqual([expected]);
});

test.each([
  "'",
  "a' & !b",
  'ŉ ŉa',
  '\\',
  '%',
  '½',
  "'; drop table products",
  '<script>',
  '\u0000',
  '🦊',
  'the',
  "\\x00'",
])('hostile %j is answered', async (query) => {
  const found = await searchProducts({ query, page: 1 });
  expect(found.total).toBeGreaterThanOrEqual(0);
});
