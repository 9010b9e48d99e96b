import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routeOf } from './front-route';

const get = (url: string, headers: Record<string, string> = {}) => routeOf({ method: 'GET', url, headers });

describe('the front', () => {
  test.each([
    ...['/', '/p/olive-mug', '/c/kitchen?sort=newest&page=2', '/de', '/de/p/olive-mug'],
    ...['/search?q=mug', '/de/search?q=gr%C3%BCner+becher&sort=newest&page=2'],
  ])('keeps %s', (url) => {
    expect(get(url)).toMatchObject({ kind: 'page', url });
  });

  test.each([
    '/cart',
    '/search?q=',
    `/search?q=${'long'.repeat(16)}`,
    '/search?q=a%0Ab',
    '/search?q=mug&brand=Maris',
    '/search?q=mug&utm_source=x',
    '/admin',
    '/p/a/b',
    '/api/me',
    '/?utm_source=x',
    '/p/mug?ref=ANNA',
    '/p/mug?GCLID=1',
    `/c/k?page=${'9'.repeat(100)}`,
    '/c/k?page=0',
    '/c/k?sort=fastest',
    '/c/k?brand=Maris',
    '/de/c/k?page=2&option=Colour%3AOlive',
    '/de/',
    '/de/cart',
    '/de/de/p/mug',
    '/de/admin',
  ])('passes %s on', (url) => expect(get(url)).toEqual({ kind: 'pass' }));

  test('drops what makes no difference, so that nobody fills the cache with copies', () => {
    expect(get('/p/mug?x=1&y=2')).toEqual(get('/p/mug?z=3'));
    expect(get('/c/k?page=2&sort=newest')).toEqual(get('/c/k?sort=newest&page=2&_rsc=abc'));
    expect(get('/p/%6Dug')).toEqual(get('/p/mug'));
  });

  test('nothing personal reaches the renderer', () => {
    const route = get('/p/mug', {
      cookie: 'authjs.session-token=x',
      authorization: 'y',
      'next-router-state-tree': 'z',
    });
    expect(route).toMatchObject({ kind: 'page', headers: {} });
  });

  test('a page and its data are different answers', () => {
    const keys = [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }].map((headers) => {
      const route = get('/p/mug', headers as Record<string, string>);
      return route.kind === 'page' ? route.key : route.kind;
    });
    expect(new Set(keys).size).toBe(3);
  });

  test('a page is kept for each language and currency, and for nothing else a cookie says', () => {
    const keyOf = (url: string, cookie: string) => {
      const route = get(url, { cookie });
      return route.kind === 'page' ? route.key : route.kind;
    };
    const plain = keyOf('/p/mug', 'stoa_visitor=1');
    expect(keyOf('/p/mug', 'stoa_cart=2; stoa_currency=USD')).toBe(plain);
    expect(keyOf('/p/mug', 'stoa_currency=XXX')).toBe(plain);
    expect(keyOf('/p/mug', 'xstoa_currency=EUR')).toBe(plain);
    const keys = [
      plain,
      keyOf('/p/mug', 'a=1; stoa_currency=EUR; b=2'),
      keyOf('/de/p/mug', ''),
      keyOf('/de/p/mug', 'stoa_currency=USD'),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(keyOf('/de/p/mug', 'stoa_currency=EUR')).toBe(keys[2]);
  });

  test('the renderer is told the currency only when it is not the one of the language', () => {
    const headersOf = (url: string, cookie: string) => {
      const route = get(url, { cookie: `stoa_cart=2; ${cookie}` });
      return route.kind === 'page' ? route.headers : undefined;
    };
    expect(headersOf('/p/mug', 'stoa_currency=USD')).toEqual({});
    expect(headersOf('/p/mug', 'stoa_currency=EUR')).toEqual({ cookie: 'stoa_currency=EUR' });
    expect(headersOf('/de/p/mug', 'stoa_currency=EUR')).toEqual({});
    expect(headersOf('/de/p/mug', 'stoa_currency=USD')).toEqual({ cookie: 'stoa_currency=USD' });
  });

  test.each([
    ['/p/%E0%A4%A', 400],
    ['/p/%00', 400],
    [`/p/${'x'.repeat(9000)}`, 414],
  ])('refuses %s with %i', (url, status) => expect(get(url)).toMatchObject({ kind: 'refuse', status }));

  test.each([
    [{ 'content-type': 'multipart/form-data' }, 400],
    [{ 'next-action': 'f', 'content-length': '5000000' }, 413],
    [{ 'content-type': 'multipart/form-data; boundary=x', 'content-length': '5000000' }, 413],
    [{ 'next-action': 'f', origin: 'http://evil.example', host: 'stoa.test' }, 403],
    [{ 'next-action': 'f', origin: 'null', host: 'stoa.test' }, 403],
  ])('refuses a post with %o', (headers, status) => {
    expect(routeOf({ method: 'POST', url: '/cart', headers })).toMatchObject({ kind: 'refuse', status });
  });

  test.each([
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'next-action': 'f', origin: 'http://stoa.test', host: 'stoa.test', 'content-length': '2' },
    {
      'next-action': 'f',
      origin: 'https://stoa.test',
      host: '127.0.0.1:3000',
      'x-forwarded-host': 'stoa.test',
    },
    { 'next-action': 'f' },
  ])('reads a post with %o before it passes it on', (headers) => {
    expect(routeOf({ method: 'POST', url: '/de/cart', headers })).toEqual({ kind: 'form', locale: 'de' });
  });

  test.each([
    ['/cart', 'application/x-www-form-urlencoded'],
    ['/api/cart', 'multipart/form-data; boundary=x'],
    ['/admin/products/prd_1/pictures', 'multipart/form-data; boundary=x'],
    ['/admin/collections/col_1/picture', 'multipart/form-data; boundary=x'],
  ])('leaves a post to %s of %s to who reads it', (url, type) => {
    const headers = { 'content-type': type, 'content-length': '9000000' };
    expect(routeOf({ method: 'POST', url, headers })).toEqual({ kind: 'pass' });
  });

  test('invented router headers are not kept apart', () => {
    expect(get('/p/mug', { rsc: 'x' })).toEqual({ kind: 'pass' });
    expect(get('/p/mug', { rsc: '1', 'next-router-segment-prefetch': '/x/y' })).toEqual({ kind: 'pass' });
  });

  test('whatever stands in an address, it is refused, passed or kept under one spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (text, isGerman) => {
        const route = get(`${isGerman ? '/de' : ''}/p/${encodeURI(text.toWellFormed())}`);
        if (route.kind === 'page') expect(get(route.url)).toEqual(route);
        expect(get(`/${text}`).kind).toMatch(/^(refuse|pass|page|asset)$/);
      }),
    );
  });

  test('a form is never kept', () => {
    expect(routeOf({ method: 'POST', url: '/p/mug', headers: {} })).toEqual({ kind: 'pass' });
  });
});
