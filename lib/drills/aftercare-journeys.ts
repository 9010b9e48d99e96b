import { primarySql } from '@/db/client';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { type RefundRequest, refundOrder } from '@/lib/aftercare/refund-order';
import type { Claim } from '@/lib/checkout/reserve-checkout';
import { manyClaims } from '@/lib/checkout/test-claims';
import { newId } from '@/lib/id';
import { NoAnswer, type PaymentProvider } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';
import { issueGiftCard } from '@/lib/purses/issue-purse';
import { buyClaimed, holdClaimed, newOnShelf } from './buy-claimed';
import type { Journey, Prepared, Standing } from './journey';

const by = 'drill';
const reason = 'a drill';
const priceMinor = 1000;
/** Two pieces and 5.00 for shipping, 10.00 of it by gift card: so much is left to the card. */
const dueMinor = 1500;

const paid: Standing = {
  ...{ order: 'paid', payment: 'captured', takenMinor: dueMinor, backMinor: 0, charge: 'captured' },
  ...{ bankBackMinor: 0, openRefunds: 0, onHand: 3, reserved: 0, onGiftCardMinor: 0 },
};
const oneGivenBack: Standing = { ...paid, backMinor: priceMinor, bankBackMinor: priceMinor, onHand: 4 };
const cancelled: Standing = { ...paid, order: 'cancelled', onHand: 5, onGiftCardMinor: 1000 };
const letGo: Standing = { ...cancelled, payment: 'voided', takenMinor: 0, charge: 'voided' };
const allGivenBack: Standing = {
  ...{ ...cancelled, payment: 'refunded', backMinor: dueMinor },
  ...{ charge: 'refunded', bankBackMinor: dueMinor },
};

/** What becomes of an order after it is placed, by who asks for it and by who finishes it. */
export const aftercareJourneys: Journey[] = [
  {
    name: 'a refund of one piece',
    prepare: async () => {
      const { orderId, standing } = await bought('taken');
      const request = await refundOf(orderId);
      return {
        ...{ errand: { kind: 'refund', request }, isGranted: (told) => told === 'settled', standing },
        ...{ ends: { 'given back': oneGivenBack, 'as before': paid }, wanted: 'given back' },
      };
    },
  },
  {
    name: 'an order called off while its money is held',
    prepare: async () => callingOff(await bought('held'), letGo),
  },
  {
    name: 'an order called off after its money was taken',
    prepare: async () => callingOff(await bought('taken'), allGivenBack),
  },
  {
    name: 'the repair of a refund that the bank did not answer',
    prepare: async () => {
      const { orderId, standing } = await bought('taken');
      await refundOrder(await refundOf(orderId), () => silentBank);
      return repair(standing, 'given back', oneGivenBack);
    },
  },
  {
    name: 'the repair of an order called off while the bank was silent',
    prepare: async () => {
      const { orderId, standing } = await bought('held');
      await cancelOrder({ orderId, reason, by }, () => silentBank);
      return repair(standing, 'cancelled', letGo);
    },
  },
  {
    name: 'the repair of a capture that the bank did not answer',
    prepare: async () => repair((await bought('held')).standing, 'captured', paid),
  },
];

const silence = () => Promise.reject(new NoAnswer('a drill'));
const silentBank: PaymentProvider = { ...testGateway, refund: silence, void: silence };

type Bought = { orderId: string; standing: () => Promise<Standing> };

function callingOff({ orderId, standing }: Bought, undone: Standing): Prepared {
  return {
    errand: { kind: 'cancel', request: { orderId, reason, by } },
    isGranted: (told) => told === 'cancelled' || told === 'already-over',
    // Whom nobody called off is captured by the repair.
    ends: { cancelled: undone, 'as before': paid },
    ...{ wanted: 'cancelled', standing },
  };
}

/** It was decided before: there is one end. */
function repair(standing: Bought['standing'], end: string, as: Standing): Prepared {
  return {
    errand: { kind: 'reconcile' },
    isGranted: (told) => told === 'reconciled',
    ...{ ends: { [end]: as }, wanted: end, standing },
  };
}

/** An order of two of five pieces, partly paid by gift card. */
async function bought(money: 'held' | 'taken'): Promise<Bought> {
  const goods = await newOnShelf(5, priceMinor);
  const { purseId } = await issueGiftCard({ amountMinor: 1000, currency: 'USD', reason, by });
  const [claim] = await manyClaims(1, goods, (quote) => ({
    ...quote,
    lines: quote.lines.map((line) => ({ ...line, quantity: 2 })),
    ...{ subtotalMinor: 2 * priceMinor, totalMinor: 2 * priceMinor + quote.shippingMinor },
    purses: [{ id: purseId, kind: 'gift-card', amountMinor: 1000 }],
  }));
  const orderId = await orderOf(claim as Claim, money);
  return { orderId, standing: () => standingOf(orderId, goods.variantId, purseId) };
}

async function orderOf(claim: Claim, money: 'held' | 'taken'): Promise<string> {
  if (money === 'taken') {
    const outcome = await buyClaimed(claim);
    if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
    return outcome.orderId;
  }
  const held = await holdClaimed(claim);
  if (!held) throw new Error('nothing could be reserved');
  return held.orderId;
}

async function refundOf(orderId: string): Promise<RefundRequest> {
  const [line] = await primarySql()<[{ id: string }]>`select id from order_lines where order_id = ${orderId}`;
  return {
    ...{ refundId: newId('refund'), orderId, isShelved: true, reason, by },
    ask: { kind: 'lines', lines: [{ lineId: line.id, quantity: 1 }], withShipping: false },
  };
}

async function standingOf(orderId: string, variantId: string, purseId: string): Promise<Standing> {
  const [row] = await primarySql()<[Standing]>`
    select o.state as order, p.state as payment, p.captured_minor as "takenMinor", p.refunded_minor as "backMinor",
      c.state as charge, c.refunded_minor as "bankBackMinor",
      (select count(*)::int from refunds r where r.order_id = o.id and r.state = 'pending') as "openRefunds",
      l.on_hand as "onHand", l.reserved, purse.balance_minor as "onGiftCardMinor"
    from orders o join payments p on p.order_id = o.id left join test_gateway.charges c on c.id = p.provider_ref,
      inventory_levels l, purses purse
    where o.id = ${orderId} and l.variant_id = ${variantId} and purse.id = ${purseId}`;
  return row;
}
