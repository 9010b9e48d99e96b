import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { enterCode } from '@/lib/cart/enter-code';
import { makeOffer } from '@/lib/checkout/make-offer';
import type { PayRequest } from '@/lib/checkout/pay-checkout';
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
import { testGateway } from '@/lib/payments/test-gateway';
import type { Promotion } from '@/lib/promotions/promotion';
import { promotion } from '@/lib/promotions/test-promotions';
import { endPromotion, writePromotion } from '@/lib/promotions/write-promotion';

useTestStores();

async function make(change: Partial<Promotion>): Promise<string> {
  const { id: _id, ...draft } = promotion(change);
  const made = await writePromotion(draft, { by: 'test' });
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value.id;
}

const newCode = () => `C${newId('cart').slice(-12)}`.toUpperCase();

/** A cart with one piece and a code, ready to be paid. */
async function withCode(code: string, change: Partial<PayRequest> = {}): Promise<PayRequest> {
  const { variantId } = await stockedVariant(5, 2000);
  const { cartId } = await readyToPay([[variantId, 1]]);
  const entered = await enterCode(cartId, code.toLowerCase(), 'USD');
  if (!entered.ok) throw new Error(entered.problem.kind);
  return { ...(await requestFor(cartId)), ...change };
}

async function ordered(request: PayRequest) {
  const outcome = await pay(request);
  if (outcome.kind !== 'ordered') throw new Error(JSON.stringify(outcome));
  return orderById(outcome.orderId);
}

const tallies = (promotionId: string) => primarySql()`
  select customer, taken from promotion_tallies where promotion_id = ${promotionId} and taken > 0 order by 1`;

describe('a coupon', () => {
  test('takes its share off, is written down with its name, booked, and gone from the cart', async () => {
    const code = newCode();
    await make({ code, names: { en: 'A tenth off' }, usesLimit: 5 });
    const request = await withCode(code);
    const order = await ordered(request);
    expect(order).toMatchObject({
      subtotal: { amountMinor: 2000 },
      discount: { amountMinor: 200 },
      total: { amountMinor: 2300 },
      discounts: [{ name: 'A tenth off', amount: { amountMinor: 200 } }],
      lines: [{ discount: { amountMinor: 200 } }],
    });
    const [booked] = await primarySql()`
      select sum(e.amount_minor)::int as off from ledger_transactions t join ledger_entries e
      on e.transaction_id = t.id where t.order_id = ${order?.id ?? ''} and account_code = 'discounts'`;
    expect(booked).toEqual({ off: 200 });
    expect((await makeOffer({ cartId: request.cartId })).codes).toEqual([]);
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('ended while it was being looked at is told before paying, and then not taken off', async () => {
    const code = newCode();
    const id = await make({ code });
    const request = await withCode(code);
    await endPromotion(id, 'test');
    const outcome = await pay(request);
    if (outcome.kind !== 'changed') throw new Error(outcome.kind);
    expect(outcome.offer.codes).toMatchObject([{ label: code, obstacle: { kind: 'not-now' } }]);
    const order = await ordered({ ...request, digest: outcome.offer.digest });
    expect(order?.discount.amountMinor).toBe(0);
  });

  test('is good once for each customer, by account or address, however it is written', async () => {
    const code = newCode();
    await make({ code, usesPerCustomer: 1 });
    const first = await withCode(code, { contact: { ...contact, email: 'once@example.com' } });
    await ordered(first);
    const again = await withCode(code, { contact: { ...contact, email: 'once@example.com' } });
    const outcome = await pay(again);
    expect(outcome).toMatchObject({
      kind: 'changed',
      offer: { codes: [{ obstacle: { kind: 'used-by-you' } }] },
    });
    await ordered(await withCode(code, { contact: { ...contact, email: 'other@example.com' } }));
  });

  test('given back when the order is called off, once, with who did it; whoever waits for it has it', async () => {
    const code = newCode();
    const id = await make({ code, usesLimit: 1, usesPerCustomer: 1 });
    const order = await ordered(await withCode(code));
    const { cartId } = await withCode(code);
    expect((await makeOffer({ cartId })).codes).toMatchObject([{ obstacle: { kind: 'used-up' } }]);
    const off = { orderId: order?.id ?? '', reason: 'no more wanted', by: 'acc_desk' };
    const outcomes = await Promise.all([cancelOrder(off), cancelOrder(off)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await tallies(id)).toEqual([]);
    const given = await primarySql()`
      select given_back_by, order_id from promotion_uses where promotion_id = ${id}`;
    expect(given).toEqual([{ given_back_by: 'acc_desk', order_id: off.orderId }]);
    expect((await ordered(await requestFor(cartId)))?.discount.amountMinor).toBeGreaterThan(0);
    expect(await tallies(id)).toHaveLength(2);
    const crooked = await wrongs();
    expect(crooked.miscounted_promotions).toBe(0);
  });

  test('given back when the reservation is, and counted once however often a card is refused', async () => {
    const code = newCode();
    const id = await make({ code, usesLimit: 1 });
    const request = await withCode(code);
    expect(await pay({ ...request, card: cards.declined })).toMatchObject({ kind: 'refused' });
    expect(await pay({ ...request, card: cards.declined })).toMatchObject({ kind: 'refused' });
    expect(await tallies(id)).toEqual([{ customer: '', taken: 1 }]);
    await primarySql()`update checkouts set expires_at = now() where id = ${request.checkoutId}`;
    await reconcileCheckouts({ graceSeconds: 0 });
    expect(await tallies(id)).toEqual([]);
    await ordered(await withCode(code));
    expect(await tallies(id)).toEqual([{ customer: '', taken: 1 }]);
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('that nobody knows, has ended or is nothing is refused with the reason', async () => {
    const code = newCode();
    await endPromotion(await make({ code }), 'test');
    const cartId = newId('cart');
    const kinds = [];
    for (const text of ['nonsense', code, ' ', "'; drop table promotions; --"]) {
      const entered = await enterCode(cartId, text, 'USD');
      kinds.push(entered.ok || entered.problem.kind);
    }
    expect(kinds).toEqual(['unknown', 'ended', 'empty', 'unknown']);
  });
});

test('1,000 race for a coupon with 10 uses: exactly 10 have it, and 10 it stays', async () => {
  const code = newCode();
  const id = await make({ code, usesLimit: 10 });
  const goods = await stockedVariant(1000, 1000);
  const claims = await manyClaims(1000, goods, (quote) => ({
    ...quote,
    ...{ discountMinor: 100, totalMinor: 1400 },
    adjustments: [{ promotionId: id, name: 'Ten', target: goods.variantId, amountMinor: 100 }],
  }));
  const outcomes = await Promise.all(claims.map(reserveCheckout));
  expect(counted(outcomes)).toEqual({ reserved: 10, changed: 990 });
  expect(await tallies(id)).toEqual([{ customer: '', taken: 10 }]);
  const [level] = await primarySql()`
    select reserved from inventory_levels where variant_id = ${goods.variantId}`;
  expect(level).toEqual({ reserved: 10 });
  await expect(
    primarySql()`update promotion_tallies set taken = 11 where promotion_id = ${id}`,
  ).rejects.toMatchObject({ constraint_name: 'promotion_tallies_taken' });
}, 180_000);

test('a rule that changes nothing for this cart does not stop it', async () => {
  const { variantId } = await stockedVariant(5, 2000);
  const request = await readyToPay([[variantId, 1]]);
  await make({ code: newCode() });
  expect(await pay(request)).toMatchObject({ kind: 'ordered' });
});

test('an automatic discount is taken off without a word, and told when it begins meanwhile', async () => {
  const { variantId, productId } = await stockedVariant(5, 2000);
  const request = await readyToPay([[variantId, 1]]);
  const own = { scope: 'products' as const, scopeIds: [productId] };
  const id = await make({ ...own, names: { en: 'Half', de: 'Halb' }, percentBasisPoints: 5000 });
  const outcome = await pay(request);
  if (outcome.kind !== 'changed') throw new Error(outcome.kind);
  const order = await ordered({ ...request, digest: outcome.offer.digest });
  expect(order).toMatchObject({ discount: { amountMinor: 1000 }, discounts: [{ name: 'Half' }] });
  await endPromotion(id, 'test');
});

test('a checkout reserved before there were discounts and tax is placed as it was agreed to', async () => {
  const goods = await stockedVariant(5, 1000);
  const [claim] = await manyClaims(1, goods, (quote) => quote);
  if (!claim) throw new Error('no claim');
  const reserved = await reserveCheckout(claim);
  if (reserved.kind !== 'reserved') throw new Error(reserved.kind);
  await testGateway.authorize({ ...reserved.payment, card: cards.good });
  expect(await reconcileCheckouts({ graceSeconds: 0 })).toMatchObject({ placed: 1, failed: 0 });
  const [order] = await primarySql()`
    select total_minor, discount_minor, tax_minor from orders where checkout_id = ${claim.checkoutId}`;
  expect(order).toEqual({ total_minor: 1500, discount_minor: 0, tax_minor: 0 });
  expect(await wrongs()).toEqual(nothingWrong);
});

describe('tax', () => {
  test('is added by state for dollars, in the price for euros; both are booked and owed', async () => {
    await primarySql()`
      insert into tax_rates (country_code, region, tax_class, millionths, name, set_by) values
        ('US', 'CA', 'standard', 72500, 'CA', 'test'), ('DE', '', 'standard', 190000, 'USt', 'test'),
        ('DE', '', 'shipping', 190000, 'USt', 'test')`;
    const { variantId } = await stockedVariant(9, 2000);
    const stale = await readyToPay([[variantId, 1]]);
    const outcome = await pay(stale);
    const digest = outcome.kind === 'changed' ? outcome.offer.digest : stale.digest;
    expect(await ordered({ ...stale, digest })).toMatchObject({
      tax: { amountMinor: 145 },
      includedTax: { amountMinor: 0 },
      total: { amountMinor: 2645 },
      lines: [{ tax: { amountMinor: 145 } }],
    });
    const german = { locale: 'de', currency: 'EUR' } as const;
    const inGermany = { ...contact, countryCode: 'DE' as const, region: '', postalCode: '10115' };
    const request = { ...(await readyToPay([[variantId, 1]], german)), contact: inGermany };
    const shown = await makeOffer({
      ...{ cartId: request.cartId, market: german, place: { countryCode: 'DE', region: '' }, fresh: true },
    });
    const order = await ordered({ ...request, digest: shown.digest });
    expect(order).toMatchObject({
      tax: { amountMinor: 0 },
      // 18.90 for the goods and 4.90 for the way, 19 % in each.
      includedTax: { amountMinor: 302 + 78 },
      total: { amountMinor: 1890 + 490 },
    });
    const [owed] = await primarySql()`
      select -sum(e.amount_minor)::int as tax from ledger_transactions t join ledger_entries e
      on e.transaction_id = t.id where t.order_id = ${order?.id ?? ''} and account_code = 'tax-payable'`;
    expect(owed).toEqual({ tax: 380 });
    expect(await wrongs()).toEqual(nothingWrong);
  });
});
