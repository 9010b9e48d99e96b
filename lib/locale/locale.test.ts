import { describe, expect, test } from 'vitest';
import { alternatesOf, localPath, splitLocale } from './address';
import { counted, fill, partsOf } from './fill';
import { countryName, formatDay, formatMoney, formatNumber, formatRoundMoney } from './formats';
import { currencyFor } from './locale';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('addresses', () => {
  test.each([
    ['/', '/de'],
    ['/?page=2', '/de?page=2'],
    ['/#rooms', '/de#rooms'],
    ['/p/mug?a=b', '/de/p/mug?a=b'],
    ['/api/search?q=x', '/de/api/search?q=x'],
    ['#rooms', '#rooms'],
    ['/admin', '/admin'],
    ['/administrators', '/de/administrators'],
    ['/media/x.webp', '/media/x.webp'],
    ['//elsewhere.example/', '//elsewhere.example/'],
    ['https://elsewhere.example/', 'https://elsewhere.example/'],
  ])('%s in German is %s', (path, local) => {
    expect(localPath('de', path)).toBe(local);
    expect(localPath('en', path)).toBe(path);
  });

  test.each([
    ['/de', 'de', '/'],
    ['/de/p/mug', 'de', '/p/mug'],
    ['/de/de', 'de', '/de'],
    ['/p/mug', 'en', '/p/mug'],
    ['/', 'en', '/'],
    ['/desk', 'en', '/desk'],
    ['/de/', 'en', '/de/'],
    ['/de/admin', 'en', '/de/admin'],
    ['/de/_next/static/x.js', 'en', '/de/_next/static/x.js'],
    ['/DE/p/mug', 'en', '/DE/p/mug'],
  ])('%s asks for %s and %s', (path, locale, room) => {
    expect(splitLocale(path)).toEqual({ locale, path: room });
  });

  test('each language of a page points at all of them', () => {
    const languages = { en: '/c/mugs', de: '/de/c/mugs', 'x-default': '/c/mugs' };
    expect(alternatesOf('/c/mugs', 'en')).toEqual({ canonical: '/c/mugs', languages });
    expect(alternatesOf('/c/mugs', 'de')).toEqual({ canonical: '/de/c/mugs', languages });
  });
});

describe('formats', () => {
  test.each([
    [{ amountMinor: 129900, currency: 'USD' }, '$1,299.00', '1.299,00 $'],
    [{ amountMinor: 129950, currency: 'EUR' }, '€1,299.50', '1.299,50 €'],
    [{ amountMinor: 1300, currency: 'JPY' }, '¥1,300', '1.300 ¥'],
    [{ amountMinor: 1234, currency: 'KWD' }, 'KWD 1.234', '1,234 KWD'],
  ])('%j', (money, english, german) => {
    expect(plain(formatMoney(money, 'en'))).toBe(english);
    expect(plain(formatMoney(money, 'de'))).toBe(german);
  });

  test('money in a sentence drops decimals only when there are none', () => {
    expect(plain(formatRoundMoney({ amountMinor: 7500, currency: 'USD' }, 'en'))).toBe('$75');
    expect(plain(formatRoundMoney({ amountMinor: 7500, currency: 'EUR' }, 'de'))).toBe('75 €');
    expect(plain(formatRoundMoney({ amountMinor: 7550, currency: 'EUR' }, 'de'))).toBe('75,50 €');
  });

  test('numbers, days and countries', () => {
    expect([formatNumber(12345, 'en'), formatNumber(12345, 'de')]).toEqual(['12,345', '12.345']);
    const day = new Date('2026-09-04T12:00:00Z');
    expect([formatDay(day, 'en'), formatDay(day, 'de')]).toEqual(['September 4, 2026', '4. September 2026']);
    expect([countryName('DE', 'en'), countryName('DE', 'de')]).toEqual(['Germany', 'Deutschland']);
    expect([countryName('ZZZZ', 'de'), countryName('', 'de')]).toEqual(['ZZZZ', '']);
  });

  test.each([
    ['de', undefined, 'EUR'],
    ['en', undefined, 'USD'],
    ['de', 'USD', 'USD'],
    ['en', 'EUR', 'EUR'],
    ['en', 'BTC', 'USD'],
    ['de', 'usd', 'EUR'],
  ] as const)('in %s, having chosen %s, one pays in %s', (locale, chosen, currency) => {
    expect(currencyFor(locale, chosen)).toBe(currency);
  });
});

describe('filling', () => {
  test('values stand in their holes, as they are', () => {
    expect(fill('Only {count} left of {what}', { count: 3, what: '{count} $&' })).toBe(
      'Only 3 left of {count} $&',
    );
  });

  test('one and many', () => {
    const texts = { one: 'one piece', other: '{count} pieces' };
    expect([0, 1, 2, 1234].map((count) => counted(texts, count, 'de'))).toEqual([
      '0 pieces',
      'one piece',
      '2 pieces',
      '1.234 pieces',
    ]);
  });

  test('a text is cut at its holes', () => {
    expect(partsOf('Say {a} and {b}.')).toEqual(['Say ', 'a', ' and ', 'b', '.']);
  });
});
