import { beforeAll, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { categoryWordsForDesk, optionWordsForDesk } from './desk-translations';
import { listWords } from './list-words';
import { categoryTree, productByHandle } from './questions';
import { setCategoryWords, setOptionWord } from './translate-words';

useTestStores();

const admin = newId('account');
const mugs = newId('category');
const german = { locale: 'de', currency: 'EUR' } as const;

beforeAll(async () => {
  const product = newId('product');
  const account = { id: admin, email: 'ada@stoa.test', name: 'Ada' };
  await primarySql().begin((sql) => [
    sql`insert into accounts ${sql(account)}`,
    sql`insert into categories (id, handle, name, description, path) values
      (${mugs}, 'mugs', 'Mugs', 'To hold.', 'mugs'), (${newId('category')}, 'plates', 'Plates', '', 'plates')`,
    sql`insert into products (id, handle, title, status, category_id)
      values (${product}, 'mug', 'Mug', 'published', ${mugs})`,
    sql`insert into product_options values (${product}, 1, 'Colour', array['Ochre', '42'])`,
    sql`insert into variants (id, product_id, position, option_values)
      values (${newId('variant')}, ${product}, 1, array['Ochre'])`,
  ]);
});

test('a category gets its words in a language, with who said them, and loses them', async () => {
  expect(await categoryTree(german)).toMatchObject([{ name: 'Mugs' }, { name: 'Plates' }]);
  const words = { categoryId: mugs, locale: 'de', setBy: admin } as const;
  await setCategoryWords({ ...words, text: { name: 'Becher', description: '' } });
  expect((await categoryTree(german)).map(({ name }) => name).toSorted()).toEqual(['Becher', 'Plates']);
  const { rows, more } = await categoryWordsForDesk('de');
  expect(rows).toMatchObject([
    { path: 'plates', translated: undefined, set: undefined },
    { path: 'mugs', translated: { name: 'Becher' }, set: { by: 'Ada' } },
  ]);
  expect(more).toBe(false);
  expect((await categoryWordsForDesk('de', 'BECH')).rows).toHaveLength(1);
  expect((await categoryWordsForDesk('de', '100%_')).rows).toHaveLength(0);
  await setCategoryWords({ ...words, text: null });
  expect(await categoryTree(german)).toMatchObject([{ name: 'Mugs' }, { name: 'Plates' }]);
  const unknown = await setCategoryWords({ ...words, categoryId: newId('category'), text: null });
  expect(unknown).toEqual({ ok: false, problem: { kind: 'gone' } });
});

test('a word of an option is said at once on lists and on products that were kept', async () => {
  const shown = async () => (await productByHandle('mug', german))?.options[0];
  expect(await shown()).toMatchObject({ name: 'Colour', values: ['Ochre', '42'] });
  expect((await listWords(german)).option('Ochre')).toBe('Ochre');
  // Words without a letter need no translation.
  expect((await optionWordsForDesk('de')).rows.map(({ word }) => word)).toEqual(['Colour', 'Ochre']);
  await setOptionWord({ locale: 'de', word: 'Ochre', translation: 'Ocker', setBy: admin });
  await setOptionWord({ locale: 'de', word: 'Unseen', translation: 'Ungesehen', setBy: admin });
  expect(await shown()).toMatchObject({ values: ['Ocker', '42'] });
  expect((await listWords(german)).option('Ochre')).toBe('Ocker');
  expect((await optionWordsForDesk('de')).rows).toMatchObject([
    { word: 'Colour', translation: undefined, productCount: 1 },
    { word: 'Ochre', translation: 'Ocker', productCount: 1, set: { by: 'Ada' } },
    { word: 'Unseen', translation: 'Ungesehen', productCount: 0 },
  ]);
  expect((await optionWordsForDesk('de', 'ocker')).rows).toHaveLength(1);
  await setOptionWord({ locale: 'de', word: 'Ochre', translation: null, setBy: admin });
  expect(await shown()).toMatchObject({ values: ['Ochre', '42'] });
});
