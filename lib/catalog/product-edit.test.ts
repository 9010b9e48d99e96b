import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '@/lib/id';
import { parseProductEdit } from './product-edit';
import { sanitizeDescription } from './sanitize-description';

const id = newId('variant');

function form(changes: Record<string, string> = {}) {
  return {
    title: 'Mug',
    description: '<p>Clay</p>',
    vendor: 'Kiln',
    tags: 'clay, blue,clay, ',
    category: '',
    status: 'published',
    [`price.${id}`]: '1,299.50',
    [`compareAt.${id}`]: '',
    [`stock.${id}`]: '7',
    [`stockSeen.${id}`]: '5',
    ...changes,
  };
}

describe('the product form', () => {
  test('is read whole', () => {
    expect(parseProductEdit(form())).toEqual({
      ok: true,
      value: {
        title: 'Mug',
        descriptionHtml: '<p>Clay</p>',
        vendor: 'Kiln',
        tags: ['clay', 'blue'],
        categoryId: null,
        status: 'published',
        variants: [
          {
            variantId: id,
            priceMinor: 129950,
            compareAtMinor: null,
            otherPrices: [],
            stock: 7,
            stockSeen: 5,
          },
        ],
        translations: [],
      },
    });
  });

  test('reads other languages and currencies where the form has them; empty takes them away', () => {
    const read = (changes: Record<string, string>) => {
      const answer = parseProductEdit(form(changes));
      return answer.ok ? [answer.value.translations, answer.value.variants[0]?.otherPrices] : answer.problem;
    };
    const named = {
      'title.de': ' Becher ',
      'description.de': '<p>Ton</p>',
      [`price.EUR.${id}`]: '24.5',
      [`compareAt.EUR.${id}`]: '30',
    };
    expect(read(named)).toEqual([
      [{ locale: 'de', text: { title: 'Becher', descriptionHtml: '<p>Ton</p>' } }],
      [{ currency: 'EUR', price: { amountMinor: 2450, compareAtMinor: 3000 } }],
    ]);
    const empty = Object.fromEntries(Object.keys(named).map((name) => [name, '']));
    expect(read(empty)).toEqual([[{ locale: 'de', text: null }], [{ currency: 'EUR', price: null }]]);
  });

  test.each([
    ['title.de', { 'title.de': '', 'description.de': '<p>Ton</p>' }],
    ['title.de', { 'title.de': 'x'.repeat(256) }],
    ['description.de', { 'title.de': 'x', 'description.de': 'x'.repeat(100_000) }],
    [`price.EUR.${id}`, { [`price.EUR.${id}`]: 'viel' }],
    [`price.EUR.${id}`, { [`price.EUR.${id}`]: '', [`compareAt.EUR.${id}`]: '30' }],
    [`compareAt.EUR.${id}`, { [`price.EUR.${id}`]: '30', [`compareAt.EUR.${id}`]: '30' }],
    ['title', { title: '  ' }],
    ['title', { title: 'x'.repeat(256) }],
    ['description', { description: 'x'.repeat(100_000) }],
    ['tags', { tags: Array.from({ length: 60 }, (_, i) => `t${i}`).join() }],
    ['status', { status: 'deleted' }],
    ['category', { category: "cat_' or 1=1" }],
    [`price.${id}`, { [`price.${id}`]: '-1' }],
    [`price.${id}`, { [`price.${id}`]: '1e9' }],
    [`price.${id}`, { [`price.${id}`]: '99999999999' }],
    [`compareAt.${id}`, { [`compareAt.${id}`]: '1299.50' }],
    [`compareAt.${id}`, { [`compareAt.${id}`]: 'lots' }],
    [`stock.${id}`, { [`stock.${id}`]: '-3' }],
    [`stock.${id}`, { [`stock.${id}`]: '2.5' }],
    [`stock.${id}`, { [`stock.${id}`]: '9999999' }],
  ] as [string, Record<string, string>][])('complains beside %s about %j', (field, changes) => {
    const answer = parseProductEdit(form(changes));
    expect(answer).toMatchObject({ ok: false, problem: { errors: { [field]: expect.any(String) } } });
  });

  test('whatever is sent, it answers and does not throw', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (values) => {
        expect(parseProductEdit({ ...values, [`price.${values.a}`]: 'x' })).toHaveProperty('ok');
      }),
    );
  });
});

describe('a description', () => {
  test.each([
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['<script>alert(1)</script>b', 'b'],
    ['<a href="javascript:alert(1)">c</a>', '<a rel="nofollow noopener">c</a>'],
    ['<a href="https://x.org" onmouseover=y>d</a>', '<a href="https://x.org" rel="nofollow noopener">d</a>'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<iframe src="//evil"></iframe>e', 'e'],
    ['<h1>f</h1>', '<h2>f</h2>'],
    ['<p style="position:fixed">g', '<p>g</p>'],
    ['5 < 6 & "so"', '5 &lt; 6 &amp; "so"'],
    ['\u0000h', 'h'],
  ])('%s', (html, expected) => {
    expect(sanitizeDescription(html)).toBe(expected);
  });

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string(), (html) => {
        const once = sanitizeDescription(html);
        expect(sanitizeDescription(once)).toBe(once);
      }),
    );
  });
});
