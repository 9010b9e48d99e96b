import { beforeAll, describe, expect, test } from 'vitest';
import { currentLsn, primary, primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { tag } from '@/lib/cache/manifest';
import { raiseTags } from '@/lib/cache/tags';
import { newId } from '@/lib/id';
import type { Market } from '@/lib/market';
import { cardsOf } from './cards';
import { listWords } from './list-words';
import { loadProduct } from './product-detail';
import { categoryTree } from './questions';

useTestStores();

const german: Market = { locale: 'de', currency: 'EUR' };
const mug = newId('product');
const plate = newId('product');
const variant = newId('variant');
const mugs = newId('category');

beforeAll(async () => {
  await primarySql().begin((sql) => [
    sql`insert into categories (id, handle, name, description, path) values (${mugs}, 'mugs', 'Mugs', 'To hold.', 'mugs')`,
    sql`insert into category_translations values (${mugs}, 'de', 'Becher', '')`,
    sql`insert into products (id, handle, title, description_html, product_type, status, category_id)
      values (${mug}, 'mug', 'Morning Mug', '<p>A mug.</p>', 'Mugs', 'published', ${mugs}),
        (${plate}, 'plate', 'Dinner Plate', '<p>A plate.</p>', 'Plates', 'published', ${mugs})`,
    sql`insert into product_options values (${mug}, 1, 'Colour', array['Ochre', 'Plaid'])`,
    sql`insert into variants (id, product_id, position, option_values)
      values (${variant}, ${mug}, 1, array['Ochre']), (${newId('variant')}, ${mug}, 2, array['Plaid'])`,
    sql`insert into prices (variant_id, currency, amount_minor)
      select id, 'USD', 2600 + position * 1000 from variants where product_id = ${mug}`,
    sql`insert into product_images (id, product_id, position, url, alt, option_value)
      values (${newId('image')}, ${mug}, 1, '/a.svg', 'Morning Mug in ochre', 'Ochre')`,
    sql`insert into product_translations (product_id, locale, title, description_html)
      values (${mug}, 'de', 'Morgenbecher für große Hände', '')`,
    sql`insert into option_words values ('de', 'Colour', 'Farbe'), ('de', 'Ochre', 'Ocker')`,
  ]);
  // The replica may be a moment behind: questions wait for what was just written.
  await raiseTags([tag.catalog], await currentLsn());
});

describe('the catalog in another language and currency', () => {
  test('a product is translated where there is a translation, and its own words elsewhere', async () => {
    expect(await loadProduct(primary(), 'mug', german)).toMatchObject({
      title: 'Morgenbecher für große Hände',
      descriptionHtml: '<p>A mug.</p>',
      productType: 'Mugs',
      options: [
        { name: 'Farbe', values: ['Ocker', 'Plaid'], baseName: 'Colour', baseValues: ['Ochre', 'Plaid'] },
      ],
      variants: [
        { optionValues: ['Ocker'], price: { amountMinor: 3290, currency: 'EUR' } },
        { optionValues: ['Plaid'], price: { amountMinor: 4190, currency: 'EUR' } },
      ],
      price: { amountMinor: 3290, currency: 'EUR' },
      priceVaries: true,
      pictures: [{ alt: 'Morgenbecher für große Hände, Ocker', optionValue: 'Ocker' }],
    });
    expect(await loadProduct(primary(), 'mug')).toMatchObject({
      title: 'Morning Mug',
      options: [{ name: 'Colour', values: ['Ochre', 'Plaid'] }],
      price: { amountMinor: 3600, currency: 'USD' },
      pictures: [{ alt: 'Morning Mug in ochre', optionValue: 'Ochre' }],
    });
  });

  test('cards and categories too', async () => {
    expect(await cardsOf(primary(), [plate, mug], german)).toMatchObject([
      { title: 'Dinner Plate', price: { amountMinor: 0, currency: 'EUR' } },
      {
        title: 'Morgenbecher für große Hände',
        price: { amountMinor: 3290, currency: 'EUR' },
        priceVaries: true,
      },
    ]);
    expect(await categoryTree(german)).toMatchObject([{ name: 'Becher', description: 'To hold.' }]);
    expect(await categoryTree()).toMatchObject([{ name: 'Mugs' }]);
  });

  test('what lists are narrowed by is said in the market, and asked for in the shop’s own words', async () => {
    const words = await listWords(german);
    const options = ['Colour', 'Plaid', 'constructor'].map(words.option);
    expect(options).toEqual(['Farbe', 'Plaid', 'constructor']);
    expect([words.category('mugs'), words.category('plates')]).toEqual(['Becher', undefined]);
    expect(words.price(5000)).toEqual({ amountMinor: 4600, currency: 'EUR' });
    const own = await listWords({ locale: 'en', currency: 'USD' });
    expect([own.option('Colour'), own.category('mugs')]).toEqual(['Colour', 'Mugs']);
    expect(own.price(5000)).toEqual({ amountMinor: 5000, currency: 'USD' });
  });

  test.each([['Becher'], ['morgenbecher grosse'], ['GROßE hand']])(
    '%s finds the German title',
    async (query) => {
      // "Becher" alone is a part of the word only: the trigram index finds it.
      const found = await primarySql()<{ product_id: string }[]>`
      select product_id from product_translations
      where locale = 'de' and (search @@ plainto_tsquery('german', fold(${query})) or title %> ${query})`;
      expect(found.map((row) => row.product_id)).toEqual([mug]);
    },
  );

  test('a whole catalog of options is translated in their order', async () => {
    const [row] = await primarySql()<{ words: string[] }[]>`
      select translate_options(array['Plaid', 'Ochre', 'Colour', 'Ochre'], 'de') as words`;
    expect(row?.words).toEqual(['Plaid', 'Ocker', 'Farbe', 'Ocker']);
    const [none] = await primarySql()<{ words: string[] }[]>`select translate_options('{}', 'de') as words`;
    expect(none?.words).toEqual([]);
  });
});
