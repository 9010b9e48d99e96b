import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useTestStores } from '@/db/test-stores';
import { createFront } from './front';
import { question } from './question';
import { raiseTags } from './tags';

useTestStores();

const answerOf = question<string, { text: string }>({
  name: 'search',
  tags: (_, name) => [`front:${name}`],
  ask: async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { text: `asked ${++asked}` };
  },
});

let asked = 0;
let seen: IncomingMessage[] = [];
let server: Server;

/** Stands for Next: its page asks a question, and some addresses misbehave. */
async function renderer(
  incoming: IncomingMessage,
  response: import('node:http').ServerResponse,
): Promise<void> {
  seen.push(incoming);
  const path = incoming.url ?? '/';
  if (path.startsWith('/p/throws')) throw new Error('the renderer broke');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  if (path.startsWith('/p/counted')) response.setHeader('Set-Cookie', 'visitor=abc; Path=/');
  if (path.startsWith('/p/personal')) response.setHeader('Set-Cookie', 'session=abc; Path=/');
  if (path.startsWith('/p/broken')) response.statusCode = 500;
  if (path.startsWith('/p/missing')) response.statusCode = 404;
  const { text } = await answerOf(path);
  response.write(`<h1>${path}</h1>`);
  if (path.startsWith('/p/half')) response.write('<template data-dgst="123"></template>');
  response.end(`<p>${text}</p>${'<!-- long -->'.repeat(200)}`);
}

beforeAll(async () => {
  const front = createFront(renderer, { version: 'test', droppedCookies: ['visitor'] });
  server = createServer((incoming, response) => {
    front(incoming, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

beforeEach(() => {
  seen = [];
});

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer };

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the front', () => {
  test('renders a page once for fifty requests', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => get('/p/one')));
    expect(new Set(all.map(({ body }) => body.toString()))).toHaveProperty('size', 1);
    expect(seen).toHaveLength(1);
  });

  test('sends the same page in every encoding, and not at all to whoever has it', async () => {
    const [plain, gzip, br] = [
      await get('/p/two'),
      await get('/p/two', { 'accept-encoding': 'gzip, deflate' }),
      await get('/p/two', { 'accept-encoding': 'gzip, br' }),
    ];
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(br.headers['content-encoding']).toBe('br');
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    const again = await get('/p/two', { 'if-none-match': String(br.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await get('/p/two', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(plain.body.length),
    ]);
    expect(br.headers).toMatchObject({ 'x-content-type-options': 'nosniff', vary: 'accept-encoding' });
  });

  test('shows the renderer nothing of who asks, and gives nobody what was meant for one', async () => {
    const counted = await get('/p/counted', { cookie: 'visitor=me; session=me', authorization: 'Bearer x' });
    expect(counted.headers['set-cookie']).toBeUndefined();
    expect(seen.map(({ headers }) => [headers.cookie, headers.authorization])).toEqual([
      [undefined, undefined],
    ]);
    await get('/p/personal', { cookie: 'session=first' });
    await get('/p/personal', { cookie: 'session=second' });
    const cookies = seen.map(({ headers }) => headers.cookie);
    expect(cookies).toContain('session=first');
    expect(cookies).toContain('session=second');
  });

  test('a page is filled once for each language and currency, told nothing else', async () => {
    const visits: [path: string, cookie: string][] = [
      ['/p/paid', 'session=me'],
      ['/p/paid', 'session=me; stoa_currency=EUR'],
      ['/de/p/paid', 'session=me'],
      ['/de/p/paid', 'session=me; stoa_currency=USD'],
    ];
    const bodies = [];
    for (const [path, cookie] of [...visits, ...visits])
      bodies.push((await get(path, { cookie })).body.toString());
    expect(seen.map(({ url, headers }) => [url, headers.cookie])).toEqual([
      ['/p/paid', undefined],
      ['/p/paid', 'stoa_currency=EUR'],
      ['/de/p/paid', undefined],
      ['/de/p/paid', 'stoa_currency=USD'],
    ]);
    expect(bodies.slice(4)).toEqual(bodies.slice(0, 4));
  });

  test('a raised tag of a question that the page asked ends the page', async () => {
    const before = await get('/p/tagged');
    expect((await get('/p/tagged')).body).toEqual(before.body);
    await raiseTags(['front:/p/tagged']);
    expect((await get('/p/tagged')).body).not.toEqual(before.body);
    expect(seen).toHaveLength(2);
  });

  test('campaign visits and forms reach the middleware as they are', async () => {
    await get('/p/three?utm_source=letter&gclid=1', { cookie: 'visitor=me' });
    await get('/p/three', {}, 'POST');
    expect(seen.map(({ url, method, headers }) => [method, url, headers.cookie])).toEqual([
      ['GET', '/p/three?utm_source=letter&gclid=1', 'visitor=me'],
      ['POST', '/p/three', undefined],
    ]);
  });

  test.each([
    ['/p/broken', 500],
    ['/p/half', 200],
    ['/p/throws', 500],
  ])('%s is answered with %i and not kept', async (path, status) => {
    expect((await get(path)).status).toBe(status);
    const before = seen.length;
    expect((await get(path)).status).toBe(status);
    expect(seen.length).toBeGreaterThan(before);
  });

  test('what is missing is kept too', async () => {
    expect((await get('/p/missing')).status).toBe(404);
    expect((await get('/p/missing')).status).toBe(404);
    expect(seen).toHaveLength(1);
  });

  test.each(['/p/%00', '/%E0%A4%A', '/p/%ff'])('%s is refused in words', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.toString()).toContain('address');
    expect(seen).toHaveLength(0);
  });

  test('a refusal speaks the language of the address', async () => {
    const { body } = await get('/de/p/%ff');
    expect(body.toString()).toContain('<html lang="de">');
    expect(body.toString()).toContain('Adresse');
    expect(body.toString()).toContain('href="/de"');
  });

  test('an address longer than anybody needs is refused', async () => {
    expect((await get(`/p/one?${'x'.repeat(9000)}`)).status).toBe(414);
    expect((await get(`/p/one?${'x'.repeat(100_000)}`)).status).toBe(431);
  });
});

describe('several versions of a page', () => {
  let versioned: Server;
  let port = 0;

  beforeAll(async () => {
    // Shows what it was told, as a page of an experiment would.
    const render = async (incoming: IncomingMessage, response: import('node:http').ServerResponse) => {
      seen.push(incoming);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<h1>${incoming.headers['x-version'] ?? 'none'} of ${incoming.url}</h1>`);
    };
    const front = createFront(render, {
      version: 'test',
      droppedCookies: [],
      versions: {
        header: 'x-version',
        choose: ({ url, headers }) => {
          if (!url.startsWith('/c/tried')) return undefined;
          const known = /who=(one|other)/.exec(String(headers.cookie))?.[1];
          return known ? { value: known } : { value: 'one', setCookie: 'who=one; Path=/' };
        },
      },
    });
    versioned = createServer((incoming, response) => {
      front(incoming, response).catch(() => response.writeHead(500).end());
    });
    await new Promise<void>((resolve) => versioned.listen(0, '127.0.0.1', resolve));
    port = (versioned.address() as AddressInfo).port;
  });

  afterAll(() => new Promise<void>((resolve) => void versioned.close(() => resolve())));

  const visit = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    return { text: await response.text(), headers: response.headers };
  };

  test('each is kept once and given to those it is for, whoever asks first', async () => {
    const [one, other] = [{ cookie: 'who=one' }, { cookie: 'who=other' }];
    for (let turn = 0; turn < 5; turn += 1) {
      const [first, second] = await Promise.all([visit('/c/tried', one), visit('/c/tried', other)]);
      expect(first.text).toContain('one of /c/tried');
      expect(second.text).toContain('other of /c/tried');
    }
    expect(seen.filter((incoming) => incoming.url === '/c/tried')).toHaveLength(2);
  });

  test('who has none yet is given a cookie, which no cache on the way may keep, and which is no part of the page', async () => {
    const first = await visit('/c/tried-new');
    expect(first.headers.get('set-cookie')).toBe('who=one; Path=/');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const second = await visit('/c/tried-new', { cookie: 'who=one' });
    expect(second.headers.get('set-cookie')).toBeNull();
    expect(second.headers.get('cache-control')).toBe('no-cache');
    expect(second.text).toBe(first.text);
  });

  test('a visitor cannot ask for one by the header, kept or not', async () => {
    const forged = { 'x-version': 'forged' };
    expect((await visit('/c/plain', forged)).text).toContain('none of');
    expect((await visit('/cart', forged)).text).toContain('none of');
    expect((await visit('/c/tried', { ...forged, cookie: 'who=one' })).text).toContain('one of');
  });
});
