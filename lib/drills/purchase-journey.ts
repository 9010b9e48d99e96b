import { primarySql } from '@/db/client';
import { readyToPay } from '@/lib/checkout/test-buyers';
import { newOnShelf } from './buy-claimed';
import type { Journey, Standing } from './journey';

/** From the agreed offer to the captured payment: two of five pieces. */
export const purchaseJourney: Journey = {
  name: 'a purchase',
  prepare: async () => {
    const { variantId } = await newOnShelf(5, 1900);
    const request = await readyToPay([[variantId, 2]]);
    return {
      errand: { kind: 'buy', request },
      checkoutId: request.checkoutId,
      isGranted: (told) => told === 'ordered',
      ends: {
        ordered: { checkout: 'completed', orders: 1, paid: 1, held: 1, onHand: 3, reserved: 0 },
        released: { checkout: 'released', orders: 0, paid: 0, held: 0, onHand: 5, reserved: 0 },
      },
      wanted: 'ordered',
      standing: () => standingOf(request.checkoutId, variantId),
    };
  },
};

async function standingOf(checkoutId: string, variantId: string): Promise<Standing> {
  const [row] = await primarySql()<[Standing]>`
    select c.state as checkout,
      (select count(*)::int from orders where checkout_id = c.id) as orders,
      (select count(*)::int from payments where checkout_id = c.id and state = 'captured') as paid,
      (select count(*)::int from test_gateway.charges
        where idempotency_key like c.id || ':%' and state in ('authorized', 'captured')) as held,
      l.on_hand as "onHand", l.reserved
    from checkouts c, inventory_levels l where c.id = ${checkoutId} and l.variant_id = ${variantId}`;
  return row;
}
