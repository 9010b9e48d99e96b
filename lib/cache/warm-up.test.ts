import { expect, test } from 'vitest';
import type { Handler } from './render';
import { warmUp } from './warm-up';

function frontOf(pages: Record<string, string>, asked: string[]): Handler {
  return async (request, response) => {
    asked.push(request.url ?? '');
    const page = pages[request.url ?? ''];
    if (page === 'broken') throw new Error('the renderer broke');
    response.statusCode = page === undefined ? 404 : 200;
    response.end(page ?? '');
  };
}

test('asks for the first pages and once for each category and product they link to', async () => {
  const asked: string[] = [];
  const home =
    '<a href="/c/mugs">Mugs</a><a href="/p/mug">Mug</a><a href="/p/mug">Mug</a><a href="/cart">Cart</a>';
  const german =
    '<a href="/de/p/mug">Becher</a><a href="/de/p/broken"></a><a href="https://x.test/p/no"></a>';
  const pages = {
    '/': home,
    '/de': german,
    '/de/p/broken': 'broken',
    '/p/mug': '<a href="/p/other">',
    '/c/mugs': '',
  };
  expect(await warmUp(frontOf(pages, asked), ['/', '/de'])).toBe(6);
  expect(asked).toEqual(['/', '/de', '/c/mugs', '/p/mug', '/de/p/mug', '/de/p/broken']);
});

test('ends, however much a page links to', async () => {
  const asked: string[] = [];
  const home = Array.from({ length: 500 }, (_, index) => `<a href="/p/mug-${index}">`).join('');
  expect(await warmUp(frontOf({ '/': home }, asked), ['/'])).toBe(40);
});
