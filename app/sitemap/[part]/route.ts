import { sitemapPart } from '@/lib/sitemap/sitemap-parts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ part: string }> };

/** One part of the sitemap, sent while it is read from the replica: it is never whole in memory. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = /^(.{1,80})\.xml$/.exec((await params).part)?.[1];
  const pieces = name === undefined ? undefined : sitemapPart(name);
  if (!pieces) return new Response('There is no such part.', { status: 404 });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
