import { IncomingMessage } from 'node:http';

/** As `serverActions.bodySizeLimit` in next.config.ts has it. */
export const longestFormBytes = 4 * 1024 * 1024;

export type ReadPost =
  | { kind: 'sound'; request: IncomingMessage }
  /** Nobody waits for an answer any more. */
  | { kind: 'broken-off' }
  | { kind: 'refused'; status: 400 | 413; reason: 'badForm' | 'badFormLong' };

/**
 * Reads a post that is meant for a server action, and answers a request with the same body for the renderer.
 * What cannot be read as one is refused here: the renderer would call it a fault of its own.
 */
export async function readPost(request: IncomingMessage): Promise<ReadPost> {
  const body = await bodyOf(request).catch(() => undefined);
  if (body === 'too-long') return { kind: 'refused', status: 413, reason: 'badFormLong' };
  if (!body) return { kind: 'broken-off' };
  const { headers } = request;
  const isSound = await isReadable(body, String(headers['content-type'] ?? ''), {
    isAction: headers['next-action'] !== undefined,
  });
  if (!isSound) return { kind: 'refused', status: 400, reason: 'badForm' };
  return { kind: 'sound', request: withBody(request, body) };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | 'too-long'> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestFormBytes) return 'too-long';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.push(body);
  again.push(null);
  // Read to its end, the socket is not closed with it.
  again.complete = true;
  return again;
}

/** Whether a body is what React sends to an action, or what a browser sends from an action's form. */
export async function isReadable(
  body: Buffer,
  contentType: string,
  { isAction }: { isAction: boolean },
): Promise<boolean> {
  if (/^multipart\/form-data/i.test(contentType)) {
    const parts = await partsOf(body, contentType);
    if (!parts) return false;
    return isAction ? isList(parts, { prefix: '', root: '0' }) : namesAction(parts);
  }
  // A call without files or fields.
  const only = new Map([['0', body.toString()]]);
  return isAction && /^text\/plain/i.test(contentType) && isList(only, { prefix: '', root: '0' });
}

type Parts = ReadonlyMap<string, string>;
/** Where a list of arguments stands among the parts: those it refers to have the same prefix. */
type List = { prefix: string; root: string };

async function partsOf(body: Buffer, contentType: string): Promise<Parts | undefined> {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': contentType },
    }).formData();
    return new Map([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
  } catch {
    return undefined;
  }
}

/**
 * A form sent without a script names its action by a field, or by `$ACTION_REF_1` with what the action is in
 * `$ACTION_1:0` and the arguments bound to it in `$ACTION_1:1`.
 */
function namesAction(parts: Parts): boolean {
  const names = [...parts.keys()];
  const prefixes = names
    .filter((name) => name.startsWith('$ACTION_REF_'))
    .map((name) => `$ACTION_${name.slice('$ACTION_REF_'.length)}:`);
  if (prefixes.length === 0) return names.some((name) => name.startsWith('$ACTION_ID_'));
  return prefixes.every((prefix) => {
    const action = /^\{"id":"[0-9a-f]+","bound":(null|"\$@1")\}$/.exec(parts.get(`${prefix}0`) ?? '');
    return action?.[1] === 'null' || (action !== null && isList(parts, { prefix, root: '1' }));
  });
}

/**
 * Whether it is a list of what our actions are called with: what JSON has, texts that stand for the rest, forms,
 * maps and sets. React writes more kinds than that and fails at a wrong one of any, so others are refused.
 */
function isList(parts: Parts, { prefix, root }: List): boolean {
  const outer = new Map<string, unknown>();
  const listAt = (id: string): unknown[] | undefined => {
    const value = outer.has(id) ? undefined : jsonOf(parts.get(prefix + id));
    if (!Array.isArray(value)) return undefined;
    outer.set(id, value);
    const isSound = textsIn(value).every((text) => stands(text, outer, listAt));
    outer.delete(id);
    return isSound ? value : undefined;
  };
  try {
    return listAt(root) !== undefined;
  } catch (error) {
    // Nested deeper than anybody can follow.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Texts that React writes for values which JSON has none for; `$K1` is a form, and its fields stand apart. */
const selfContained = /^\$(?:[$IN\-uDK]|n-?\d{1,300}$)/;
/** `$0:1:name`: what stands there in a list around it. `$Q1`, `$W1`: a map, a set, whose list is a part. */
const reference = /^\$([QW]?)([0-9a-f]+)((?::[^:]+)*)$/;

function stands(
  text: string,
  outer: ReadonlyMap<string, unknown>,
  listAt: (id: string) => unknown[] | undefined,
): boolean {
  if (!text.startsWith('$') || selfContained.test(text)) return true;
  const [, kind, id = '', path = ''] = reference.exec(text) ?? [];
  if (kind === 'Q') return path === '' && (listAt(id)?.every(Array.isArray) ?? false);
  if (kind === 'W') return path === '' && listAt(id) !== undefined;
  return kind === '' && outer.has(id) && hasOwnPath(outer.get(id), path.split(':').slice(1));
}

function hasOwnPath(value: unknown, [name, ...rest]: string[]): boolean {
  if (name === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
  return hasOwnPath((value as Record<string, unknown>)[name], rest);
}
