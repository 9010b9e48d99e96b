import { askPrimary } from '@/db/client';
import { isConnectionLost } from '@/db/faults';
import type { PostalAddress } from '@/db/schema/orders';
import { takeBoughtFromCart } from '@/lib/cart/cart';
import { makeOffer, type OfferRequest } from '@/lib/checkout/make-offer';
import type { Offer } from '@/lib/checkout/quote';
import { regionOf } from '@/lib/checkout/us-states';
import { newId } from '@/lib/id';
import { homeMarket, type Market } from '@/lib/market';
import { Fault, ok, type Result, refused } from '@/lib/result';
import type { Place } from '@/lib/tax/tax';

/** How long a checkout nobody paid for stays open. */
const openHours = 24;

export type StartedCheckout = { checkoutId: string; offer: Offer };

/**
 * Begins to buy a cart, or goes on with the checkout this cart already has: refresh, back button and a
 * second tab all meet the same one, so that they can only make one order. Faults, to be tried again, when a store is away.
 */
export async function startCheckout(
  cartId: string,
  market: Market = homeMarket,
  asked: Pick<OfferRequest, 'place' | 'buyer'> = {},
): Promise<Result<StartedCheckout, { kind: 'empty' }>> {
  try {
    await finishEmptying(cartId);
    const place = asked.place ?? (await placeTyped(cartId));
    const offer = await makeOffer({ cartId, market, place, buyer: asked.buyer });
    if (offer.cart.lines.length === 0) return refused({ kind: 'empty' });
    return ok({ checkoutId: await openCheckoutOf(cartId), offer });
  } catch (cause) {
    if (!isConnectionLost(cause)) throw cause;
    throw new Fault('The orders are out of reach.', { retryable: true, cause });
  }
}

/** The checkout that a cart is being bought in; opens one if there is none. */
export async function openCheckoutOf(cartId: string): Promise<string> {
  for (;;) {
    const [row] = await askPrimary(
      (sql) => sql<{ id: string }[]>`
      with live as (
        select id from checkouts
        where cart_id = ${cartId} and state in ('open', 'reserved', 'authorized')
      ), made as (
        insert into checkouts (id, cart_id, expires_at)
        select ${newId('checkout')}, ${cartId}, now() + make_interval(hours => ${openHours})
        where not exists (select 1 from live)
        on conflict do nothing
        returning id
      )
      select id from live union all select id from made`,
    );
    // None: another request made one between our look and our try. Look again.
    if (row) return row.id;
  }
}

/** Where the shopper wanted this cart to go when he last tried to pay for it. */
async function placeTyped(cartId: string): Promise<Place | undefined> {
  const [row] = await askPrimary(
    (sql) => sql<{ address: PostalAddress }[]>`
    select shipping_address as address from checkouts
    where cart_id = ${cartId} and state in ('open', 'reserved', 'authorized') and shipping_address is not null`,
  );
  return row && { countryCode: row.address.countryCode, region: regionOf(row.address) };
}

/** An order was placed, but its lines are still in the cart: what is bought must not be offered again. */
async function finishEmptying(cartId: string): Promise<void> {
  type Bought = { checkoutId: string; bought: { variantId: string; quantity: number }[] };
  const rows = await askPrimary(
    (sql) => sql<{ payload: Bought }[]>`
    select payload from outbox
    where delivered_at is null and topic = 'order.placed' and payload ->> 'cartId' = ${cartId}`,
  );
  for (const { payload } of rows) await takeBoughtFromCart(cartId, payload.checkoutId, payload.bought);
}
