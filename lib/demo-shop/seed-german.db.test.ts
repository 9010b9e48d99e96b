import { beforeAll, describe, expect, test } from 'vitest';
import { currentLsn, primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import { categoryPage, productByHandle } from '@/lib/catalog/questions';
import type { Market } from '@/lib/market';
import { collectionsFrom } from './bulk-goods';
import { makeBulkPlaces } from './bulk-places';
import { seedDemoShopOnce } from './seed';

useTestStores();

const german: Market = { locale: 'de', currency: 'EUR' };

beforeAll(async () => {
  await seedDemoShopOnce();
  // The replica may be a moment behind: questions wait for what was just written.
  await raiseTags([tag.catalog], await currentLsn());
});

async function count(query: string): Promise<number> {
  const [row] = await primarySql().unsafe(`select count(*)::int as n from ${query}`);
  return row?.n;
}

describe('the demo shop', () => {
  test('has a German text and a euro price for everything it sells', async () => {
    expect(await count(`products where id not in (select product_id from product_translations)`)).toBe(0);
    expect(
      await count(`variants where id not in (select variant_id from prices where currency = 'EUR')`),
    ).toBe(0);
    expect(await count(`categories where id not in (select category_id from category_translations)`)).toBe(0);
  });

  test('shows a product, its category and its way there in German and euros', async () => {
    expect(await productByHandle('morning-mug', german)).toMatchObject({
      title: 'Morgenbecher',
      productType: 'Becher',
      price: { currency: 'EUR' },
      breadcrumbs: [{ name: 'Tisch' }, { name: 'Becher' }],
      options: [{ name: 'Farbe', values: expect.arrayContaining(['Terrakotta', 'Kreide']) }],
      pictures: expect.arrayContaining([
        expect.objectContaining({ alt: 'Morgenbecher, Terrakotta', optionValue: 'Terrakotta' }),
      ]),
    });
    const page = await categoryPage({ handle: 'mugs', sort: 'price-asc', page: 1, market: german });
    expect(page?.category.name).toBe('Becher');
    expect(page?.listing.products.map((card) => card.title)).toContain('Espressotasse');
    expect(page?.listing.products.every((card) => card.price.currency === 'EUR')).toBe(true);
    const plain = await categoryPage({ handle: 'mugs', sort: 'price-asc', page: 1 });
    expect(plain?.listing.products.every((card) => card.price.currency === 'USD')).toBe(true);
  });

  test.each([
    ['Teekannen', 'Portikus-Teekanne'],
    ['gläser', 'Wasserglas'],
    ['GEMÜSEBÜRSTEN', 'Gemüsebürste'],
    ['rucksacke', 'Stadtrucksack'],
  ])('German words find German things: %s', async (query, title) => {
    const rows = await primarySql()<{ title: string }[]>`
      select title from product_translations
      where locale = 'de' and search @@ plainto_tsquery('german', fold(${query}))`;
    expect(rows.map((row) => row.title)).toContain(title);
  });

  test('calls the finer categories of a grown catalog in German too', async () => {
    await makeBulkPlaces(collectionsFrom);
    expect(await count(`category_translations where name = 'Becher für jeden Tag'`)).toBe(1);
    expect(await count(`categories where id not in (select category_id from category_translations)`)).toBe(0);
  });
});
