import { primarySql } from '@/db/client';
import type { Quote } from '@/lib/checkout/quote';
import type { Claim } from '@/lib/checkout/reserve-checkout';
import { contact } from '@/lib/checkout/test-buyers';
import { newId } from '@/lib/id';
import { testGateway } from '@/lib/payments/test-gateway';

/** For races: so many open checkouts of one piece at 1000, each of somebody else. */
export async function manyClaims(
  count: number,
  goods: { variantId: string; productId: string },
  change: (quote: Quote) => Quote,
): Promise<Claim[]> {
  const line = { ...goods, title: 'Mug', variantTitle: '', sku: '', quantity: 1, unitPriceMinor: 1000 };
  const plain: Quote = {
    currency: 'USD',
    lines: [{ ...line, imageUrl: null }],
    ...{ subtotalMinor: 1000, shippingMinor: 500, totalMinor: 1500 },
  };
  const claims = Array.from({ length: count }, (_, index) => ({
    ...{ checkoutId: newId('checkout'), cartId: newId('cart'), accountId: undefined, visitorId: undefined },
    contact: { ...contact, email: `buyer-${index}@example.com` },
    shippingMethod: 'standard',
    quote: change(plain),
    provider: testGateway.name,
  }));
  const rows = claims.map(({ checkoutId, cartId }) => ({ id: checkoutId, cart_id: cartId }));
  await primarySql()`
    insert into checkouts (id, cart_id, expires_at)
    select id, cart_id, now() + interval '1 hour'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id text, cart_id text)`;
  return claims;
}

/** How many of each outcome. */
export function counted(outcomes: { kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
