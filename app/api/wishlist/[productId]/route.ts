import { countAttempt } from '@/lib/accounts/attempts';
import { clientAddress } from '@/lib/accounts/client-address';
import { ensureWishlistId } from '@/lib/wishlist/cookies';
import { addWish, removeWish } from '@/lib/wishlist/wishlist';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ productId: string }> };

const limit = { limit: 1200, windowSeconds: 3600 };
const headers = { 'cache-control': 'private, no-store' };

/**
 * Puts a product on the caller's wishlist. Not a form: the heart stands in pages that are the same for all.
 * Another site cannot send PUT or DELETE with our cookies, which are `lax`, nor at all without being asked first.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return calmly(request, async () => {
    const answer = await addWish(await ensureWishlistId(), (await params).productId);
    if (answer.ok) return Response.json(answer.value, { headers });
    const { kind } = answer.problem;
    return Response.json({ problem: kind }, { status: kind === 'gone' ? 404 : 409, headers });
  });
}

/** Takes a product off the caller's wishlist. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return calmly(request, async () => {
    await removeWish(await ensureWishlistId(), (await params).productId);
    return Response.json({}, { headers });
  });
}

async function calmly(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    const key = `wish:${clientAddress(request.headers)}`;
    const wait = await countAttempt([{ key, ...limit }]);
    if (wait !== undefined) {
      const tooMany = { ...headers, 'retry-after': String(wait) };
      return Response.json({ problem: 'too-many' }, { status: 429, headers: tooMany });
    }
    return await work();
  } catch (error) {
    console.error('wishlist:', error);
    return Response.json({ problem: 'away' }, { status: 503, headers });
  }
}
