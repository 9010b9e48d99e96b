import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/market';
import { textsIn } from './texts';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, way = ''): [way: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${way}${key}`, value] as [string, string]] : flat(value, `${way}${key}.`),
  );
}

const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const english = new Map(flat(textsIn('en')));

describe.each(locales)('the texts in %s', (locale) => {
  const own = new Map(flat(textsIn(locale)));

  test('are complete, and no more', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('want the same values as the English ones', () => {
    const differing = [...english].filter(
      ([way, text]) =>
        // "One piece" may be said without a number.
        !way.endsWith('.one') && `${holes(text)}` !== `${holes(own.get(way) ?? '')}`,
    );
    expect(differing.map(([way]) => way)).toEqual([]);
  });

  test('say something, without straight quotes, stray spaces or broken holes', () => {
    const odd = [...own].filter(
      ([, text]) =>
        text.trim() !== text || text === '' || /["'`]|\s\s|[{}]/.test(text.replace(/\{\w+\}/g, 'x')),
    );
    expect(odd).toEqual([]);
  });

  test.runIf(locale !== 'en')('are not left in English', () => {
    const same = [...own].filter(([way, text]) => /\s/.test(text) && english.get(way) === text);
    expect(same).toEqual([]);
  });
});
