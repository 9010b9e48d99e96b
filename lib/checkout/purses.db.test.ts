import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { chooseStoreCredit, enterCode } from '@/lib/cart/enter-code';
import { makeOffer } from '@/lib/checkout/make-offer';
import type { PayRequest } from '@/lib/checkout/pay-checkout';
import { quoteCheckout } from '@/lib/checkout/quote';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { reserveCheckout } from '@/lib/checkout/reserve-checkout';
import {
  cards,
  contact,
  nothingWrong,
  pay,
  readyToPay,
  requestFor,
  stockedVariant,
  wrongs,
} from '@/lib/checkout/test-buyers';
import { counted, manyClaims } from '@/lib/checkout/test-claims';
import { newId } from '@/lib/id';
import { orderById } from '@/lib/orders/questions';
import { noCharge } from '@/lib/payments/no-charge';
import type { PaymentProvider } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';
import { storeCreditOf } from '@/lib/purses/desk-purses';
import { endPurse, issueGiftCard, issueStoreCredit } from '@/lib/purses/issue-purse';

useTestStores();

const issue = (amountMinor: number) => ({
  ...{ amountMinor, currency: 'USD' as const, reason: 'test', by: 'test' },
});

async function purse(id: string) {
  const [row] = await primarySql()`select balance_minor, held_minor from purses where id = ${id}`;
  return row;
}

const balances = () => primarySql()`
  select account_code, sum(amount_minor)::int as amount from ledger_entries
  where account_code in ('gift-card-liability', 'store-credit-liability', 'goodwill') group by 1 order by 1`;

/** A cart of one piece at 20.00 with a gift card, ready to be paid; shipping is 5.00. */
async function withGiftCard(code: string): Promise<PayRequest> {
  const { variantId } = await stockedVariant(5, 2000);
  const { cartId } = await readyToPay([[variantId, 1]]);
  const entered = await enterCode(cartId, code, 'USD');
  if (!entered.ok) throw new Error(entered.problem.kind);
  return requestFor(cartId);
}

/** Nobody may ask this one for anything. */
const untouchable: PaymentProvider = {
  ...testGateway,
  authorize: () => Promise.reject(new Error('the card was asked')),
  capture: () => Promise.reject(new Error('the card was charged')),
};

describe('a gift card', () => {
  test('pays what it has and the card the rest; both are booked', async () => {
    const { purseId, code } = await issueGiftCard(issue(1000));
    const outcome = await pay(await withGiftCard(code.toLowerCase().replaceAll('-', ' ')));
    if (outcome.kind !== 'ordered') throw new Error(JSON.stringify(outcome));
    expect(await orderById(outcome.orderId)).toMatchObject({
      total: { amountMinor: 2500 },
      giftCard: { amountMinor: 1000 },
    });
    const [charge] =
      await primarySql()`select amount_minor from payments where order_id = ${outcome.orderId}`;
    expect(charge).toEqual({ amount_minor: 1500 });
    expect(await purse(purseId)).toEqual({ balance_minor: 0, held_minor: 0 });
    expect(await balances()).toEqual([
      { account_code: 'gift-card-liability', amount: 0 },
      { account_code: 'goodwill', amount: 1000 },
    ]);
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('that pays it all asks for no card, and no bank hears of it', async () => {
    const { purseId, code } = await issueGiftCard(issue(9000));
    const request = await withGiftCard(code);
    const outcome = await pay({ ...request, card: undefined }, untouchable);
    if (outcome.kind !== 'ordered') throw new Error(JSON.stringify(outcome));
    expect((await orderById(outcome.orderId))?.state).toBe('paid');
    expect(await pay({ ...request, card: undefined }, untouchable)).toEqual(outcome);
    expect(await purse(purseId)).toEqual({ balance_minor: 6500, held_minor: 0 });
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('that does not pay it all wants a card', async () => {
    const { code } = await issueGiftCard(issue(100));
    expect(await pay({ ...(await withGiftCard(code)), card: undefined })).toEqual({ kind: 'card-needed' });
  });

  test('is given back when the reservation is', async () => {
    const { purseId, code } = await issueGiftCard(issue(1000));
    const request = await withGiftCard(code);
    expect(await pay({ ...request, card: cards.declined })).toMatchObject({ kind: 'refused' });
    expect(await purse(purseId)).toEqual({ balance_minor: 1000, held_minor: 1000 });
    await primarySql()`update checkouts set expires_at = now() where id = ${request.checkoutId}`;
    await reconcileCheckouts({ graceSeconds: 0 });
    expect(await purse(purseId)).toEqual({ balance_minor: 1000, held_minor: 0 });
  });

  test('ended, spent or unknown is refused with the reason, and its code is nowhere', async () => {
    const ended = await issueGiftCard(issue(1000));
    await endPurse(ended.purseId, 'test');
    const kinds = [];
    for (const code of [ended.code, '0000-0000-0000-0000']) {
      const entered = await enterCode(newId('cart'), code, 'USD');
      kinds.push(entered.ok || entered.problem.kind);
    }
    const euros = await enterCode(newId('cart'), (await issueGiftCard(issue(500))).code, 'EUR');
    expect([...kinds, euros.ok || euros.problem]).toEqual([
      'ended',
      'unknown',
      { kind: 'other-currency', currency: 'USD' },
    ]);
    const kept = JSON.stringify(await primarySql()`select * from purses`);
    expect(kept).not.toContain(ended.code.replaceAll('-', ''));
  });

  test('ended while it was being looked at is told before paying', async () => {
    const { purseId, code } = await issueGiftCard(issue(9000));
    const request = await withGiftCard(code);
    await endPurse(purseId, 'test');
    const outcome = await pay(request);
    if (outcome.kind !== 'changed') throw new Error(outcome.kind);
    expect(outcome.offer.methods[0]?.priced.dueMinor).toBe(2500);
  });
});

test('a checkout paid whole that died after its reservation is finished', async () => {
  const { purseId, code } = await issueGiftCard(issue(9000));
  const request = await withGiftCard(code);
  const offer = await makeOffer({ cartId: request.cartId, place: { countryCode: 'US', region: 'CA' } });
  const [way] = offer.methods;
  if (!way) throw new Error('no way');
  const claim = { ...request, ...{ accountId: undefined, visitorId: undefined, provider: noCharge.name } };
  const reserved = await reserveCheckout({ ...claim, quote: quoteCheckout(offer, way) });
  expect(reserved.kind).toBe('reserved');
  expect(await reconcileCheckouts({ graceSeconds: 0 })).toMatchObject({ placed: 1, captured: 1, failed: 0 });
  expect(await purse(purseId)).toEqual({ balance_minor: 6500, held_minor: 0 });
  expect(await wrongs()).toEqual(nothingWrong);
});

test('store credit is its owner’s alone, and pays when it is chosen', async () => {
  const accountId = newId('account');
  await primarySql()`insert into accounts (id, email, name) values (${accountId}, 'credit@example.com', 'Ann')`;
  const { purseId } = await issueStoreCredit(accountId, issue(700));
  await issueStoreCredit(accountId, issue(300));
  expect(await storeCreditOf(accountId)).toEqual([{ amountMinor: 1000, currency: 'USD' }]);
  const { variantId } = await stockedVariant(5, 2000);
  const request = { ...(await readyToPay([[variantId, 1]])), accountId };
  const offerTo = (buyer: { accountId?: string }) =>
    makeOffer({ cartId: request.cartId, place: { countryCode: 'US', region: 'CA' }, buyer });
  expect((await offerTo({})).storeCredit).toBeUndefined();
  expect((await offerTo({ accountId })).storeCredit).toEqual({ availableMinor: 1000, isChosen: false });
  await chooseStoreCredit(request.cartId, accountId, { isChosen: true, currency: 'USD' });
  expect((await offerTo({})).methods[0]?.priced.dueMinor).toBe(2500);
  const { digest, methods } = await offerTo({ accountId });
  expect(methods[0]?.priced.dueMinor).toBe(1500);
  const outcome = await pay({ ...request, digest });
  if (outcome.kind !== 'ordered') throw new Error(JSON.stringify(outcome));
  expect((await orderById(outcome.orderId))?.storeCredit.amountMinor).toBe(1000);
  expect(await purse(purseId)).toEqual({ balance_minor: 0, held_minor: 0 });
  expect(await wrongs()).toEqual(nothingWrong);
});

test('one gift card of 100.00 in 1,000 carts that want 10.00 of it each: exactly 10 have it', async () => {
  const { purseId } = await issueGiftCard(issue(10_000));
  const goods = await stockedVariant(1000, 1000);
  const claims = await manyClaims(1000, goods, (quote) => ({
    ...quote,
    purses: [{ id: purseId, kind: 'gift-card', amountMinor: 1000 }],
  }));
  const outcomes = await Promise.all(claims.map(reserveCheckout));
  expect(counted(outcomes)).toEqual({ reserved: 10, changed: 990 });
  expect(await purse(purseId)).toEqual({ balance_minor: 10_000, held_minor: 10_000 });
  const [level] = await primarySql()`
    select reserved from inventory_levels where variant_id = ${goods.variantId}`;
  expect(level).toEqual({ reserved: 10 });
}, 180_000);

describe('an order that is called off', () => {
  test.each([
    ['paid by gift card and by card', 1000, 1500],
    ['paid whole by gift card', 9000, 0],
  ])('%s: each gets its own back, and no tax is owed', async (_what, onCardMinor, chargedMinor) => {
    const { purseId, code } = await issueGiftCard(issue(onCardMinor));
    const outcome = await pay(await withGiftCard(code));
    if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
    const { orderId } = outcome;
    expect(await cancelOrder({ orderId, reason: 'a mistake', by: 'test' })).toMatchObject({ ok: true });
    expect(await purse(purseId)).toEqual({ balance_minor: onCardMinor, held_minor: 0 });
    const [payment] = await primarySql()`
      select captured_minor, refunded_minor from payments where order_id = ${orderId}`;
    expect(payment).toEqual({ captured_minor: chargedMinor, refunded_minor: chargedMinor });
    const [booked] = await primarySql()`
      select coalesce(sum(e.amount_minor) filter (where account_code = 'gift-card-liability'), 0)::int as owed,
        coalesce(sum(e.amount_minor) filter (where account_code = 'tax-payable'), 0)::int as tax
      from ledger_transactions t join ledger_entries e on e.transaction_id = t.id where t.order_id = ${orderId}`;
    expect(booked).toEqual({ owed: 0, tax: 0 });
    expect((await wrongs()).unbooked_purses).toBe(0);
  });
});

describe('the database itself', () => {
  test.each([
    ['a balance below nothing', (id: string) => enter(id, -1001), 'purses_balance'],
    ['more held than there is', (id: string) => hold(id, 1001), 'purses_held'],
    ['a hold of nothing', (id: string) => hold(id, 0), 'purse_holds_amount'],
  ])('refuses %s', async (_what, work, constraint) => {
    const { purseId } = await issueGiftCard(issue(1000));
    await expect(work(purseId)).rejects.toMatchObject({ constraint_name: constraint });
  });

  test('rewrites no entry', async () => {
    await expect(primarySql()`update purse_entries set amount_minor = 1`).rejects.toThrow(/append-only/);
  });
});

const enter = (purseId: string, amountMinor: number) => primarySql()`
  insert into purse_entries (purse_id, amount_minor, reason, by) values (${purseId}, ${amountMinor}, 'spent', 'test')`;

async function hold(purseId: string, amountMinor: number) {
  const checkoutId = newId('checkout');
  await primarySql()`insert into checkouts (id, cart_id, email, expires_at)
    values (${checkoutId}, ${newId('cart')}, ${contact.email}, now())`;
  return primarySql()`insert into purse_holds (checkout_id, purse_id, amount_minor)
    values (${checkoutId}, ${purseId}, ${amountMinor})`;
}
