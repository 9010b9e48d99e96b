import { currentAccount } from '@/lib/accounts/auth-session';
import { isId } from '@/lib/id';
import { market } from '@/lib/locale/current-market';
import { ownPrices, ownTiles } from '@/lib/price-lists/own-prices';
import { refusal } from '../public-answer';

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'private, no-store' };
const mostProducts = 60;

/**
 * What is cheaper for the member who asks than for all: `{ prices }` of the variants of `?product=`, or `{ tiles }`,
 * what lists say of each of `?products=`, with commas between them.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const [one, many] = [asked.get('product'), asked.get('products')?.split(',')];
  const isFine = many ? many.every((id) => isId('product', id)) : isId('product', one);
  if (!isFine) return refusal('Which product? Name it by product=…, or several by products=…,…');
  if (many && many.length > mostProducts) return refusal(`No more than ${mostProducts} products at once.`);
  try {
    const [account, here] = await Promise.all([currentAccount(), market()]);
    const member = account?.customerGroupId ? account.id : undefined;
    const answer = many
      ? { tiles: member ? await ownTiles(member, many, here) : {} }
      : { prices: member ? await ownPrices(member, [one ?? ''], here) : {} };
    return Response.json(answer, { headers });
  } catch (error) {
    console.error('own prices:', error);
    return Response.json({ error: 'The shop cannot answer right now.' }, { status: 503, headers });
  }
}
