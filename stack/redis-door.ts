import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';

/**
 * Upstash's REST protocol in front of a plain Redis: the shop speaks the production protocol to the
 * embedded server too. `/` one command, `/pipeline` many, `/multi-exec` many at once, or the command in
 * the path. Source: Upstash's REST API reference.
 */
export type RedisDoor = { url: string; close(): Promise<void> };

type Answer = { result: unknown } | { error: string };

const maxBodyBytes = 32 * 1024 * 1024;

export async function openRedisDoor(options: {
  port: number;
  token: string;
  redisPort: number;
  redisPassword: string;
}): Promise<RedisDoor> {
  const redis = new Redis({
    host: '127.0.0.1',
    port: options.redisPort,
    password: options.redisPassword,
    // Upstash answers in RESP2's shapes: flat lists, no maps.
    protocol: 2,
    // A question asked while Redis restarts is refused at once: the caller has another way.
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: () => 100,
  });
  redis.on('error', () => {});
  const server = createServer(async (request, response) => {
    const { status, body } = await serve(redis, options.token, request);
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => close(server, redis) };
}

async function close(server: Server, redis: Redis): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  redis.disconnect();
}

async function serve(
  redis: Redis,
  token: string,
  request: IncomingMessage,
): Promise<{ status: number; body: unknown }> {
  const encode = request.headers['upstash-encoding'] === 'base64' ? toBase64 : toText;
  try {
    if (!isAllowed(request.headers.authorization, token))
      return { status: 401, body: { error: 'Unauthorized' } };
    const url = new URL(request.url ?? '/', 'http://door');
    const body = await readBody(request);
    if (url.pathname === '/pipeline')
      return { status: 200, body: await pipeline(redis, commandsOf(body), encode) };
    if (url.pathname === '/multi-exec') return await transaction(redis, commandsOf(body), encode);
    const answer = await single(
      redis,
      url.pathname === '/' ? commandOf(JSON.parse(body)) : pathCommand(url, body),
      encode,
    );
    return { status: 'error' in answer ? 400 : 200, body: answer };
  } catch (error) {
    return { status: 400, body: { error: `ERR ${(error as Error).message}` } };
  }
}

function isAllowed(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxBodyBytes) throw new Error('max request size exceeded');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function pathCommand(url: URL, body: string): string[] {
  const parts = url.pathname.slice(1).split('/').map(decodeURIComponent);
  for (const [key, value] of url.searchParams) parts.push(...(value === '' ? [key] : [key, value]));
  return body === '' ? parts : [...parts, body];
}

function commandsOf(body: string): string[][] {
  const list: unknown = JSON.parse(body);
  if (!Array.isArray(list)) throw new Error('Expected a list of commands');
  return list.map(commandOf);
}

function commandOf(command: unknown): string[] {
  if (!Array.isArray(command) || command.length === 0) throw new Error('Expected a command as a list');
  return command.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
}

// ioredis turns HGETALL into an object when it knows the name; in capitals it leaves the answer as sent.
const nameOf = (command: string[]) => (command[0] ?? '').toUpperCase();

async function single(redis: Redis, command: string[], encode: (value: unknown) => unknown): Promise<Answer> {
  try {
    return { result: encode(await redis.callBuffer(nameOf(command), ...command.slice(1))) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

function pipeline(
  redis: Redis,
  commands: string[][],
  encode: (value: unknown) => unknown,
): Promise<Answer[]> {
  // Sent in one go on one connection, so Redis runs them in this order.
  return Promise.all(commands.map((command) => single(redis, command, encode)));
}

async function transaction(redis: Redis, commands: string[][], encode: (value: unknown) => unknown) {
  // On one connection and in one tick: nobody's command comes between MULTI and EXEC.
  const begun = redis.callBuffer('MULTI');
  const queued = commands.map((command) => redis.callBuffer(nameOf(command), ...command.slice(1)));
  const done = redis.callBuffer('EXEC');
  const refusals = await Promise.allSettled([begun, ...queued, done]);
  const refusal = refusals.find((outcome) => outcome.status === 'rejected');
  if (refusal) return { status: 400, body: { error: (refusal.reason as Error).message } };
  const results = (await done) as unknown[];
  const answers = results.map(
    (result): Answer => (result instanceof Error ? { error: result.message } : { result: encode(result) }),
  );
  return { status: 200, body: answers };
}

function toBase64(value: unknown): unknown {
  // Upstash leaves the status reply OK as it is, but not an OK within a list: that is data.
  if (Buffer.isBuffer(value) && value.length === 2 && value.toString('latin1') === 'OK') return 'OK';
  return allBase64(value);
}

function allBase64(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString('base64');
  return Array.isArray(value) ? value.map(allBase64) : value;
}

function toText(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString('utf8');
  return Array.isArray(value) ? value.map(toText) : value;
}
