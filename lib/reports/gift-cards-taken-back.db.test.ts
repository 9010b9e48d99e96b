import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { refundOrder } from '@/lib/aftercare/refund-order';
import { enterCode } from '@/lib/cart/enter-code';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { giftCardProduct, readyToPay, wrongs } from '@/lib/checkout/test-buyers';
import { orderById } from '@/lib/orders/questions';
import { ChargeNotInState, NoAnswer } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';
import { soldCardsOf } from '@/lib/purses/sold-cards';
import { booked, buy, goods, lineOf, pieces, spend } from '@/lib/reports/test-gift-cards';
import { by, offChecks, refund } from '@/lib/reports/test-orders';

useTestStores();

describe('taken back', () => {
  test('what is left on the cards goes back, the fullest first, and the spent stays paid', async () => {
    const { variantId } = await giftCardProduct(5000);
    const orderId = await buy([[variantId, 2]]);
    const [first] = await soldCardsOf(orderId);
    await spend(first?.code ?? '', 2500);
    const lineId = await lineOf(orderId);
    expect(await refundOrder(refund(orderId, { kind: 'amount', amountMinor: 1 }))).toMatchObject({
      problem: { kind: 'too-much', leftMinor: 0 },
    });
    expect(await refundOrder(refund(orderId, pieces(lineId, 1), { isShelved: true }))).toMatchObject({
      value: { state: 'settled' },
    });
    expect((await soldCardsOf(orderId)).map((card) => [card.left.amountMinor, card.isTakenBack])).toEqual([
      [2000, false],
      [0, true],
    ]);
    expect(await offChecks()).toEqual([]);
    expect(await refundOrder(refund(orderId, { kind: 'whole' }))).toMatchObject({ ok: true });
    expect(await booked(orderId, 'processor-clearing')).toBe(10_000 - 7000);
    expect(await booked(orderId, 'gift-card-liability')).toBe(-3000);
    expect(await refundOrder(refund(orderId, { kind: 'whole' }))).toMatchObject({
      problem: { kind: 'nothing-asked' },
    });
    expect(await offChecks()).toEqual([]);
    expect(await wrongs()).toMatchObject({ crooked_purses: 0, unbooked_purses: 0, crooked_ledger: 0 });
  });

  test('an untouched order is refunded whole and then stands as that', async () => {
    const { variantId } = await giftCardProduct(5000);
    const orderId = await buy([[variantId, 1]]);
    expect(await refundOrder(refund(orderId, { kind: 'whole' }))).toMatchObject({ ok: true });
    expect(await orderById(orderId)).toMatchObject({ state: 'refunded' });
    expect(await offChecks()).toEqual([]);
  });

  test('while the bank is silent the card cannot be spent; refused, it is good again', async () => {
    const { variantId } = await giftCardProduct(5000);
    const orderId = await buy([[variantId, 1]]);
    const [card] = await soldCardsOf(orderId);
    const whole = refund(orderId, { kind: 'whole' });
    const silent = { ...testGateway, refund: () => Promise.reject(new NoAnswer('refund')) };
    expect(await refundOrder(whole, () => silent)).toMatchObject({ value: { state: 'pending' } });
    const { cartId } = await readyToPay([[await goods(), 1]]);
    expect(await enterCode(cartId, card?.code ?? '', 'USD')).toMatchObject({ ok: false });
    expect(await offChecks()).toEqual([]);
    const refusing = {
      ...testGateway,
      refund: () => Promise.reject(new ChargeNotInState('refund', 'voided')),
    };
    await reconcileCheckouts({ graceSeconds: 0, provider: () => refusing });
    expect((await soldCardsOf(orderId)).map(({ left }) => left.amountMinor)).toEqual([5000]);
    expect(await offChecks()).toEqual([]);
    expect(await refundOrder(refund(orderId, { kind: 'whole' }))).toMatchObject({ ok: true });
    expect(await offChecks()).toEqual([]);
  });

  test('spent against refunded, all at once: nothing is had twice', async () => {
    const { variantId } = await giftCardProduct(5000);
    const orderId = await buy([[variantId, 1]]);
    const [card] = await soldCardsOf(orderId);
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 4 }, () => spend(card?.code ?? '', 2000)),
      ...Array.from({ length: 4 }, () => refundOrder(refund(orderId, { kind: 'whole' }))),
    ]);
    expect(outcomes.length).toBe(8);
    expect(await offChecks()).toEqual([]);
    expect(await wrongs()).toMatchObject({ crooked_purses: 0, unbooked_purses: 0, crooked_ledger: 0 });
    const [had] = await primarySql()<[{ minor: number }]>`
      select coalesce(-sum(e.amount_minor), 0)::int as minor from purse_entries e join sold_cards s using (purse_id)
      where s.order_id = ${orderId} and e.reason in ('spent', 'taken-back')`;
    expect(had.minor).toBeLessThanOrEqual(5000);
    expect(await booked(orderId, 'processor-clearing')).toBeGreaterThanOrEqual(0);
  });

  test('an order with a card that was spent from is not called off; one with a whole card is', async () => {
    const { variantId } = await giftCardProduct(5000);
    const mixed: [string, number][] = [
      [variantId, 1],
      [await goods(), 1],
    ];
    const orderId = await buy(mixed);
    await spend((await soldCardsOf(orderId))[0]?.code ?? '', 1000);
    const cancelled = { orderId, reason: 'test', by };
    expect(await cancelOrder(cancelled)).toMatchObject({ problem: { kind: 'card-spent' } });
    const other = await buy(mixed);
    expect(await cancelOrder({ ...cancelled, orderId: other })).toMatchObject({ ok: true });
    expect((await soldCardsOf(other)).map(({ isTakenBack }) => isTakenBack)).toEqual([true]);
    expect(await offChecks()).toEqual([]);
  });
});
