import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFront } from './front';

let server: Server;
let seen = 0;

/** Stands for Next: says what was posted, and a header that came with it. */
async function echo(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  seen += 1;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  response.end(`${incoming.headers['x-kept']} ${Buffer.concat(chunks)}`);
}

beforeAll(async () => {
  const front = createFront(echo, { version: 'test', droppedCookies: [] });
  server = createServer((incoming, response) => {
    front(incoming, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

beforeEach(() => {
  seen = 0;
});

describe('a post for a server action', () => {
  const send = async (body: string, headers: Record<string, string>) => {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/de/cart`, { method: 'POST', body, headers });
    return { status: answer.status, text: await answer.text() };
  };
  const multipart = { 'content-type': 'multipart/form-data; boundary=x', 'x-kept': 'kept' };

  test('arrives whole, with its headers', async () => {
    const body = `--x\r\ncontent-disposition: form-data; name="$ACTION_ID_f"\r\n\r\n${'é'.repeat(100_000)}\r\n--x--\r\n`;
    expect(await send(body, multipart)).toEqual({ status: 200, text: `kept ${body}` });
    const call = { 'next-action': 'f', 'content-type': 'text/plain;charset=UTF-8', 'x-kept': 'kept' };
    expect(await send('["a",1]', call)).toEqual({ status: 200, text: 'kept ["a",1]' });
  });

  test('that cannot be read is refused calmly, in its language, and the renderer never sees it', async () => {
    const refused = await send('garbage', multipart);
    expect(refused).toMatchObject({
      status: 400,
      text: expect.stringContaining('So können wir das nicht lesen'),
    });
    expect((await send('{', { 'next-action': 'f', 'content-type': 'text/plain' })).status).toBe(400);
    expect(seen).toBe(0);
  });

  test('that is too long is refused though it did not say so', async () => {
    const { port } = server.address() as AddressInfo;
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const status = await new Promise<number | undefined>((resolve) => {
      const post = request(
        { port, host: '127.0.0.1', path: '/cart', method: 'POST', headers: multipart },
        (answer) => {
          resolve(answer.statusCode);
          post.destroy();
        },
      );
      // Cut off while it still sends: the answer has come by then.
      post.on('error', () => {});
      for (let sent = 0; sent < 5; sent += 1) post.write(chunk);
      post.end();
    });
    expect(status).toBe(413);
  });
});
