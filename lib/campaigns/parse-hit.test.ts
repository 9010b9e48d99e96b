import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HitRequest, parseHit } from './parse-hit';

const browser =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_4) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15';

function visit(search: string, changes: Partial<HitRequest> = {}) {
  return parseHit({
    method: 'GET',
    pathname: '/c/mugs',
    search,
    host: 'shop.test',
    referrer: null,
    userAgent: browser,
    purpose: null,
    ...changes,
  });
}

describe('what an address says', () => {
  test.each([
    [
      '?utm_source=news&utm_medium=email&utm_campaign=Spring+Sale&utm_term=mug&utm_content=top',
      { source: 'news', medium: 'email', campaign: 'Spring Sale', term: 'mug', content: 'top' },
    ],
    ['?UTM_Campaign=x', { campaign: 'x' }],
    ['?utm_campaign=&utm_campaign=second', { campaign: 'second' }],
    ['?utm_campaign=first&utm_campaign=second', { campaign: 'first' }],
    ['?utm%5Fsource=caf%C3%A9', { source: 'café' }],
    ['?utm_source=%ff%fe', { source: '\ufffd' }],
    ['?utm_source=%zz&%=&&&=', { source: '%zz' }],
    ['?utm_source=a%00b%0d%0ac', { source: 'a b c' }],
    ['?utm_campaign=%D0%B2%D0%B5%D1%81%D0%BD%D0%B0', { campaign: 'весна' }],
    ['?gclid=abc', { clickId: { kind: 'gclid', value: 'abc' } }],
    ['?wbraid=1&gbraid=2', { clickId: { kind: 'gbraid', value: '2' } }],
    ...['fbclid', 'msclkid', 'ttclid', 'twclid', 'li_fat_id', 'dclid', 'yclid'].map(
      (kind) => [`?${kind}=v`, { clickId: { kind, value: 'v' } }] as const,
    ),
    ['?ref=anna', { affiliateCode: 'ANNA' }],
    ['?ref=jos%C3%A9-2', { affiliateCode: 'JOSÉ-2' }],
    ['?ref=a%20b&utm_source=pots', { affiliateCode: undefined, source: 'pots' }],
  ] as [string, object][])('%s', (search, expected) => {
    expect(visit(search)).toMatchObject({ landing: '/c/mugs', ...expected });
  });

  test.each([
    '',
    '?',
    '?page=2',
    '?utm_=x',
    '?utm_campaign=',
    '?utm_campaign=%20%00',
    '?ref=<script>',
    '?q=utm_source',
  ])('%j carries nothing', (search) => {
    expect(visit(search)).toBeUndefined();
  });
});

describe('who is left out', () => {
  test.each([
    ['a HEAD', { method: 'HEAD' }],
    ['a form sent from a landing page', { method: 'POST' }],
    ['an answer for a script', { pathname: '/api/me' }],
    ['a prefetch', { purpose: 'prefetch;prerender' }],
    [
      'a search engine',
      { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    ],
    ['a link preview', { userAgent: 'facebookexternalhit/1.1' }],
    ['a command-line tool', { userAgent: 'curl/8.5.0' }],
    ['somebody without a name', { userAgent: null }],
    ['somebody with an empty name', { userAgent: ' ' }],
  ] as [string, Partial<HitRequest>][])('%s', (_who, changes) => {
    expect(visit('?utm_campaign=x', changes)).toBeUndefined();
  });
});

test('nothing is longer than its place, and giants cost little', () => {
  const giant = 'x'.repeat(100_000);
  const touch = visit(`?utm_campaign=${giant}`, { pathname: `/${giant}`, referrer: giant });
  expect(touch?.campaign).toHaveLength(200);
  expect(touch?.landing).toHaveLength(500);
  expect(touch?.referrer).toHaveLength(500);
});

test('no query throws, and every text is whole and printable', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom('%', '%e0%a4', '\ud800', '😀'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('utm_campaign', 'gclid', 'ref', 'x'), part)),
      part,
      (pairs, path) => {
        const touch = visit(`?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`, {
          pathname: path,
        });
        for (const text of [touch?.campaign, touch?.clickId?.value, touch?.affiliateCode, touch?.landing]) {
          if (text === undefined) continue;
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/\p{Cc}/u);
        }
      },
    ),
  );
});
