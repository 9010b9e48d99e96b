import { z } from 'zod';
import { cardsByHandle } from '@/lib/catalog/cards-by-handle';
import { market } from '@/lib/locale/current-market';
import { refusal, tooMany } from '../public-answer';

export const dynamic = 'force-dynamic';

const door = { name: 'cards', perMinute: 1200 };

const handlesAsked = z
  .array(z.string().min(1).max(255))
  .min(1, 'Which products? Name them by handle=…')
  .max(24, 'No more than 24 products at once.');

/** `{ products }` of these handles, in their order: `?handle=a&handle=b`. What is not sold is left out. */
export async function GET(request: Request): Promise<Response> {
  const refused = await tooMany(request, door);
  if (refused) return refused;
  const parsed = handlesAsked.safeParse(new URL(request.url).searchParams.getAll('handle'));
  if (!parsed.success) return refusal(parsed.error.issues[0]?.message ?? 'not understood');
  const products = await cardsByHandle(parsed.data, await market());
  return Response.json({ products }, { headers: { 'Cache-Control': 'private, max-age=30' } });
}
