import { describe, expect, test } from 'vitest';
import { placeOfReferrer } from './referrer';

const termOf = (referrer: string) => placeOfReferrer(referrer)?.term;

describe('what was searched for', () => {
  test.each([
    ['https://www.google.com/', undefined],
    ['https://www.google.com/search', undefined],
    ['https://www.google.com/search?q=blue+mug&hl=en', 'blue mug'],
    ['https://www.google.com/search?Q=blue%20mug', 'blue mug'],
    ['https://www.google.com/#q=blue+mug', 'blue mug'],
    ['https://www.google.com/url?q=https://shop.test/&sa=t', undefined],
    ['https://www.google.com/imgres?prev=/search%3Fq%3Dblue%2Bmug%26tbm%3Disch', 'blue mug'],
    ['https://search.yahoo.com/search?ei=utf-8&p=blue+mug', 'blue mug'],
    ['https://yandex.ru/search/?lr=213&text=%D0%BA%D1%80%D1%83%D0%B6%D0%BA%D0%B0', 'кружка'],
    ['https://www.baidu.com/s?ie=utf-8&wd=%E6%9D%AF%E5%AD%90', '杯子'],
    ['https://search.naver.com/search.naver?where=nexearch&query=%EC%BB%B5', '컵'],
    ['https://search.seznam.cz/?q=hrn%C3%AD%C4%8Dek', 'hrníček'],
    ['https://www.google.com/search?q=%u676f%u5b50', '杯子'],
    ['https://www.google.com/search?q=50%+off', '50% off'],
    ['https://www.google.com/search?q=%00%0a', undefined],
    ['https://www.amazon.de/s?k=becher&ref=x', 'becher'],
    ['https://www.google.com/imgres?imgurl=x&w=937&h=400', undefined],
    ['https://www.google.fr/webhp?tab=ww#hl=fr&q=tasse', 'tasse'],
    ['https://webcache.googleusercontent.com/search?q=cache:AbC:shop.test/x+blue+mug', 'blue mug'],
    ['https://www.google.ca/search?as_q=blue+mug&num=10', 'blue mug'],
  ])('%s', (referrer, term) => {
    expect(termOf(referrer)).toBe(term);
  });
});

/** The bytes of a text in a coding, found by decoding every pair of bytes: Node only decodes. */
function encoded(text: string, coding: string): string {
  const decoder = new TextDecoder(coding);
  const table = new Map<string, string>();
  const percent = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  for (let lead = 0xff; lead >= 0x80; lead -= 1)
    for (let trail = 0xff; trail >= 0x40; trail -= 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1) table.set(char, percent(lead) + percent(trail));
    }
  for (let byte = 0xff; byte >= 0x20; byte -= 1) {
    const char = decoder.decode(Uint8Array.of(byte));
    if (char.length === 1 && char !== '\ufffd') table.set(char, percent(byte));
  }
  return [...text].map((char) => table.get(char) ?? expect.fail(`${char} is not in ${coding}`)).join('');
}

describe('letters in the codings that engines used', () => {
  test.each([
    ['https://www.baidu.com/s?wd=', 'gb2312', '蓝色的杯子'],
    ['https://www.baidu.com/s?wd=', 'gb2312', '瓷器'],
    ['https://www.baidu.com/s?ie=gb2312&wd=', 'gb2312', '联通'],
    ['https://www.sogou.com/web?query=', 'gb2312', '茶壶'],
    ['https://www.google.com.tw/search?q=', 'big5', '藍色杯子'],
    ['https://www.google.com/search?ie=big5&q=', 'big5', '茶壺'],
    ['https://search.naver.com/search.naver?query=', 'euc-kr', '파란 머그컵'],
    ['https://search.nate.com/search/all.html?q=', 'euc-kr', '찻잔'],
    ['https://search.yahoo.co.jp/search?p=', 'shift_jis', '青いマグカップ'],
    ['https://search.yahoo.co.jp/search?p=', 'euc-jp', '青いマグカップ'],
    ['https://search.yahoo.co.jp/search?ei=EUC-JP&p=', 'euc-jp', '急須'],
    ['https://go.mail.ru/search?q=', 'windows-1251', 'синяя кружка'],
    ['https://nova.rambler.ru/search?query=', 'koi8-r', 'синяя кружка'],
    ['https://nova.rambler.ru/search?query=', 'windows-1251', 'Чайник для Москвы'],
    ['https://www.google.com/search?q=', 'koi8-r', 'синяя кружка'],
    ['https://www.google.com/search?q=', 'windows-1251', 'синяя кружка'],
    ['https://meta.ua/search?q=', 'windows-1251', 'блакитна чашка'],
    ['https://szukaj.wp.pl/szukaj.html?szukaj=', 'iso-8859-2', 'żółty kubek'],
    ['https://www.google.de/search?q=', 'windows-1252', 'große Müslischüssel'],
    ['https://www.google.gr/search?q=', 'windows-1253', 'μπλε κούπα'],
    ['https://www.google.com.tr/search?q=', 'windows-1254', 'yeşil çay bardağı'],
  ])('%s %s %s', (start, coding, text) => {
    expect(termOf(start + encoded(text, coding))).toBe(text);
  });

  test('UTF-8 is never taken for something else', () => {
    for (const text of ['müsli schüssel', 'кружка', '杯子', 'マグ', '컵', 'κούπα', 'hrníček', 'مج', '☕ mug'])
      for (const host of ['www.google.com', 'www.baidu.com', 'go.mail.ru', 'search.naver.com'])
        expect(
          termOf(`https://${host}/s?${host.includes('naver') ? 'query' : 'q'}=${encodeURIComponent(text)}`),
        ).toBe(text);
  });
});
