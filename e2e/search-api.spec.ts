import { expect, test } from '@playwright/test';

test('search answers products, and who still has the answer is told so', async ({ request }) => {
  const answer = await request.get('/api/search?q=mug&limit=3');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['cache-control']).toMatch(/public, max-age=\d+/);
  const found = await answer.json();
  expect(found.products).toHaveLength(3);
  expect(found.total).toBeGreaterThanOrEqual(3);
  expect(found.products[0]).toMatchObject({ handle: expect.any(String), title: expect.any(String) });
  const etag = answer.headers().etag ?? '';
  const again = await request.get('/api/search?q=mug&limit=3', { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
});

for (const [query, reason] of [
  ['', 'q is missing'],
  ['?q=', 'q is empty'],
  ['?q=%20%00', 'q is empty'],
  [`?q=${'x'.repeat(401)}`, 'q is longer'],
  ['?q=mug&limit=0', 'less than 1'],
  ['?q=mug&limit=-3', 'less than 1'],
  ['?q=mug&limit=101', 'more than 100'],
  ['?q=mug&limit=ten', 'not a whole number'],
  ['?q=mug&limit=1.5', 'not a whole number'],
  ['?q=mug&limit=', 'not a whole number'],
  ['?q=mug&limit=1e9', 'not a whole number'],
] as const) {
  test(`a search for ${query.slice(0, 30) || 'nothing'} is refused: ${reason}`, async ({ request }) => {
    const answer = await request.get(`/api/search${query}`);
    expect(answer.status()).toBe(400);
    expect((await answer.json()).error).toContain(reason);
  });
}

test('the search field is offered products for half a word, and nothing for nothing', async ({ request }) => {
  const offered = await (await request.get('/api/search/suggest?q=mu')).json();
  expect(offered.products.length).toBeGreaterThan(0);
  expect(await (await request.get('/api/search/suggest?q=')).json()).toEqual({
    queries: [],
    categories: [],
    products: [],
  });
  expect((await request.get('/api/search/suggest')).status()).toBe(400);
  expect((await request.get(`/api/search/suggest?q=${'x'.repeat(401)}`)).status()).toBe(400);
});

test('cards are told by handle, and who asks for nothing or without end is refused', async ({ request }) => {
  const { products } = await (await request.get('/api/cards?handle=morning-mug')).json();
  expect(products).toMatchObject([{ handle: 'morning-mug' }]);
  expect((await request.get('/api/cards')).status()).toBe(400);
  expect((await request.get(`/api/cards?${'handle=a&'.repeat(25)}`)).status()).toBe(400);
  // A client of its own, by the address that the nearest proxy tells: the other tests are not held up.
  const headers = { 'x-forwarded-for': `flood-${Date.now()}` };
  const ask = () => request.get('/api/cards', { headers });
  const answers: number[] = [];
  for (let round = 0; round < 26; round += 1)
    answers.push(...(await Promise.all(Array.from({ length: 50 }, ask))).map((answer) => answer.status()));
  const counted = (wanted: number) => answers.filter((status) => status === wanted).length;
  expect({ asked: counted(400), held: counted(429), all: answers.length }).toEqual({
    asked: 1200,
    held: 100,
    all: 1300,
  });
  const late = await ask();
  expect(Number(late.headers()['retry-after'])).toBeGreaterThan(0);
});
