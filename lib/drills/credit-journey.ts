import { primarySql } from '@/db/client';
import type { Claim } from '@/lib/checkout/reserve-checkout';
import { manyClaims } from '@/lib/checkout/test-claims';
import { newId } from '@/lib/id';
import { buyClaimed, newOnShelf } from './buy-claimed';
import type { Journey, Standing } from './journey';

const by = 'drill';
const priceMinor = 1000;

const paid: Standing = { order: 'paid', backMinor: 0, openRefunds: 0, creditMinor: 0 };
const credited: Standing = { ...paid, creditMinor: priceMinor };

/** A refund that becomes store credit: no bank is asked, and the credit is there once. */
export const creditJourney: Journey = {
  name: 'a refund as store credit',
  prepare: async () => {
    const accountId = newId('account');
    await primarySql()`
      insert into accounts (id, email, name) values (${accountId}, ${`${accountId}@example.com`}, 'Mia Member')`;
    const [claim] = await manyClaims(1, await newOnShelf(5, priceMinor), (quote) => quote);
    const outcome = await buyClaimed({ ...(claim as Claim), accountId });
    if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
    const { orderId } = outcome;
    const request = {
      ...{ refundId: newId('refund'), orderId, isShelved: false, isCredited: true, reason: 'a drill', by },
      ask: { kind: 'amount' as const, amountMinor: priceMinor },
    };
    return {
      ...{ errand: { kind: 'refund', request }, isGranted: (told) => told === 'settled' },
      ...{ ends: { credited, 'as before': paid }, wanted: 'credited' },
      standing: () => standingOf(orderId, accountId),
    };
  },
};

async function standingOf(orderId: string, accountId: string): Promise<Standing> {
  const [row] = await primarySql()<[Standing]>`
    select o.state as order, p.refunded_minor as "backMinor",
      (select count(*)::int from refunds r where r.order_id = o.id and r.state = 'pending') as "openRefunds",
      coalesce((select balance_minor from purses where account_id = ${accountId}), 0) as "creditMinor"
    from orders o join payments p on p.order_id = o.id where o.id = ${orderId}`;
  return row;
}
