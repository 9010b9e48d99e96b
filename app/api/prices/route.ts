import { currentAccount } from '@/lib/accounts/auth-session';
import { isId } from '@/lib/id';
import { market } from '@/lib/locale/current-market';
import { ownPrices } from '@/lib/price-lists/own-prices';
import { refusal } from '../public-answer';

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'private, no-store' };

/** `{ prices }`: what the variants of `?product=` cost the member who asks, where that is less than what all pay. */
export async function GET(request: Request): Promise<Response> {
  const productId = new URL(request.url).searchParams.get('product');
  if (!isId('product', productId)) return refusal('Which product? Name it by product=…');
  try {
    const [account, here] = await Promise.all([currentAccount(), market()]);
    const prices = account?.customerGroupId ? await ownPrices(account.id, productId, here) : {};
    return Response.json({ prices }, { headers });
  } catch (error) {
    console.error('own prices:', error);
    return Response.json({ error: 'The shop cannot answer right now.' }, { status: 503, headers });
  }
}
