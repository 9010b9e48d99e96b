import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gzipSync } from 'node:zlib';
import type { Codec } from './fragment';

const brotli = promisify(brotliCompress);

/** A rendered answer as it is kept: compressed once, whoever asks. */
export type KeptPage = {
  status: number;
  headers: Record<string, string>;
  etag: string;
  brotli: Buffer;
  identity: Buffer;
};

export type Rendered = {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** Cookies that the answer wanted to set. */
  cookieNames: string[];
};

/** Headers of the renderer that belong to the page and not to one delivery of it. */
const kept = ['content-type', 'vary', 'link', 'location', 'x-robots-tag'];

/** Brotli's quality 5 costs a few milliseconds a page. */
const quality = 5;

/** `compressedBefore`: the body by brotli, where that was done before. */
export async function keepPage(rendered: Rendered, compressedBefore?: Buffer): Promise<KeptPage> {
  const compressed =
    compressedBefore ??
    (await brotli(rendered.body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  const headers = Object.fromEntries(Object.entries(rendered.headers).filter(([name]) => keeps(name)));
  // Weak: the same page, whatever its encoding.
  const etag = `W/"${createHash('sha256').update(rendered.body).digest('base64url').slice(0, 22)}"`;
  return { status: rendered.status, headers, etag, brotli: compressed, identity: rendered.body };
}

function keeps(name: string): boolean {
  return kept.includes(name) || name.startsWith('x-nextjs-');
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding the client takes. */
export function encodingFor(acceptEncoding: string): Encoding {
  if (/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(acceptEncoding)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(acceptEncoding) ? 'gzip' : 'identity';
}

export function bodyIn(page: KeptPage, encoding: Encoding): Buffer {
  if (encoding === 'br') return page.brotli;
  return encoding === 'gzip' ? gzipSync(page.identity) : page.identity;
}

type Stored = { s: number; h: Record<string, string>; e: string; b: string };

/** To Redis goes the compressed form alone; the plain one is made from it. */
export const pageCodec: Codec<KeptPage> = {
  kind: 'page',
  encode: (page) => {
    const stored: Stored = {
      s: page.status,
      h: page.headers,
      e: page.etag,
      b: page.brotli.toString('base64'),
    };
    return JSON.stringify(stored);
  },
  decode: (text) => {
    const stored = JSON.parse(text) as Stored;
    const compressed = Buffer.from(stored.b, 'base64');
    return {
      status: stored.s,
      headers: stored.h,
      etag: stored.e,
      brotli: compressed,
      identity: brotliDecompressSync(compressed),
    };
  },
  bytes: (page) => page.brotli.length * 2 + page.identity.length + 1024,
};
