import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { localPath } from '@/lib/locale/address';
import { textsIn } from '@/lib/locale/texts/texts';
import type { Locale } from '@/lib/market';
import { fragment } from './fragment';
import { type FrontRequest, type FrontRoute, routeOf } from './front-route';
import { inlineStyles } from './inline-styles';
import {
  bodyIn,
  type Encoding,
  encodingFor,
  type KeptPage,
  keepPage,
  pageCodec,
  type Rendered,
} from './kept-page';
import { absenceLifetimeSeconds, pageLifetimeSeconds } from './manifest';
import { readPost } from './posted-form';
import { type Handler, render } from './render';
import { type Guests, securityHeadersFor } from './security-headers';
import { state } from './state';

let securityHeaders = securityHeadersFor();

export type FrontOptions = {
  /** Names the build: kept pages point at its files, so another build's are not used. */
  version: string;
  /** Cookies that the middleware gives everybody: they are no part of a page and come with the next answer. */
  droppedCookies: string[];
  /** Who else may serve scripts, frames and answers to our pages. */
  guests?: Guests | undefined;
  versions?: {
    /** Tells the renderer which version to show; taken away from what visitors send. */
    header: string;
    choose: (request: FrontRequest) => Version | undefined;
  };
};

/** One of several versions of a page: each is kept apart, and whoever has none yet is given a cookie that stays. */
export type Version = { value: string; setCookie?: string };

/**
 * The node's own front, before the renderer: answers whole pages and static files from memory, as a CDN
 * would, and lets the renderer fill them. Everything personal passes through. A fault in here never fails
 * a request: the renderer answers it instead.
 */
export function createFront(handle: Handler, options: FrontOptions): Handler {
  state().version = options.version;
  securityHeaders = securityHeadersFor(options.guests);
  const assets = new Map<string, Promise<KeptPage | undefined>>();
  return async (request, response) => {
    if (options.versions) delete request.headers[options.versions.header];
    const asked = { method: request.method ?? 'GET', url: request.url ?? '/', headers: request.headers };
    const route = routeOf(asked);
    if (route.kind === 'refuse') return refuse(response, route);
    if (route.kind === 'pass') return passOn(handle, request, response);
    if (route.kind === 'form') return passForm(handle, request, response, route.locale);
    if (route.kind === 'asset') {
      const asset = await keptAsset(assets, handle, route.path);
      return asset ? send(request, response, asset, true) : passOn(handle, request, response);
    }
    const version = options.versions?.choose(asked);
    const page = await keptPage(handle, versionOf(route, version, options), options).catch(() => undefined);
    if (!page) return passOn(handle, request, response);
    send(request, response, page, false, version?.setCookie);
  };
}

type PageRoute = Extract<FrontRoute, { kind: 'page' }>;

/** The route to one version of a page: a key of its own, and the renderer is told. */
function versionOf(route: PageRoute, version: Version | undefined, { versions }: FrontOptions): PageRoute {
  if (!version || !versions) return route;
  return {
    ...route,
    key: `${route.key} ${version.value}`,
    headers: { ...route.headers, [versions.header]: version.value },
  };
}

async function keptPage(
  handle: Handler,
  route: PageRoute,
  { droppedCookies }: FrontOptions,
): Promise<KeptPage> {
  const entry = await fragment(route.key, pageCodec, async () => {
    const tags = new Set<string>();
    const rendered = await state().pageTags.run(tags, () => render(handle, route.url, route.headers));
    const cookie = rendered.cookieNames.find((name) => !droppedCookies.includes(name));
    if (cookie) throw new Error(`${route.url} sets the cookie ${cookie}, so it cannot be one page for all.`);
    const value = await keepPage(await withStyles(rendered));
    return { value, tags: [...tags], lifetimeSeconds: lifetimeOf(rendered, route.lifetimeSeconds) };
  });
  return entry.value;
}

/** With the styles of the build in it, if it is a page and not the router's data. */
async function withStyles(rendered: Rendered): Promise<Rendered> {
  const { link: asked = '', ...headers } = rendered.headers;
  if (!headers['content-type']?.startsWith('text/html')) return rendered;
  const readStyle = (path: string) => readFile(fileOf(path), 'utf8');
  const { html, link } = await inlineStyles({ html: rendered.body.toString('utf8'), link: asked }, readStyle);
  return { ...rendered, body: Buffer.from(html), headers: link ? { ...headers, link } : headers };
}

const absenceMark = 'NEXT_HTTP_ERROR_FALLBACK;404';
/** How a part that failed after the first byte was sent shows in HTML and in the router's data. */
const failureMarks = [/data-dgst="([^"]*)"/g, /^[0-9a-f]+:E\{"digest":"([^"]*)"/gm];

/** A page with a failed part is sent, because there is no better one, but not kept. */
function lifetimeOf({ status, body }: Rendered, usual = pageLifetimeSeconds): number {
  if (status === 404) return absenceLifetimeSeconds;
  if (status !== 200) return 0;
  const text = body.toString('latin1');
  const failures = failureMarks.flatMap((mark) => [...text.matchAll(mark)].map((match) => match[1]));
  if (failures.length === 0) return usual;
  return failures.every((digest) => digest === absenceMark) ? absenceLifetimeSeconds : 0;
}

/** Static files of the build: few, immutable, compressed once and kept for good. */
function keptAsset(
  assets: Map<string, Promise<KeptPage | undefined>>,
  handle: Handler,
  path: string,
): Promise<KeptPage | undefined> {
  let asset = assets.get(path);
  if (!asset) {
    asset = render(handle, path, {})
      .then(async (rendered) =>
        rendered.status === 200 ? keepPage(rendered, await compressedByBuild(path)) : undefined,
      )
      .catch(() => undefined);
    assets.set(path, asset);
    // Only what exists is kept: names of nothing would fill the map.
    void asset.then((found) => found ?? assets.delete(path));
  }
  return asset;
}

/** What the build laid beside a file that the renderer has just found under this path. */
function compressedByBuild(path: string): Promise<Buffer | undefined> {
  const file = fileOf(path);
  const isInside = file.startsWith(join('.next', 'static', '/'));
  return isInside ? readFile(`${file}.br`).catch(() => undefined) : Promise.resolve(undefined);
}

/** Where the build laid the file at this address. */
function fileOf(path: string): string {
  return join('.next', decodeURIComponent(path.slice('/_next/'.length)));
}

function passOn(handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of securityHeaders) response.setHeader(name, value);
  return handle(request, response);
}

async function passForm(
  handle: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  locale: Locale,
): Promise<void> {
  const post = await readPost(request);
  if (post.kind === 'sound') return passOn(handle, post.request, response);
  if (post.kind === 'broken-off') return void response.destroy();
  // Whoever sends more than is read would otherwise be cut off before the answer.
  response.setHeader('Connection', 'close');
  refuse(response, { kind: 'refuse', status: post.status, reason: post.reason, locale });
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  isAsset: boolean,
  setCookie?: string,
): void {
  const encoding = encodingFor(String(request.headers['accept-encoding'] ?? ''));
  const { body, headers, common } = deliveryOf(page, encoding, isAsset);
  if (page.status === 200 && request.headers['if-none-match']?.includes(page.etag)) {
    response.writeHead(304, withCookie(common, setCookie)).end();
    return;
  }
  // As one flat list: Node writes it as it is, without keeping a table of it for each request.
  response.writeHead(page.status, withCookie(headers, setCookie));
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** An answer that gives a cookie is for its browser alone: no cache on the way may give it to others. */
function withCookie(headers: string[], setCookie: string | undefined): string[] {
  if (!setCookie) return headers;
  return [
    ...headers.map((text) => (text === 'no-cache' ? 'private, no-cache' : text)),
    'set-cookie',
    setCookie,
  ];
}

type Delivery = { body: Buffer; headers: string[]; common: string[] };
const deliveries = new WeakMap<KeptPage, Partial<Record<Encoding, Delivery>>>();

/** Body and header list of a page in one encoding, made once. */
function deliveryOf(page: KeptPage, encoding: Encoding, isAsset: boolean): Delivery {
  let made = deliveries.get(page);
  if (!made) {
    made = {};
    deliveries.set(page, made);
  }
  made[encoding] ??= makeDelivery(page, encoding, isAsset);
  return made[encoding];
}

function makeDelivery(page: KeptPage, encoding: Encoding, isAsset: boolean): Delivery {
  const body = bodyIn(page, encoding);
  const { vary = '', ...own } = page.headers;
  const varies = new Set([...vary.split(',').map((name) => name.trim().toLowerCase()), 'accept-encoding']);
  varies.delete('');
  const common = [
    // A file of the build frames nothing and runs nothing by itself: what it is must not be guessed, no more.
    ...(isAsset ? securityHeaders.slice(0, 1) : securityHeaders).flat(),
    ...Object.entries(own).flat(),
    ...['vary', [...varies].join(', ')],
    // A file of the build never changes: nobody asks whether it has.
    ...(isAsset ? [] : ['etag', page.etag]),
    // The browser asks each time whether its copy still holds: a changed price is seen at once.
    ...['cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache'],
  ];
  const encoded = encoding === 'identity' ? [] : ['content-encoding', encoding];
  return { body, common, headers: [...common, ...encoded, 'content-length', String(body.length)] };
}

function refuse(
  response: ServerResponse,
  { status, reason, locale }: Extract<FrontRoute, { kind: 'refuse' }>,
): void {
  const t = textsIn(locale).shell;
  response.writeHead(status, [...securityHeaders.flat(), 'Content-Type', 'text/html; charset=utf-8']);
  response.end(
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Stoa</title><body style="font-family:Georgia,serif;padding:15vh 10vw"><h1>${reason.startsWith('badForm') ? t.badPost : t.badAddress}</h1><p>${t[reason]}</p><p><a href="${localPath(locale, '/')}">${t.backToShop}</a></p></body></html>`,
  );
}
