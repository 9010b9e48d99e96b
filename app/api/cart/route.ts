import { cartInReach } from '@/lib/cart/cart-answer';
import { texts } from '@/lib/locale/current-market';

export const dynamic = 'force-dynamic';

/** The shopper's cart with the words to show it in, for the drawer. */
export async function GET(): Promise<Response> {
  const [
    answer,
    {
      drawer,
      shipping: { missing, isFree },
      sums: { subtotal, total, taxIncluded, taxLater, freeShipping },
    },
  ] = await Promise.all([cartInReach(), texts()]);
  return Response.json(
    {
      ...answer,
      texts: { ...drawer, missing, isFree, subtotal, total, taxIncluded, taxLater, freeShipping },
    },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}
