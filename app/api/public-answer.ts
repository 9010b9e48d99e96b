import { createHash } from 'node:crypto';
import { countSearch, type SearchDoor } from '@/lib/search/count-search';

/** Refuses a client that asks too often, with when to come back. */
export async function tooMany(request: Request, door: SearchDoor): Promise<Response | undefined> {
  const waitSeconds = await countSearch(request.headers, door);
  if (waitSeconds === undefined) return undefined;
  return Response.json(
    { error: `Too many questions. Please come back in ${waitSeconds} s.` },
    { status: 429, headers: { 'Retry-After': String(waitSeconds), 'Cache-Control': 'no-store' } },
  );
}

export function refusal(reason: string): Response {
  return Response.json({ error: reason }, { status: 400, headers: { 'Cache-Control': 'no-store' } });
}

/** An answer that anybody may keep for half a minute, and that is not sent again to who still has it. */
export function publicAnswer(request: Request, value: unknown): Response {
  const body = JSON.stringify(value);
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'public, max-age=30, stale-while-revalidate=60',
    ETag: etag,
  };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  const isKnown = known.some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}
