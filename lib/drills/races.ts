import { primarySql } from '@/db/client';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { refundOrder } from '@/lib/aftercare/refund-order';
import { CartsUnreachable } from '@/lib/cart/cart-store';
import { type Capturable, captureOrder } from '@/lib/checkout/capture-order';
import type { PayRequest } from '@/lib/checkout/pay-checkout';
import type { Claim } from '@/lib/checkout/reserve-checkout';
import { pay, readyToPay } from '@/lib/checkout/test-buyers';
import { manyClaims } from '@/lib/checkout/test-claims';
import { newId } from '@/lib/id';
import { testGateway } from '@/lib/payments/test-gateway';
import { writePromotion } from '@/lib/promotions/write-promotion';
import { issueGiftCard } from '@/lib/purses/issue-purse';
import { buyClaimed, holdClaimed, newOnShelf } from './buy-claimed';

/** A race that is set up: who runs in it, how many may win, and what must be so when all have arrived. */
export type Field = {
  contenders: (() => Promise<boolean>)[];
  winners: number;
  /** What does not hold afterwards, by name. */
  wrong: () => Promise<string[]>;
};

export type Race = { name: string; setUp: (contenders: number) => Promise<Field> };

const by = 'drill';
const priceMinor = 1000;
const couponUses = 10;

/** Every race for something of which there is not enough for all. */
export const races: Race[] = [
  {
    name: 'last pieces of one variant',
    setUp: async (contenders) => {
      const pieces = Math.ceil(contenders / 20);
      const goods = await newOnShelf(pieces, priceMinor);
      const claims = await manyClaims(contenders, goods, (quote) => quote);
      return { contenders: claims.map(ordering), winners: pieces, wrong: () => leftOnShelf(goods, 0) };
    },
  },
  {
    name: 'two lines of one cart on the same stock',
    setUp: async (contenders) => {
      // An odd piece stays: nobody may have one line without the other.
      const pieces = 2 * Math.ceil(contenders / 20) + 1;
      const goods = await newOnShelf(pieces, priceMinor);
      const claims = await manyClaims(contenders, goods, (quote) => ({
        ...quote,
        lines: [...quote.lines, ...quote.lines],
        ...{ subtotalMinor: 2 * priceMinor, totalMinor: 2 * priceMinor + quote.shippingMinor },
      }));
      return {
        contenders: claims.map(ordering),
        winners: (pieces - 1) / 2,
        wrong: () => leftOnShelf(goods, 1),
      };
    },
  },
  {
    name: `a coupon with ${couponUses} uses`,
    setUp: async (contenders) => {
      const promotionId = await newCoupon();
      const goods = await newOnShelf(contenders, priceMinor);
      const claims = await manyClaims(contenders, goods, (quote) => ({
        ...quote,
        ...{ discountMinor: 100, totalMinor: quote.totalMinor - 100 },
        lines: quote.lines.map((line) => ({ ...line, discountMinor: 100 })),
        adjustments: [{ promotionId, name: 'A tenth off', target: goods.variantId, amountMinor: 100 }],
      }));
      const winners = Math.min(contenders, couponUses);
      return {
        contenders: claims.map(ordering),
        winners,
        wrong: () => leftOnShelf(goods, contenders - winners),
      };
    },
  },
  {
    name: 'one gift card in many carts',
    setUp: async (contenders) => {
      const cardMinor = 10_000;
      const shareMinor = 1000;
      const { purseId } = await issueGiftCard({
        ...{ amountMinor: cardMinor, currency: 'USD', reason: 'a race', by },
      });
      const goods = await newOnShelf(contenders, priceMinor);
      const claims = await manyClaims(contenders, goods, (quote) => ({
        ...quote,
        purses: [{ id: purseId, kind: 'gift-card', amountMinor: shareMinor }],
      }));
      const winners = Math.min(contenders, cardMinor / shareMinor);
      return {
        contenders: claims.map(ordering),
        winners,
        wrong: () => leftInPurse(purseId, cardMinor - winners * shareMinor),
      };
    },
  },
  { name: 'the same cart submitted many times', setUp: sameCart },
  { name: 'refund against refund', setUp: refundAgainstRefund },
  { name: 'cancel against capture', setUp: cancelAgainstCapture },
];

const ordering = (claim: Claim) => async () => (await buyClaimed(claim)).kind === 'ordered';

async function newCoupon(): Promise<string> {
  const made = await writePromotion(
    {
      ...{ names: { en: 'A tenth off' }, code: newId('cart').toUpperCase(), kind: 'percent' },
      ...{ percentBasisPoints: 1000, amounts: {}, buyPieces: 2, getPieces: 1, scope: 'all', scopeIds: [] },
      ...{ minimumTotals: {}, minimumPieces: 0, startsAt: null, endsAt: null, usesPerCustomer: null },
      ...{ usesLimit: couponUses, isExclusive: false, priority: 0 },
    },
    { by },
  );
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value.id;
}

/** Every contender is given the same order, and only one of them has made it. */
async function sameCart(contenders: number): Promise<Field> {
  const goods = await newOnShelf(contenders, priceMinor);
  const request = await readyToPay([[goods.variantId, 1]]);
  const told = new Set<string>();
  const press = async () => {
    const outcome = await payAsTold(request);
    const isFirst = outcome.kind === 'ordered' && !told.has(outcome.orderId);
    told.add(outcome.kind === 'ordered' ? outcome.orderId : outcome.kind);
    return isFirst;
  };
  return {
    contenders: Array.from({ length: contenders }, () => press),
    winners: 1,
    wrong: async () => [
      ...(told.size === 1 ? [] : [`they were told ${[...told].join(', ')}`]),
      ...(await leftOnShelf(goods, contenders - 1)),
    ],
  };
}

/** So many at once are more than the carts' store answers in its second: who is told to pay again does. */
async function payAsTold(request: PayRequest) {
  for (let turn = 1; ; turn += 1) {
    try {
      return await pay(request);
    } catch (error) {
      if (!(error instanceof CartsUnreachable) || turn === 50) throw error;
    }
  }
}

/** Each wants the money of one piece of the same ten. */
async function refundAgainstRefund(contenders: number): Promise<Field> {
  const pieces = Math.min(10, contenders);
  const goods = await newOnShelf(pieces, priceMinor);
  const outcome = await pay(await readyToPay([[goods.variantId, pieces]]));
  if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
  const { orderId } = outcome;
  const [line] = await primarySql()<[{ id: string }]>`select id from order_lines where order_id = ${orderId}`;
  const lines = [{ lineId: line.id, quantity: 1 }];
  const refund = async () => {
    const given = await refundOrder({
      ...{ refundId: newId('refund'), orderId, isShelved: true, reason: 'a race', by },
      ask: { kind: 'lines', lines, withShipping: false },
    });
    return given.ok && given.value.state === 'settled';
  };
  return {
    contenders: Array.from({ length: contenders }, () => refund),
    winners: pieces,
    wrong: async () => {
      const [charge] = await primarySql()<[{ back: number }]>`
        select c.refunded_minor as back from test_gateway.charges c
        join payments p on p.provider_ref = c.id where p.order_id = ${orderId}`;
      return [
        ...(charge.back === pieces * priceMinor ? [] : [`the bank gave ${charge.back} back`]),
        ...(await leftOnShelf(goods, pieces)),
      ];
    },
  };
}

const contendersPerOrder = 50;

/** Orders whose money is held, each called off by many while many take its money. */
async function cancelAgainstCapture(contenders: number): Promise<Field> {
  const count = Math.ceil(contenders / contendersPerOrder);
  const goods = await newOnShelf(count, priceMinor);
  const claims = await manyClaims(count, goods, (quote) => quote);
  const orders = await Promise.all(claims.map(held));
  const cancel = (order: Capturable) => async () =>
    (await cancelOrder({ orderId: order.orderId, reason: 'a race', by })).ok;
  const capture = (order: Capturable) => async () => {
    await captureOrder(order, testGateway, by);
    return false;
  };
  return {
    contenders: Array.from({ length: contenders }, (_, index) => {
      const order = orders[index % count] as Capturable;
      return Math.floor(index / count) % 2 === 0 ? capture(order) : cancel(order);
    }),
    winners: contenders > count ? count : 0,
    wrong: async () => [...(await stillPaid(orders)), ...(await leftOnShelf(goods, count))],
  };
}

async function held(claim: Claim): Promise<Capturable> {
  const order = await holdClaimed(claim);
  if (!order) throw new Error('nothing could be reserved');
  return order;
}

async function stillPaid(orders: Capturable[]): Promise<string[]> {
  const rows = await primarySql()<{ id: string }[]>`
    select o.id from orders o join payments p on p.order_id = o.id
    left join test_gateway.charges c on c.id = p.provider_ref
    where o.id = any(${orders.map(({ orderId }) => orderId)})
      and (o.state <> 'cancelled' or p.state not in ('voided', 'refunded') or c.state <> p.state::text
        or c.captured_minor <> c.refunded_minor)`;
  return rows.map(({ id }) => `${id} is not wholly undone`);
}

async function leftOnShelf({ variantId }: { variantId: string }, pieces: number): Promise<string[]> {
  const [level] = await primarySql()<[{ onHand: number; reserved: number }]>`
    select on_hand as "onHand", reserved from inventory_levels where variant_id = ${variantId}`;
  const isRight = level.onHand === pieces && level.reserved === 0;
  return isRight ? [] : [`on the shelf: ${level.onHand}, ${level.reserved} of them reserved`];
}

async function leftInPurse(purseId: string, minor: number): Promise<string[]> {
  const [purse] = await primarySql()<[{ balance: number; held: number }]>`
    select balance_minor as balance, held_minor as held from purses where id = ${purseId}`;
  const isRight = purse.balance === minor && purse.held === 0;
  return isRight ? [] : [`on the card: ${purse.balance}, ${purse.held} of them held`];
}
