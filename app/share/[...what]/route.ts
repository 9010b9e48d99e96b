import { market } from '@/lib/locale/current-market';
import { shareCardOf } from '@/lib/share-cards/share-card-of';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ what: string[] }> };

/** The picture shown where a page is shared: `/share/home`, `/share/c/mugs`, `/share/p/morning-mug`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const card = await shareCardOf((await params).what, await market());
  if (!card) return new Response('There is no such page.', { status: 404 });
  return new Response(new Uint8Array(card), { headers: { 'Content-Type': 'image/jpeg' } });
}
