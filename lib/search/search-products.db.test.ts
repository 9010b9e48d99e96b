import { beforeAll, describe, expect, test } from 'vitest';
import { primary } from '@/db/client';
import { products, productTranslations, variants } from '@/db/schema';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { addSynonyms, removeSynonyms, synonymsForDesk } from './keep-synonyms';
import { refreshTerms } from './refresh-terms';
import { searchProducts } from './search-products';

useTestStores();

type Good = {
  title: string;
  vendor?: string;
  productType?: string;
  tags?: string[];
  descriptionHtml?: string;
};

const goods: Record<string, Good> = {
  candle: { title: 'Beeswax Candle', vendor: 'Fen', productType: 'Candles' },
  spoon: { title: 'Olive Wood Spoon', descriptionHtml: '<p>Turned from fallen trees.</p>' },
  mug: { title: 'Café Mug', vendor: 'Moor Pottery', productType: 'Mugs' },
  laptop: { title: 'HP Pavilion dv7-1211ea Notebook Silver 43.2 cm (17") 1 TB', vendor: 'HP' },
  laptopBag: { title: 'Targus CN600 notebook case 15.6" Black', vendor: 'Targus' },
  shoes: { title: 'Running Shoes', tags: ['sport'] },
  cable: { title: 'C2G 3.00m CAT6 Patch Cable Blue', vendor: 'C2G' },
  longCable: { title: 'C2G 30m CAT6 Patch Cable Blue', vendor: 'C2G' },
  headphones: { title: 'Sony Wi-Fi Headphones with Stand', vendor: 'Sony' },
  stand: { title: 'Headphone Stand', vendor: 'Moor Pottery' },
  toner: { title: 'Xerox toner for HP LaserJet printer', vendor: 'Xerox' },
  printer: { title: 'HP LaserJet Printer', vendor: 'HP' },
  umlaut: { title: 'Größe Łódź Bräter' },
  cyrillic: { title: 'Самовар' },
};

beforeAll(async () => {
  const rows = Object.entries(goods).map(([handle, good]) => ({
    id: newId('product'),
    handle,
    status: 'published' as const,
    ...good,
  }));
  await primary()
    .insert(products)
    .values([...rows, { id: newId('product'), handle: 'hidden', title: 'Secret Candle', status: 'draft' }]);
  const own = rows.find(({ handle }) => handle === 'shoes');
  await primary()
    .insert(variants)
    .values({
      id: newId('variant'),
      productId: own?.id ?? '',
      position: 1,
      sku: 'RS-4711X',
      barcode: '4006381333931',
    });
  await primary()
    .insert(productTranslations)
    .values({
      productId: rows.find(({ handle }) => handle === 'spoon')?.id ?? '',
      locale: 'de',
      title: 'Löffel aus Olivenholz',
    });
  // Facts follow prices and stock; a variant without either is told of by hand.
  await primary().execute(`select refresh_product_facts(array['${own?.id}'])`);
  await refreshTerms();
});

async function handles(query: string): Promise<string[]> {
  return (await searchProducts({ query, page: 1 })).products.map(({ handle }) => handle);
}

describe('what is found', () => {
  test.each([
    ['stems', 'candles', 'candle'],
    ['stems', 'spoons of wood', 'spoon'],
    ['folded letters', 'CAFE', 'mug'],
    ['folded letters', 'grosse lodz', 'umlaut'],
    ['other alphabets', 'самовар', 'cyrillic'],
    ['the beginning of the last word', 'CAFÉ mu', 'mug'],
    ['the beginning of the last word', 'headph sta', 'stand'],
    ['a slip of the finger', 'candel', 'candle'],
    ['a slip of the finger', 'runing shoes', 'shoes'],
    ['a synonym', 'laptop', 'laptop'],
    ['a synonym of two words', 'ethernet cable', 'cable'],
    ['two words in one', 'headphonestand', 'stand'],
    ['one word in two', 'note book', 'laptop'],
    ['a model code', 'dv7-1211ea', 'laptop'],
    ['a model code with a blank', 'dv7 1211ea', 'laptop'],
    ['a model code in one', 'dv71211ea', 'laptop'],
    ['half a model code', 'dv7-12', 'laptop'],
    ['inches', '17"', 'laptop'],
    ['inches', '17 inch notebook', 'laptop'],
    ['inches, broken', '15 inch', 'laptopBag'],
    ['a measure', '1tb', 'laptop'],
    ['a measure', '1 TB', 'laptop'],
    ['a measure', '3m cable', 'cable'],
    ['a measure', '3 m cable', 'cable'],
    ['letters and digits apart', 'cat 6 patch', 'cable'],
    ['a sign left out', 'wifi headphones', 'headphones'],
    ['an article number', 'RS-4711X', 'shoes'],
    ['an article number', 'rs4711x', 'shoes'],
    ['a barcode', '4006381333931', 'shoes'],
    ['a tag', 'sport', 'shoes'],
    ['the description', 'fallen trees', 'spoon'],
    ['the maker', 'fen', 'candle'],
  ])('by %s: %s', async (_, query, expected) => expect((await handles(query))[0]).toBe(expected));

  test('a thing before what goes with it', async () => {
    expect(await handles('notebook')).toEqual(['laptop', 'laptopBag']);
    expect((await handles('hp laserjet'))[0]).toBe('printer');
    expect((await handles('laptop bag'))[0]).toBe('laptopBag');
  });

  test('the best of what holds most words, when none holds all', async () => {
    const found = await searchProducts({ query: 'sony headphones purple', page: 1 });
    expect(found.products[0]?.handle).toBe('headphones');
    expect(found.whole).toBe(0);
    expect(found.total).toBeGreaterThan(0);
  });

  test('a spelling is suggested', async () => {
    expect((await searchProducts({ query: 'beeswax candel', page: 1 })).suggestion).toBe('beeswax candle');
    expect((await searchProducts({ query: 'candle', page: 1 })).suggestion).toBeUndefined();
  });

  test('no drafts, and nothing for what is not there', async () => {
    expect(await handles('secret')).toEqual([]);
    expect((await searchProducts({ query: 'xylophone', page: 1 })).total).toBe(0);
  });
});

test('German words are found, stemmed and respelt as German, beside the shop’s own', async () => {
  const german = async (query: string) =>
    (await searchProducts({ query, page: 1, locale: 'de' })).products.map(({ title }) => title);
  for (const query of ['löffel', 'loffeln', 'olivenhölzer', 'löfel', 'wood spoon'])
    expect([query, ...(await german(query))]).toEqual([query, 'Löffel aus Olivenholz']);
});

test('a new synonym counts at once, and no more when it is removed', async () => {
  expect(await handles('footwear')).toEqual([]);
  await addSynonyms({ words: ['footwear', 'shoes'], addedBy: 'test' });
  expect(await handles('footwear')).toEqual(['shoes']);
  const [latest] = await synonymsForDesk();
  expect(latest).toMatchObject({ words: ['footwear', 'shoes'], addedBy: 'test' });
  expect(await removeSynonyms({ id: latest?.id ?? 0, removedBy: 'test' })).toBe(true);
  expect(await handles('footwear')).toEqual([]);
  expect(await removeSynonyms({ id: latest?.id ?? 0, removedBy: 'test' })).toBe(false);
});

test.each([
  "'",
  "a' & !b",
  'ŉ ŉa',
  '\\',
  '\\\\:*',
  '%',
  '½',
  '"',
  "'; drop table products",
  '<script>',
  '\u0000',
  '🦊',
  'the',
  'a',
  '1',
  "\\x00'",
  ':* | !',
  '((((',
  'x'.repeat(100_000),
  'a '.repeat(500),
  '1 '.repeat(500),
  'a-'.repeat(100),
  '1.2.3.4.5.6.7',
  '\ud800 \udc00',
  '－１２３',
  'ا ب',
])('hostile %j is answered', async (query) => {
  const found = await searchProducts({ query, page: 1 });
  expect(found.total).toBeGreaterThanOrEqual(0);
});
