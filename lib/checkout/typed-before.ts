import { askPrimary } from '@/db/client';
import { isConnectionLost } from '@/db/faults';
import type { GiftTo, PostalAddress } from '@/db/schema/orders';
import type { CheckoutFormState } from '@/lib/checkout/checkout-form';

/**
 * What the shopper had sent with this checkout before: so that coming back from the bank, or a refresh, loses
 * nothing typed. Never the card. Not cached: asked for once a visit to the till. With the orders out of reach
 * it is nothing, since that is no reason to keep the form from him.
 */
export async function typedBefore(checkoutId: string): Promise<CheckoutFormState['values']> {
  type Typed = { email: string; address: PostalAddress; method: string; giftTo: GiftTo | null };
  try {
    const [row] = await askPrimary(
      (sql) => sql<Typed[]>`
      select email, shipping_address as address, shipping_method as method, quote -> 'giftTo' as "giftTo"
      from checkouts
      where id = ${checkoutId} and email is not null and shipping_address is not null`,
    );
    if (!row) return {};
    const gift = row.giftTo && { giftEmail: row.giftTo.email, giftMessage: row.giftTo.message };
    return { email: row.email, ...row.address, shippingMethod: row.method, ...gift };
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    return {};
  }
}
