import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { shipOrder } from '@/lib/aftercare/ship-order';
import { enterCode } from '@/lib/cart/enter-code';
import { checkoutHandlers } from '@/lib/checkout/background';
import { captureOrder } from '@/lib/checkout/capture-order';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { takePayment } from '@/lib/checkout/take-payment';
import { giftCardProduct, nothingWrong, readyToPay, wrongs } from '@/lib/checkout/test-buyers';
import { newId } from '@/lib/id';
import { orderById } from '@/lib/orders/questions';
import { relayOutbox } from '@/lib/outbox/relay';
import { testGateway } from '@/lib/payments/test-gateway';
import { issueGiftCard } from '@/lib/purses/issue-purse';
import { soldCardsOf } from '@/lib/purses/sold-cards';
import { booked, buy, goods, lineOf, offerOf, spend } from '@/lib/reports/test-gift-cards';
import { by, capturableOf, holdsOnly, offChecks } from '@/lib/reports/test-orders';

useTestStores();

describe('a gift card as goods', () => {
  test('needs no parcel and bears no tax, is issued with the capture and pays for other things', async () => {
    const { variantId } = await giftCardProduct(5000);
    const orderId = await buy([[variantId, 2]]);
    expect(await orderById(orderId)).toMatchObject({
      ...{ state: 'fulfilled', shippingMethod: 'email', itemCount: 2 },
      ...{ total: { amountMinor: 10_000 }, shipping: { amountMinor: 0 }, tax: { amountMinor: 0 } },
    });
    const cards = await soldCardsOf(orderId);
    expect(cards.map(({ left }) => left.amountMinor)).toEqual([5000, 5000]);
    expect([await booked(orderId, 'revenue'), await booked(orderId, 'gift-cards-ordered')]).toEqual([0, 0]);
    expect(await booked(orderId, 'gift-card-liability')).toBe(-10_000);
    await spend(cards[0]?.code ?? '', 1900);
    expect((await soldCardsOf(orderId)).map(({ left }) => left.amountMinor)).toEqual([2600, 5000]);
    expect(await offChecks()).toEqual([]);
    expect(await wrongs()).toEqual(nothingWrong);
  });

  test('beside goods: only those are sent, discounted, and count for free shipping', async () => {
    const { variantId } = await giftCardProduct(10_000);
    const mug = await goods();
    const orderId = await buy([
      [variantId, 1],
      [mug, 2],
    ]);
    expect(await orderById(orderId)).toMatchObject({
      ...{ state: 'paid', shipping: { amountMinor: 500 }, total: { amountMinor: 14_300 } },
    });
    const [line] =
      await primarySql()`select id from order_lines where order_id = ${orderId} and not is_gift_card`;
    const parcel = { shipmentId: newId('shipment'), orderId, carrier: '', trackingNumber: '', note: '', by };
    expect(
      await shipOrder({ ...parcel, lines: [{ lineId: await lineOf(orderId), quantity: 1 }] }),
    ).toMatchObject({ problem: { kind: 'too-many-pieces', left: 0 } });
    expect(await shipOrder({ ...parcel, lines: [{ lineId: line?.id, quantity: 2 }] })).toMatchObject({
      ok: true,
    });
    expect(await orderById(orderId)).toMatchObject({ state: 'fulfilled' });
    expect(await offChecks()).toEqual([]);
  });

  test('is not paid by a gift card, which pays the rest', async () => {
    const { variantId } = await giftCardProduct(5000);
    const { code } = await issueGiftCard({ amountMinor: 9000, currency: 'USD', reason: 'test', by });
    const { cartId } = await readyToPay([[variantId, 1]]);
    await enterCode(cartId, code, 'USD');
    const alone = await offerOf(cartId);
    expect(alone.methods[0]?.priced).toMatchObject({ dueMinor: 5000, purses: [] });
    expect(alone.codes).toMatchObject([{ obstacle: { kind: 'gift-cards-only' } }]);
    const mixed = await readyToPay([
      [variantId, 1],
      [await goods(), 1],
    ]);
    await enterCode(mixed.cartId, code, 'USD');
    expect((await offerOf(mixed.cartId)).methods[0]?.priced).toMatchObject({
      ...{ totalMinor: 7400, dueMinor: 5000 },
    });
  });

  test('the letter goes to whom it is for, and shows nothing of the order; told twice it is one', async () => {
    const { variantId } = await giftCardProduct(5000);
    const giftTo = { email: 'friend@example.com', message: 'Happy birthday' };
    const orderId = await buy([[variantId, 1]], { giftTo });
    expect(await orderById(orderId)).toMatchObject({ giftTo });
    await relayOutbox(checkoutHandlers);
    await primarySql()`update outbox set delivered_at = null, due_at = now() where topic = 'gift-card.issued'`;
    await relayOutbox(checkoutHandlers);
    const letters = await primarySql()`
      select to_address from mails where order_id = ${orderId} and kind = 'gift-card'`;
    expect(letters).toEqual([{ to_address: 'friend@example.com' }]);
  });
});

describe('issued exactly once', () => {
  test('held money issues nothing; ten who take it at once issue one card a piece', async () => {
    const { variantId } = await giftCardProduct(5000);
    const orderId = await buy([[variantId, 3]], {}, holdsOnly);
    expect(await soldCardsOf(orderId)).toEqual([]);
    expect(await booked(orderId, 'gift-cards-ordered')).toBe(-15_000);
    expect(await offChecks()).toEqual([]);
    const order = await capturableOf(orderId);
    await Promise.all(Array.from({ length: 10 }, () => captureOrder(order, testGateway, by)));
    await reconcileCheckouts({ graceSeconds: 0 });
    expect(await soldCardsOf(orderId)).toHaveLength(3);
    expect(await offChecks()).toEqual([]);
  });

  test('the desk takes no less than the cards are worth', async () => {
    const { variantId } = await giftCardProduct(5000);
    const orderId = await buy(
      [
        [variantId, 1],
        [await goods(), 1],
      ],
      {},
      holdsOnly,
    );
    const taking = { orderId, reason: 'less', by };
    expect(await takePayment({ ...taking, amountMinor: 4999 })).toMatchObject({
      problem: { kind: 'gift-cards', leastMinor: 5000 },
    });
    expect(await takePayment({ ...taking, amountMinor: 5000 })).toMatchObject({ ok: true });
    expect(await offChecks()).toEqual([]);
  });

  test('an order called off before its capture has no card and owes nothing', async () => {
    const { variantId } = await giftCardProduct(5000);
    const orderId = await buy([[variantId, 1]], {}, holdsOnly);
    expect(await cancelOrder({ orderId, reason: 'test', by })).toMatchObject({ ok: true });
    expect(await soldCardsOf(orderId)).toEqual([]);
    expect(await booked(orderId, 'gift-cards-ordered')).toBe(0);
    expect(await offChecks()).toEqual([]);
  });

  test('a capture that was quicker than the calling off is paid back, and nothing was issued', async () => {
    const { variantId } = await giftCardProduct(5000);
    const orderId = await buy([[variantId, 1]], {}, holdsOnly);
    const { checkoutId, providerRef, amountMinor } = await capturableOf(orderId);
    await testGateway.capture({ idempotencyKey: `${checkoutId}:capture`, providerRef, amountMinor });
    expect(await cancelOrder({ orderId, reason: 'test', by })).toMatchObject({ ok: true });
    await reconcileCheckouts({ graceSeconds: 0 });
    expect(await soldCardsOf(orderId)).toEqual([]);
    expect([
      await booked(orderId, 'gift-cards-ordered'),
      await booked(orderId, 'processor-clearing'),
    ]).toEqual([0, 0]);
    expect(await offChecks()).toEqual([]);
  });
});

test('no price list holds a gift card', async () => {
  const { variantId } = await giftCardProduct(5000);
  await primarySql()`
    insert into price_lists (id, name, currency, starts_at, set_by) values ('prl_test', 'Sale', 'USD', now(), 'test')`;
  await expect(
    primarySql()`insert into price_list_entries (variant_id, list_id, amount_minor, set_by)
      values (${variantId}, 'prl_test', 100, 'test')`,
  ).rejects.toThrow('a gift card stands on no price list');
});
