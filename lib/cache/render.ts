import {
  IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import { Socket } from 'node:net';
import type { Rendered } from './kept-page';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const renderWithinMs = 30_000;

/**
 * Asks the renderer for an answer that nobody in particular waits for: a request with no cookies, no
 * client and no wish for compression, whose answer is collected instead of sent.
 */
export async function render(
  handle: Handler,
  url: string,
  headers: Record<string, string>,
): Promise<Rendered> {
  const rendered = await renderOnce(handle, url, headers);
  // Next wants a router's request to carry a digest of its headers, and answers with the address that does.
  const { location } = rendered.headers;
  if (rendered.status !== 307 || !headers.rsc || !location || !/[?&]_rsc(=|$)/.test(location))
    return rendered;
  return renderOnce(handle, location, headers);
}

async function renderOnce(handle: Handler, url: string, headers: Record<string, string>): Promise<Rendered> {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = url;
  // For a reader that takes no metadata after the head, Next writes the page whole before it is sent.
  request.headers = { host: 'localhost', 'user-agent': 'Twitterbot/1.0', accept: '*/*', ...headers };
  request.push(null);
  const response = new ServerResponse(request);
  const chunks: Buffer[] = [];
  const finished = collect(response, chunks);
  await within(renderWithinMs, url, Promise.all([handle(request, response), finished]));
  return {
    status: response.statusCode,
    headers: plain(response.getHeaders()),
    body: Buffer.concat(chunks),
    cookieNames: cookieNamesOf(response.getHeader('set-cookie')),
  };
}

function cookieNamesOf(header: OutgoingHttpHeader | undefined): string[] {
  const cookies = header === undefined ? [] : Array.isArray(header) ? header : [String(header)];
  return cookies.map((cookie) => cookie.split('=', 1)[0]?.trim() ?? '');
}

function collect(response: ServerResponse, chunks: Buffer[]): Promise<void> {
  return new Promise((resolve) => {
    const take = (chunk: unknown, encoding?: unknown) => {
      if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
      chunks.push(
        typeof chunk === 'string'
          ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
          : Buffer.from(chunk as Uint8Array),
      );
    };
    const callback = (...candidates: unknown[]) => {
      const done = candidates.find((candidate) => typeof candidate === 'function') as
        | (() => void)
        | undefined;
      if (done) queueMicrotask(done);
    };
    response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
      take(chunk, encoding);
      callback(encoding, done);
      return true;
    }) as typeof response.write;
    response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
      take(chunk, encoding);
      Object.defineProperty(response, 'writableEnded', { value: true, configurable: true });
      Object.defineProperty(response, 'writableFinished', { value: true, configurable: true });
      callback(chunk, encoding, done);
      resolve();
      response.emit('finish');
      response.emit('close');
      return response;
    }) as typeof response.end;
  });
}

function plain(headers: OutgoingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value)]],
    ),
  );
}

async function within(ms: number, url: string, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${url} was not rendered in ${ms / 1000} s`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
