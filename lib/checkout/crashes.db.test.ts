import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { getCart } from '@/lib/cart/cart';
import { checkoutHandlers } from '@/lib/checkout/background';
import { giveUpPayment } from '@/lib/checkout/give-up-payment';
import { makeOffer } from '@/lib/checkout/make-offer';
import type { PayRequest } from '@/lib/checkout/pay-checkout';
import { placedBefore, placeOrder } from '@/lib/checkout/place-order';
import { quoteCheckout } from '@/lib/checkout/quote';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { reserveCheckout } from '@/lib/checkout/reserve-checkout';
import { cards, nothingWrong, pay, readyToPay, stockedVariant, wrongs } from '@/lib/checkout/test-buyers';
import { relayOutbox } from '@/lib/outbox/relay';
import type { Charge, PaymentProvider } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';

useTestStores();

async function claimOf(request: PayRequest) {
  const offer = await makeOffer({ cartId: request.cartId });
  const method = offer.methods.find(({ id }) => id === request.shippingMethod);
  if (!method) throw new Error('no such shipping');
  const quote = quoteCheckout(offer, method);
  return { ...request, accountId: undefined, visitorId: undefined, quote, provider: testGateway.name };
}

/** Each stops where a process died: what is written is written, what was not asked is not asked. */
async function reserveOnly(request: PayRequest) {
  const outcome = await reserveCheckout(await claimOf(request));
  if (outcome.kind !== 'reserved') throw new Error(outcome.kind);
  return outcome.payment;
}

async function untilAuthorized(request: PayRequest) {
  const payment = await reserveOnly(request);
  const charge = await testGateway.authorize({ ...payment, card: request.card ?? cards.good });
  return { payment, charge };
}

async function untilPlaced(request: PayRequest) {
  const { payment, charge } = await untilAuthorized(request);
  await placeOrder({ checkoutId: request.checkoutId, paymentId: payment.id, charge, by: 'test' });
  return { payment, charge };
}

async function untilCaptured(request: PayRequest) {
  const { payment, charge } = await untilPlaced(request);
  await testGateway.capture({
    idempotencyKey: `${request.checkoutId}:capture`,
    providerRef: charge.providerRef,
    amountMinor: payment.amountMinor,
  });
}

async function stateOf(request: PayRequest) {
  const [row] = await primarySql()`
    select c.state as checkout, o.state as order,
      (select array_agg(p.state::text order by p.created_at) from payments p where p.checkout_id = c.id) as payments
    from checkouts c left join orders o on o.checkout_id = c.id where c.id = ${request.checkoutId}`;
  return row;
}

async function expire(request: PayRequest) {
  await primarySql()`update checkouts set expires_at = now() where id = ${request.checkoutId}`;
}

async function buyer() {
  const { variantId } = await stockedVariant(5);
  return { variantId, request: await readyToPay([[variantId, 2]]) };
}

const crashes: [string, (request: PayRequest) => Promise<unknown>][] = [
  ['after the reservation, before the card was asked', reserveOnly],
  ['after the authorization, before the order', untilAuthorized],
  ['after the order, before the capture', untilPlaced],
  ['after the capture, before it was written down', untilCaptured],
];

describe.each(crashes)('died %s', (what, crash) => {
  test('the reconciler finishes or undoes it', async () => {
    const { variantId, request } = await buyer();
    await crash(request);
    await reconcileCheckouts({ graceSeconds: 0 });
    await expire(request);
    await reconcileCheckouts({ graceSeconds: 0 });
    const wasAsked = what !== crashes[0]?.[0];
    expect(await stateOf(request)).toEqual(
      wasAsked
        ? { checkout: 'completed', order: 'paid', payments: ['captured'] }
        : { checkout: 'released', order: null, payments: ['voided'] },
    );
    const [level] = await primarySql()`
      select on_hand, reserved from inventory_levels where variant_id = ${variantId}`;
    expect(level).toEqual({ on_hand: wasAsked ? 3 : 5, reserved: 0 });
    await relayOutbox(checkoutHandlers);
    expect((await getCart(request.cartId)).lines).toHaveLength(wasAsked ? 0 : 1);
    expect(await wrongs()).toEqual(nothingWrong);
    expect(await reconcileCheckouts({ graceSeconds: 0 })).toMatchObject({
      placed: 0,
      captured: 0,
      failed: 0,
    });
  });

  test('the shopper pays again first: one order, one charge', async () => {
    const { request } = await buyer();
    await crash(request);
    expect(await pay(request)).toMatchObject({ kind: 'ordered' });
    await reconcileCheckouts({ graceSeconds: 0 });
    expect(await stateOf(request)).toEqual({ checkout: 'completed', order: 'paid', payments: ['captured'] });
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('the shopper pays again with another card: still one', async () => {
    const { request } = await buyer();
    await crash(request);
    expect(await pay({ ...request, card: cards.mastercard })).toMatchObject({ kind: 'ordered' });
    await reconcileCheckouts({ graceSeconds: 0 });
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('shopper and reconciler at the same time', async () => {
    const { request } = await buyer();
    await crash(request);
    await Promise.all([
      pay(request),
      reconcileCheckouts({ graceSeconds: 0 }),
      pay(request),
      reconcileCheckouts({ graceSeconds: 0 }),
    ]);
    await reconcileCheckouts({ graceSeconds: 0 });
    expect(await wrongs()).toEqual(nothingWrong);
  });
});

/** The test gateway on a bad line: a verb is lost on the way there, or its answer on the way back. */
function failing(verb: 'authorize' | 'capture', when: 'before' | 'after'): PaymentProvider {
  let isBroken = true;
  return {
    ...testGateway,
    [verb]: async (request: never): Promise<Charge> => {
      const isFailing = isBroken;
      isBroken = false;
      if (isFailing && when === 'before') throw new Error('connection reset');
      const charge = await testGateway[verb](request);
      if (isFailing) throw new Error('connection reset');
      return charge;
    },
  };
}

describe('a provider on a bad line', () => {
  test.each(['before', 'after'] as const)('loses the authorization %s it happened', async (when) => {
    const { request } = await buyer();
    const provider = failing('authorize', when);
    expect(await pay(request, provider)).toEqual({ kind: 'unclear' });
    expect((await getCart(request.cartId)).lines).toMatchObject([{ quantity: 2 }]);
    expect(await pay(request, provider)).toMatchObject({ kind: 'ordered' });
    expect(await stateOf(request)).toEqual({ checkout: 'completed', order: 'paid', payments: ['captured'] });
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test.each(['before', 'after'] as const)('loses the capture %s it happened', async (when) => {
    const { request } = await buyer();
    expect(await pay(request, failing('capture', when))).toMatchObject({ kind: 'ordered' });
    expect(await stateOf(request)).toMatchObject({ order: 'placed', payments: ['authorized'] });
    await reconcileCheckouts({ graceSeconds: 0 });
    expect(await stateOf(request)).toEqual({ checkout: 'completed', order: 'paid', payments: ['captured'] });
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('an authorization that arrives after it was given up holds nothing', async () => {
    const { request } = await buyer();
    const payment = await reserveOnly(request);
    await reconcileCheckouts({ graceSeconds: 0 });
    await expect(testGateway.authorize({ ...payment, card: cards.good })).rejects.toThrow('another request');
    expect(await stateOf(request)).toMatchObject({ payments: ['voided'] });
    expect(await pay(request)).toMatchObject({ kind: 'ordered' });
    expect(await wrongs()).toEqual(nothingWrong);
  });
});

describe('giving a payment up', () => {
  test('while its request is still alive: either the order or the void, never both', async () => {
    const { request } = await buyer();
    const { payment, charge } = await untilAuthorized(request);
    // The slow request places its order at the worst moment: just before the provider hears of the void.
    const place = () =>
      placeOrder({ checkoutId: request.checkoutId, paymentId: payment.id, charge, by: 'slow request' });
    const provider: PaymentProvider = {
      ...testGateway,
      void: async (key) => {
        expect(await place()).toBeUndefined();
        return testGateway.void(key);
      },
    };
    expect(await giveUpPayment(payment, provider, 'test')).toBe(true);
    expect(await stateOf(request)).toEqual({ checkout: 'reserved', order: null, payments: ['voided'] });
    expect(await wrongs()).toEqual(nothingWrong);
    expect(await pay(request)).toMatchObject({ kind: 'ordered' });
  });

  test('when its order was placed meanwhile does nothing', async () => {
    const { request } = await buyer();
    const { payment } = await untilPlaced(request);
    expect(await giveUpPayment(payment, testGateway, 'test')).toBe(false);
    await reconcileCheckouts({ graceSeconds: 0 });
    expect(await stateOf(request)).toMatchObject({ order: 'paid', payments: ['captured'] });
  });

  test('and dying before the provider heard of it: the reconciler goes on', async () => {
    const { request } = await buyer();
    const { payment } = await untilAuthorized(request);
    const broken: PaymentProvider = {
      ...testGateway,
      void: async () => {
        throw new Error('connection reset');
      },
    };
    await expect(giveUpPayment(payment, broken, 'test')).rejects.toThrow();
    expect(await stateOf(request)).toMatchObject({ payments: ['voiding'] });
    await reconcileCheckouts({ graceSeconds: 0 });
    expect(await stateOf(request)).toMatchObject({ order: null, payments: ['voided'] });
    expect((await testGateway.find(payment.idempotencyKey))?.state).toBe('voided');
    expect(await wrongs()).toEqual(nothingWrong);
  });
});

test('a crashed attempt whose cart changed since: its held money becomes its order', async () => {
  const { variantId, request } = await buyer();
  await untilAuthorized(request);
  await primarySql()`update prices set amount_minor = 100 where variant_id = ${variantId}`;
  const outcome = await pay(request);
  expect(outcome).toEqual({ kind: 'ordered', orderId: (await placedBefore(request.checkoutId))?.orderId });
  expect(await wrongs()).toEqual(nothingWrong);
});

test('a crashed attempt that never asked the card gives way to the new offer', async () => {
  const { variantId, request } = await buyer();
  await reserveOnly(request);
  await primarySql()`update prices set amount_minor = 100 where variant_id = ${variantId}`;
  const outcome = await pay(request);
  if (outcome.kind !== 'changed') throw new Error(outcome.kind);
  expect(await pay({ ...request, digest: outcome.offer.digest })).toMatchObject({ kind: 'ordered' });
  expect(await wrongs()).toEqual(nothingWrong);
});

test.each([
  ['a price', 'update prices set amount_minor = 1 where variant_id = $1'],
  ['the stock', 'update inventory_levels set on_hand = 1 where variant_id = $1'],
  ['what is sold', 'update variants set withdrawn_at = now() where id = $1'],
])('%s moved after the quote was made: nothing is reserved and no card is asked', async (_what, change) => {
  const { variantId, request } = await buyer();
  const claim = await claimOf(request);
  await primarySql().unsafe(change, [variantId]);
  expect(await reserveCheckout(claim)).toEqual({ kind: 'changed' });
  expect(await stateOf(request)).toEqual({ checkout: 'open', order: null, payments: null });
  expect(await wrongs()).toEqual(nothingWrong);
});

test('stock is kept for a payment nobody has heard of yet, also when its time is over', async () => {
  const { variantId, request } = await buyer();
  await untilAuthorized(request);
  await expire(request);
  await reconcileCheckouts({ graceSeconds: 60 });
  expect(await stateOf(request)).toEqual({ checkout: 'reserved', order: null, payments: ['pending'] });
  const [level] = await primarySql()`select reserved from inventory_levels where variant_id = ${variantId}`;
  expect(level).toEqual({ reserved: 2 });
});

test('a reservation nobody pays for is given back, and its page says so', async () => {
  const { variantId, request } = await buyer();
  expect(await pay({ ...request, card: cards.declined })).toMatchObject({ kind: 'refused' });
  await expire(request);
  await reconcileCheckouts({ graceSeconds: 0 });
  const [level] = await primarySql()`
    select on_hand, reserved from inventory_levels where variant_id = ${variantId}`;
  expect(level).toEqual({ on_hand: 5, reserved: 0 });
  const told = await primarySql()`
    select 1 from outbox where topic = 'stock.changed'
      and payload -> 'productIds' ? (select product_id from variants where id = ${variantId})`;
  expect(told.length).toBeGreaterThan(0);
  expect(await pay(request)).toEqual({ kind: 'expired' });
});
