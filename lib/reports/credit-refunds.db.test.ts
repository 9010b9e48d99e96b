import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { refundOrder } from '@/lib/aftercare/refund-order';
import { addToCart } from '@/lib/cart/cart';
import { chooseStoreCredit } from '@/lib/cart/enter-code';
import { makeOffer } from '@/lib/checkout/make-offer';
import { giftCardProduct, nothingWrong, pay, requestFor, wrongs } from '@/lib/checkout/test-buyers';
import { newId } from '@/lib/id';
import { orderById } from '@/lib/orders/questions';
import { testGateway } from '@/lib/payments/test-gateway';
import { pursesForDesk, storeCreditOf } from '@/lib/purses/desk-purses';
import { endPurse } from '@/lib/purses/issue-purse';
import { booked, buy, goods, lineOf, pieces } from '@/lib/reports/test-gift-cards';
import { by, offChecks, refund, standing } from '@/lib/reports/test-orders';

useTestStores();

async function member(): Promise<string> {
  const accountId = newId('account');
  const email = `${accountId}@example.com`;
  await primarySql()`insert into accounts (id, email, name) values (${accountId}, ${email}, 'Mia Member')`;
  return accountId;
}

/** An order of a member: a piece at 20.00 and 5.00 for shipping, paid by card. */
async function boughtBy(accountId: string): Promise<string> {
  await addToCart(accountId, await goods(2000), 1);
  const outcome = await pay({ ...(await requestFor(accountId)), accountId });
  if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
  return outcome.orderId;
}

/** Another order of 25.00, as much of it paid by store credit as there is. */
async function spendsCredit(accountId: string): Promise<string> {
  await addToCart(accountId, await goods(2000), 1);
  await chooseStoreCredit(accountId, accountId, { isChosen: true, currency: 'USD' });
  const request = await requestFor(accountId);
  const place = { countryCode: 'US', region: 'CA' };
  const { digest } = await makeOffer({ cartId: accountId, place, buyer: { accountId } });
  const outcome = await pay({ ...request, digest, accountId });
  if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
  return outcome.orderId;
}

const nobody = () => ({ ...testGateway, refund: () => Promise.reject(new Error('a bank was asked')) });
const amount = (amountMinor: number) => ({ kind: 'amount' as const, amountMinor });
const credit = async (accountId: string) => (await storeCreditOf(accountId))[0]?.amountMinor ?? 0;

describe('a refund as store credit', () => {
  test('asks no bank, is booked as owed, and can be spent; with who and why', async () => {
    const accountId = await member();
    const orderId = await boughtBy(accountId);
    const asked = refund(orderId, amount(1200), { isCredited: true, reason: 'came late' });
    expect(await refundOrder(asked, nobody)).toMatchObject({ value: { state: 'settled' } });
    // Pressed twice, it is one.
    expect(await refundOrder(asked, nobody)).toMatchObject({ value: { state: 'settled' } });
    expect(await credit(accountId)).toBe(1200);
    expect(await standing(orderId)).toMatchObject({ order: 'paid', payment: 'captured', back: 0 });
    expect(await booked(orderId, 'store-credit-liability')).toBe(-1200);
    expect(await booked(orderId, 'processor-clearing')).toBe(2500);
    const [purse] = await pursesForDesk();
    expect(purse).toMatchObject({
      issuedMinor: 1200,
      issuedBy: by,
      reason: expect.stringContaining('came late'),
    });
    expect(await offChecks()).toEqual([]);
    const other = await spendsCredit(accountId);
    expect(await orderById(other)).toMatchObject({ storeCredit: { amountMinor: 1200 } });
    expect(await offChecks()).toEqual([]);
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('counts as given back: never more than was paid, and with the last of it the order is refunded', async () => {
    const accountId = await member();
    const orderId = await boughtBy(accountId);
    expect(await refundOrder(refund(orderId, amount(1000), { isCredited: true }), nobody)).toMatchObject({
      ok: true,
    });
    expect(await refundOrder(refund(orderId, amount(1501)))).toMatchObject({
      problem: { kind: 'too-much', leftMinor: 1500 },
    });
    expect(await refundOrder(refund(orderId, amount(600)))).toMatchObject({ ok: true });
    expect(await refundOrder(refund(orderId, { kind: 'whole' }, { isCredited: true }), nobody)).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await standing(orderId)).toMatchObject({ order: 'refunded', back: 600 });
    expect(await credit(accountId)).toBe(1900);
    expect(await offChecks()).toEqual([]);
  });

  test('twenty at once, to card and to credit: exactly what was paid goes back', async () => {
    const accountId = await member();
    const orderId = await boughtBy(accountId);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        refundOrder(refund(orderId, amount(200), { isCredited: index % 2 === 0 })),
      ),
    );
    const given = ((await standing(orderId))?.back ?? 0) + (await credit(accountId));
    expect(given).toBe(2400);
    expect(await offChecks()).toEqual([]);
  });

  test('what paid beside the card goes back to it; a guest has no account for it', async () => {
    const accountId = await member();
    const first = await boughtBy(accountId);
    await refundOrder(refund(first, amount(1000), { isCredited: true }), nobody);
    const orderId = await spendsCredit(accountId);
    expect(await credit(accountId)).toBe(0);
    expect(await refundOrder(refund(orderId, { kind: 'whole' }, { isCredited: true }), nobody)).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await credit(accountId)).toBe(2500);
    const guests = await buy([[await goods(), 1]]);
    expect(await refundOrder(refund(guests, amount(100), { isCredited: true }))).toMatchObject({
      problem: { kind: 'no-account' },
    });
    expect(await offChecks()).toEqual([]);
  });

  test('credit that was ended is open again; a gift card’s worth may become credit too', async () => {
    const accountId = await member();
    const orderId = await boughtBy(accountId);
    await refundOrder(refund(orderId, amount(100), { isCredited: true }), nobody);
    const [purse] = await primarySql()`select id from purses where account_id = ${accountId}`;
    await endPurse(purse?.id, by);
    await refundOrder(refund(orderId, amount(100), { isCredited: true }), nobody);
    expect(await credit(accountId)).toBe(200);
    await addToCart(accountId, (await giftCardProduct(5000)).variantId, 1);
    const request = { ...(await requestFor(accountId)), accountId, shippingMethod: 'email' };
    const outcome = await pay(request);
    if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
    const asked = refund(outcome.orderId, pieces(await lineOf(outcome.orderId), 1), { isCredited: true });
    expect(await refundOrder(asked, nobody)).toMatchObject({ ok: true });
    expect(await credit(accountId)).toBe(5200);
    expect(await booked(outcome.orderId, 'gift-cards-ordered')).toBe(0);
    expect(await offChecks()).toEqual([]);
  });
});
