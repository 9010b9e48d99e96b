import { expect, test } from 'vitest';
import { parseSynonyms } from './parse-synonyms';

test.each([
  ['Sofa, couch', ['sofa', 'couch']],
  ['USB-Stick; flash drive\nSofá', ['usb stick', 'flash drive', 'sofa']],
  ['mug, Mug, cup', ['mug', 'cup']],
])('%j means %j', (text, words) => expect(parseSynonyms(text)).toEqual({ ok: true, value: words }));

const many = Array.from({ length: 21 }, (_, index) => `word${index}`).join(',');

test.each(['', 'sofa', 'sofa, SOFA', ', ; ,', `a, ${'x'.repeat(50)} ${'y'.repeat(50)}`, many])(
  '%j is refused with the reason',
  (text) => expect(parseSynonyms(text)).toMatchObject({ ok: false, problem: { kind: 'invalid' } }),
);
