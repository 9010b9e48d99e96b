import { z } from 'zod';
import { cardsByHandle } from '@/lib/catalog/cards-by-handle';
import { market } from '@/lib/locale/current-market';

export const dynamic = 'force-dynamic';

const handlesAsked = z
  .array(z.string().min(1).max(255))
  .min(1, 'Which products? Name them by handle=…')
  .max(24, 'No more than 24 products at once.');

/** `{ products }` of these handles, in their order: `?handle=a&handle=b`. What is not sold is left out. */
export async function GET(request: Request): Promise<Response> {
  const parsed = handlesAsked.safeParse(new URL(request.url).searchParams.getAll('handle'));
  if (!parsed.success) {
    return Response.json({ error: parsed.error.issues[0]?.message ?? 'not understood' }, { status: 400 });
  }
  const products = await cardsByHandle(parsed.data, await market());
  return Response.json({ products }, { headers: { 'Cache-Control': 'private, max-age=30' } });
}
