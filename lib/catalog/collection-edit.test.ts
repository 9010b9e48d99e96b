import { describe, expect, test } from 'vitest';
import { handleFrom, parseCollectionEdit } from './collection-edit';

const filled = { title: ' Slow mornings ', handle: '', words: 'A mug.', shown: 'yes' };

test('a form is read, and its address made from the title when none is given', () => {
  const german = { 'title.de': 'Langsame Morgen', 'words.de': '' };
  expect(parseCollectionEdit({ ...filled, ...german })).toEqual({
    ok: true,
    value: {
      title: 'Slow mornings',
      handle: 'slow-mornings',
      words: 'A mug.',
      isShown: true,
      translations: [{ locale: 'de', text: { title: 'Langsame Morgen', words: '' } }],
    },
  });
  expect(parseCollectionEdit({ ...filled, handle: 'sale' })).toMatchObject({
    value: { handle: 'sale', translations: [{ locale: 'de', text: null }] },
  });
});

describe('complaints stand beside their fields', () => {
  test.each([
    [{ title: '  ' }, ['title']],
    [{ title: 'x'.repeat(121) }, ['title']],
    [{ title: '花瓶' }, ['handle']],
    [{ handle: 'Not This' }, ['handle']],
    [{ handle: 'a'.repeat(101) }, ['handle']],
    [{ words: 'x'.repeat(601) }, ['words']],
    [{ shown: 'perhaps' }, ['shown']],
    [{ 'words.de': 'Ohne Titel.' }, ['title.de']],
    [{ title: '', shown: '' }, ['title', 'shown']],
  ])('%o', (change, fields) => {
    const read = parseCollectionEdit({ ...filled, ...change });
    expect(read.ok ? [] : Object.keys(read.problem.errors)).toEqual(fields);
  });
});

test.each([
  ['Mørk & Größe', 'mork-grosse'],
  ["Fisherman's “Best” ", 'fishermans-best'],
  ['花瓶', ''],
])('%s gives %s', (title, handle) => expect(handleFrom(title)).toBe(handle));
