import { primarySql } from '@/db/client';
import { placeOrder } from '@/lib/checkout/place-order';
import { reserveCheckout } from '@/lib/checkout/reserve-checkout';
import { cards, giftCardProduct, readyToPay } from '@/lib/checkout/test-buyers';
import { manyClaims } from '@/lib/checkout/test-claims';
import { newId } from '@/lib/id';
import { testGateway } from '@/lib/payments/test-gateway';
import { bankFor, buyClaimed } from './buy-claimed';
import type { Journey, Standing } from './journey';

const by = 'drill';
const worthMinor = 5000;
const pieces = 2;

const issued: Standing = {
  ...{ checkout: 'completed', order: 'fulfilled', takenMinor: pieces * worthMinor, backMinor: 0 },
  ...{ cards: pieces, onCardsMinor: pieces * worthMinor, letters: pieces },
};
const released: Standing = {
  ...{
    checkout: 'released',
    order: null,
    takenMinor: 0,
    backMinor: 0,
    cards: 0,
    onCardsMinor: 0,
    letters: 0,
  },
};
const oneTakenBack: Standing = { ...issued, backMinor: worthMinor, onCardsMinor: worthMinor };

/** Gift cards as goods: each is issued once, with the money that pays for it, and taken back with it. */
export const giftCardJourneys: Journey[] = [
  {
    name: 'a purchase of two gift cards',
    prepare: async () => {
      const { variantId } = await giftCardProduct(worthMinor);
      const request = { ...(await readyToPay([[variantId, pieces]])), shippingMethod: 'email' };
      return {
        ...{ errand: { kind: 'buy', request }, checkoutId: request.checkoutId },
        isGranted: (told) => told === 'ordered',
        ...{ ends: { issued, released }, wanted: 'issued', standing: () => standingOf(request.checkoutId) },
      };
    },
  },
  {
    name: 'a refund of one of two gift cards',
    prepare: async () => {
      const claim = await claimOfTwo();
      const outcome = await buyClaimed(claim);
      if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
      const { orderId } = outcome;
      const [line] = await primarySql()<
        [{ id: string }]
      >`select id from order_lines where order_id = ${orderId}`;
      const ask = { kind: 'lines', lines: [{ lineId: line.id, quantity: 1 }], withShipping: false } as const;
      const request = {
        ...{ refundId: newId('refund'), orderId, isShelved: false, reason: 'a drill', by },
        ask: { ...ask, lines: [...ask.lines] },
      };
      return {
        ...{ errand: { kind: 'refund', request }, isGranted: (told) => told === 'settled' },
        ...{ ends: { 'taken back': oneTakenBack, 'as before': issued }, wanted: 'taken back' },
        standing: () => standingOf(claim.checkoutId),
      };
    },
  },
  {
    name: 'the repair of a capture that pays for two gift cards',
    prepare: async () => {
      const claim = await claimOfTwo();
      const reserved = await reserveCheckout(claim);
      if (reserved.kind !== 'reserved') throw new Error(reserved.kind);
      const { payment } = reserved;
      const charge = await bankFor(payment).authorize({ ...payment, card: cards.good });
      await placeOrder({ checkoutId: claim.checkoutId, paymentId: payment.id, charge, by });
      return {
        ...{ errand: { kind: 'reconcile' }, isGranted: (told) => told === 'reconciled' },
        ...{ ends: { issued }, wanted: 'issued', standing: () => standingOf(claim.checkoutId) },
      };
    },
  },
];

async function claimOfTwo() {
  const goods = await giftCardProduct(worthMinor);
  const totals = { subtotalMinor: pieces * worthMinor, shippingMinor: 0, totalMinor: pieces * worthMinor };
  const [claim] = await manyClaims(1, goods, (quote) => ({
    ...{ ...quote, ...totals },
    lines: quote.lines.map((line) => ({
      ...{ ...line, quantity: pieces, unitPriceMinor: worthMinor, taxClass: 'exempt', isGiftCard: true },
    })),
  }));
  if (!claim) throw new Error('no claim');
  return { ...claim, shippingMethod: 'email', provider: testGateway.name };
}

async function standingOf(checkoutId: string): Promise<Standing> {
  const [row] = await primarySql()<[Standing]>`
    select c.state as checkout, o.state as order, coalesce(p.captured_minor, 0) as "takenMinor",
      coalesce(p.refunded_minor, 0) as "backMinor",
      (select count(*)::int from sold_cards s where s.order_id = o.id) as cards,
      (select coalesce(sum(balance_minor), 0)::int from sold_cards s join purses on id = s.purse_id
        where s.order_id = o.id) as "onCardsMinor",
      (select count(*)::int from mails m where m.order_id = o.id and m.kind = 'gift-card') as letters
    from checkouts c left join orders o on o.checkout_id = c.id left join payments p on p.order_id = o.id
    where c.id = ${checkoutId}`;
  return row;
}
