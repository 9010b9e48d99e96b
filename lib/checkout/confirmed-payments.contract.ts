import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { getCart } from '@/lib/cart/cart';
import { paymentHandlers } from '@/lib/checkout/background';
import { finishPayment } from '@/lib/checkout/finish-payment';
import type { PayOutcome, PayRequest } from '@/lib/checkout/pay-checkout';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import {
  type HeldCharge,
  nothingWrong,
  pay,
  readyToPay,
  stockedVariant,
  wrongs,
} from '@/lib/checkout/test-buyers';
import { typedBefore } from '@/lib/checkout/typed-before';
import { newId } from '@/lib/id';
import { relayOutbox } from '@/lib/outbox/relay';
import type { Charge, PaymentProvider } from '@/lib/payments/provider';
import type { TestedProvider } from '@/lib/payments/provider.contract';

/** A provider with which whole checkouts are tried. */
export type TestedTill = TestedProvider & {
  /** What it says of its own accord reaches the shop: all of it so far, `times` times, perhaps backwards. */
  deliver: (how?: { times?: number; isBackwards?: boolean }) => Promise<void>;
  /** Somebody at the provider's own desk. */
  atItsDesk: (charge: Charge) => {
    capture: () => Promise<void>;
    refund: (amountMinor: number) => Promise<void>;
  };
  held: () => Promise<HeldCharge[]>;
};

/** Cards whose bank asks first, tabs that are closed, notices in any order: the same with every provider. */
export function confirmedPaymentsContract(till: () => TestedTill): void {
  const bank = (): PaymentProvider => till().provider;
  const reconcile = () => reconcileCheckouts({ graceSeconds: 0 });
  const settle = (request: PayRequest) => finishPayment(request);
  const hear = async (how?: { times?: number; isBackwards?: boolean }) => {
    await till().deliver(how);
    await relayOutbox(paymentHandlers(), 'test.notices');
  };
  const allIsWell = async () => expect(await wrongs(await till().held())).toEqual(nothingWrong);

  async function stateOf({ checkoutId }: PayRequest) {
    const [row] = await primarySql()`
      select c.state as checkout, o.state as order,
        (select array_agg(p.state::text order by p.created_at) from payments p where p.checkout_id = c.id) as payments
      from checkouts c left join orders o on o.checkout_id = c.id where c.id = ${checkoutId}`;
    return row;
  }

  async function buyer(card: keyof TestedProvider['cards'] = 'asks') {
    const { variantId } = await stockedVariant(5);
    const request = await readyToPay([[variantId, 2]]);
    return { variantId, request: { ...request, card: till().cards[card] as PayRequest['card'] } };
  }

  async function asked(request: PayRequest): Promise<Charge> {
    const outcome = await pay(request, bank());
    expect(outcome).toMatchObject({ kind: 'action' });
    const charge = await bank().find(`${request.checkoutId}:authorize:1`);
    if (!charge) throw new Error('not found');
    return charge;
  }
  const paid = { checkout: 'completed', order: 'paid', payments: ['captured'] };
  const orderOf = (outcome: PayOutcome) => (outcome.kind === 'ordered' ? outcome.orderId : outcome.kind);

  describe('a shopper whose bank asks', () => {
    test('confirms and has an order; asked again it is the same order', async () => {
      const { request } = await buyer();
      const charge = await asked(request);
      expect(await stateOf(request)).toEqual({ checkout: 'reserved', order: null, payments: ['pending'] });
      // Not yet answered: he is asked again.
      expect(await settle(request)).toMatchObject({ kind: 'action', action: charge.action });
      await till().answer(charge, true);
      const outcomes = await Promise.all([settle(request), settle(request), pay(request, bank())]);
      expect(outcomes[0]).toMatchObject({ kind: 'ordered' });
      expect(new Set(outcomes.map(orderOf)).size).toBe(1);
      expect(await settle(request)).toEqual(outcomes[0]);
      expect(await stateOf(request)).toEqual(paid);
      expect((await getCart(request.cartId)).lines).toEqual([]);
      await allIsWell();
    });

    test('will not confirm: nothing is charged or lost, and another card pays', async () => {
      const { request } = await buyer();
      await till().answer(await asked(request), false);
      const refused = { kind: 'refused', reason: 'authentication-failed' };
      expect(await settle(request)).toEqual(refused);
      expect(await settle(request)).toEqual(refused);
      expect(await typedBefore(request.checkoutId)).toMatchObject({
        email: 'ann@example.com',
        city: 'San Francisco',
      });
      expect((await getCart(request.cartId)).lines).toMatchObject([{ quantity: 2 }]);
      expect(await pay({ ...request, card: till().cards.good }, bank())).toMatchObject({ kind: 'ordered' });
      expect(await stateOf(request)).toMatchObject({ payments: ['refused', 'captured'] });
      await hear();
      await allIsWell();
    });

    test('confirms, and the bank declines all the same', async () => {
      const { request } = await buyer('asksThenDeclined');
      await till().answer(await asked(request), true);
      expect(await settle(request)).toEqual({ kind: 'refused', reason: 'declined' });
      await allIsWell();
    });

    test('takes another card instead of answering: the first question is closed', async () => {
      const { request } = await buyer();
      const charge = await asked(request);
      expect(await pay({ ...request, card: till().cards.good }, bank())).toMatchObject({ kind: 'ordered' });
      expect(await stateOf(request)).toMatchObject({ payments: ['voided', 'captured'] });
      // In another tab he answers it all the same.
      await till()
        .answer(charge, true)
        .catch(() => {});
      await hear();
      await allIsWell();
    });

    test('is nobody to another cart', async () => {
      const { request } = await buyer();
      await asked(request);
      expect(await settle({ ...request, cartId: newId('cart') })).toEqual({ kind: 'expired' });
      expect(await settle({ ...request, checkoutId: "chk_'\u0000" })).toEqual({ kind: 'expired' });
      expect(await settle((await buyer()).request)).toEqual({ kind: 'expired' });
    });
  });

  describe('a tab that was closed', () => {
    test('after the bank had its answer ends in an order, by the notice alone', async () => {
      const { request } = await buyer();
      await till().answer(await asked(request), true);
      await hear();
      expect(await stateOf(request)).toEqual(paid);
      expect((await getCart(request.cartId)).lines).toEqual([]);
      const [order] = await primarySql()`
        select email, shipping_address ->> 'city' as city from orders where checkout_id = ${request.checkoutId}`;
      expect(order).toEqual({ email: 'ann@example.com', city: 'San Francisco' });
      await allIsWell();
    });

    test('ends in an order by the reconciler, where no notice comes', async () => {
      const { request } = await buyer();
      await till().answer(await asked(request), true);
      await reconcile();
      await reconcile();
      expect(await stateOf(request)).toEqual(paid);
      await allIsWell();
    });

    test('while the shop was waiting for a slow bank ends in an order', async () => {
      const { request } = await buyer('good');
      till().breakLine('authorize', 'after');
      expect(await pay(request, bank())).toEqual({ kind: 'unclear' });
      await hear();
      expect(await stateOf(request)).toEqual(paid);
      await allIsWell();
    });

    test('before the bank had its answer: waited for, and given up when the reservation is over', async () => {
      const { variantId, request } = await buyer();
      const charge = await asked(request);
      expect(await reconcile()).toMatchObject({ waiting: expect.any(Number), failed: 0 });
      expect(await stateOf(request)).toEqual({ checkout: 'reserved', order: null, payments: ['pending'] });
      await primarySql()`update checkouts set expires_at = now() where id = ${request.checkoutId}`;
      await reconcile();
      expect(await stateOf(request)).toEqual({ checkout: 'released', order: null, payments: ['voided'] });
      expect(await bank().find(`${request.checkoutId}:authorize:1`)).toMatchObject({ state: 'voided' });
      const [level] =
        await primarySql()`select reserved from inventory_levels where variant_id = ${variantId}`;
      expect(level).toEqual({ reserved: 0 });
      await till()
        .answer(charge, true)
        .catch(() => {});
      await hear();
      expect(await settle(request)).toEqual({ kind: 'expired' });
      await allIsWell();
    });
  });

  describe('notices', () => {
    test('three times each and backwards make one order', async () => {
      const { request } = await buyer();
      await till().answer(await asked(request), true);
      await hear({ times: 3, isBackwards: true });
      await settle(request);
      await hear({ times: 2 });
      expect(await stateOf(request)).toEqual(paid);
      await allIsWell();
    });

    test('at the same time as the shopper and the reconciler make one order', async () => {
      const { request } = await buyer();
      await till().answer(await asked(request), true);
      await till().deliver({ times: 2 });
      const again = () => relayOutbox(paymentHandlers(), 'test.notices');
      await Promise.all([settle(request), again(), reconcile(), settle(request), reconcile()]);
      await reconcile();
      expect(await stateOf(request)).toEqual(paid);
      await allIsWell();
    });

    test('that cannot be acted on are acted on later', async () => {
      const { request } = await buyer();
      await till().answer(await asked(request), true);
      await till().deliver();
      const broken = Object.fromEntries(
        Object.keys(paymentHandlers()).map((topic) => [
          topic,
          async () => {
            throw new Error('the orders are away');
          },
        ]),
      );
      await relayOutbox(broken, 'test.notices');
      expect(await stateOf(request)).toMatchObject({ order: null });
      await primarySql()`update outbox set due_at = now() where delivered_at is null`;
      await relayOutbox(paymentHandlers(), 'test.notices');
      expect(await stateOf(request)).toEqual(paid);
      await allIsWell();
    });

    test('of money given back are booked once, in parts and whole', async () => {
      const { request } = await buyer('good');
      expect(await pay(request, bank())).toMatchObject({ kind: 'ordered' });
      const charge = await bank().find(`${request.checkoutId}:authorize:1`);
      if (!charge) throw new Error('not found');
      const booked = async () => {
        const [row] = await primarySql()`
          select p.state, p.refunded_minor, (select coalesce(sum(e.amount_minor), 0)::int
            from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
            where t.order_id = p.order_id and e.account_code = 'refunds') as ledger
          from payments p where p.checkout_id = ${request.checkoutId}`;
        return row;
      };
      await till().atItsDesk(charge).refund(1000);
      await hear({ times: 2 });
      expect(await booked()).toEqual({ state: 'captured', refunded_minor: 1000, ledger: 1000 });
      await till()
        .atItsDesk(charge)
        .refund(charge.amountMinor - 1000);
      await hear({ times: 2, isBackwards: true });
      const { amountMinor } = charge;
      expect(await booked()).toEqual({ state: 'refunded', refunded_minor: amountMinor, ledger: amountMinor });
      const [crooked] = await primarySql()`
        select count(*)::int as n from (select 1 from ledger_entries group by transaction_id
          having sum(amount_minor) <> 0) t`;
      expect(crooked?.n).toBe(0);
    });
  });
}
