import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameSitePath } from './same-site-path';

test.each([
  ['/orders?page=2#top', '/orders?page=2#top'],
  ['/', '/'],
  ['/a/../b', '/b'],
  ['//evil.example', '/home'],
  ['/\\evil.example', '/home'],
  ['/\t/evil.example', '/home'],
  ['/.//evil.example', '/home'],
  ['/%2e//evil.example', '/home'],
  ['https://evil.example', '/home'],
  ['javascript:alert(1)', '/home'],
  ['orders', '/home'],
  ['', '/home'],
  [undefined, '/home'],
  [`/${'a'.repeat(3000)}`, '/home'],
])('%j goes to %j', (given, expected) => {
  expect(sameSitePath(given, '/home')).toBe(expected);
});

test('no text leads away from the shop', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (text) => {
        const target = new URL(sameSitePath(text), 'https://shop.example');
        expect(target.origin).toBe('https://shop.example');
      },
    ),
  );
});
