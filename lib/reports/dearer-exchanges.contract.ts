import { describe, expect, test, vi } from 'vitest';
import { primarySql } from '@/db/client';
import { callOffExchange } from '@/lib/aftercare/call-off-exchange';
import { finishDifference, payDifference } from '@/lib/aftercare/pay-difference';
import { aftercareOf } from '@/lib/aftercare/questions';
import { refundDifference } from '@/lib/aftercare/refund-difference';
import { sendReplacement } from '@/lib/aftercare/send-replacement';
import { returnsForShopper } from '@/lib/aftercare/shopper-returns';
import { checkoutHandlers, paymentHandlers } from '@/lib/checkout/background';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { type HeldCharge, nothingWrong, wrongs } from '@/lib/checkout/test-buyers';
import { newId } from '@/lib/id';
import { invoicesOf } from '@/lib/invoices/questions';
import { relayOutbox } from '@/lib/outbox/relay';
import type { Charge } from '@/lib/payments/provider';
import type { TestedProvider } from '@/lib/payments/provider.contract';
import { approved, onHand, sibling } from '@/lib/reports/test-exchanges';
import { bought, by, offChecks, standing } from '@/lib/reports/test-orders';

/** A provider with which dearer exchanges are tried. */
export type ExchangingTill = TestedProvider & {
  deliver: (how?: { times?: number }) => Promise<void>;
  held: () => Promise<HeldCharge[]>;
};

/** What costs more is paid before it leaves: the same with every provider. Two mugs at 19.00 for two at 25.00. */
export function dearerExchangesContract(till: () => ExchangingTill): void {
  const dueMinor = 1200;
  const bank = () => till().provider;
  const hear = async () => {
    await till().deliver({ times: 2 });
    await relayOutbox(paymentHandlers(), 'test.notices');
  };
  const reconcile = () => reconcileCheckouts({ graceSeconds: 0 });

  async function agreed() {
    const buying = () => bought(3, bank(), till().cards.good);
    const order = await approved((line) => sibling(line, 'Gold', 2500, 5), buying);
    const received = await order.receive(order.wishVariantId);
    if (!received.ok) throw new Error(received.problem.kind);
    const [waiting] = (await aftercareOf(order.orderId))?.aftercare.exchanges ?? [];
    if (!waiting) throw new Error('nothing waits');
    const exchangeId = waiting.id;
    const pay = (card: keyof TestedProvider['cards'] = 'good') =>
      payDifference({ exchangeId, card: till().cards[card] as never, by: 'guest' }, bank());
    const ship = () => sendReplacement({ exchangeId, carrier: '', trackingNumber: '', by });
    return { ...order, exchangeId, waiting, pay, ship };
  }
  const taken = async (exchangeId: string) => {
    const rows = await primarySql()<{ state: string; minor: number }[]>`
      select p.state::text, p.captured_minor as minor from exchange_payments x join payments p on p.id = x.payment_id
      where x.exchange_id = ${exchangeId} order by p.created_at, p.id`;
    return rows.map(({ state, minor }) => `${state} ${minor}`);
  };
  const allIsWell = async () => {
    expect(await offChecks()).toEqual([]);
    expect(await wrongs(await till().held())).toEqual(nothingWrong);
  };
  const asked = async (pay: () => ReturnType<typeof payDifference>): Promise<Charge> => {
    const outcome = await pay();
    expect(outcome.kind).toBe('asks');
    const charge = (
      await Promise.all(
        (
          await primarySql()<{ key: string }[]>`
            select idempotency_key as key from payments where checkout_id is null and state = 'pending'`
        ).map(({ key }) => bank().find(key)),
      )
    ).find((one) => one?.state === 'requires-action');
    if (!charge) throw new Error('nothing is asked');
    return charge;
  };

  describe('a dearer replacement', () => {
    test('is set aside and waits; paid, it is booked, invoiced and sent, once', async () => {
      const { orderId, exchangeId, waiting, wishVariantId, pay, ship } = await agreed();
      expect(waiting.due?.amountMinor).toBe(dueMinor);
      expect(await onHand(wishVariantId)).toBe(3);
      expect(await ship()).toMatchObject({ problem: { kind: 'not-waiting' } });
      expect((await returnsForShopper(orderId)).returns[0]?.lines[0]?.toPay).toMatchObject({
        exchangeId,
        dueMinor,
      });
      await allIsWell();
      expect(await pay()).toEqual({ kind: 'paid' });
      expect(await pay()).toEqual({ kind: 'paid' });
      expect(await finishDifference(exchangeId, 'guest')).toEqual({ kind: 'paid' });
      expect(await taken(exchangeId)).toEqual([`captured ${dueMinor}`]);
      expect((await aftercareOf(orderId))?.aftercare.exchanges).toMatchObject([{ due: undefined }]);
      await relayOutbox(checkoutHandlers);
      await relayOutbox(checkoutHandlers);
      expect((await invoicesOf(orderId)).map(({ kind, totalMinor }) => [kind, totalMinor])).toContainEqual([
        ...['invoice', dueMinor],
      ]);
      expect(await ship()).toMatchObject({ ok: true });
      expect((await aftercareOf(orderId))?.happened.map(({ what, state }) => `${what} ${state}`)).toEqual(
        expect.arrayContaining(['exchange agreed, dearer', 'exchange difference paid', 'exchange sent']),
      );
      await hear();
      await allIsWell();
    });

    test('refused by the bank it waits, and another card pays', async () => {
      const { exchangeId, pay, ship } = await agreed();
      const [refused] = till().cards.refused;
      const outcome = await payDifference({ exchangeId, card: refused?.[0] as never, by: 'guest' }, bank());
      expect(outcome).toEqual({ kind: 'refused', reason: refused?.[1] });
      expect(await ship()).toMatchObject({ ok: false });
      expect(await pay()).toEqual({ kind: 'paid' });
      expect(await taken(exchangeId)).toEqual(['refused 0', `captured ${dueMinor}`]);
      await allIsWell();
    });

    test('is paid after the bank has asked, or by another card instead; nobody pays twice', async () => {
      const first = await agreed();
      await till().answer(await asked(() => first.pay('asks')), true);
      expect(await finishDifference(first.exchangeId, 'guest')).toEqual({ kind: 'paid' });
      const second = await agreed();
      await asked(() => second.pay('asks'));
      expect(await second.pay()).toEqual({ kind: 'paid' });
      expect(await taken(second.exchangeId)).toEqual(['voided 0', `captured ${dueMinor}`]);
      await allIsWell();
    });

    test('is paid by the notice alone when the tab was closed at the bank', async () => {
      const { exchangeId, pay } = await agreed();
      await till().answer(await asked(() => pay('asks')), true);
      await hear();
      expect(await taken(exchangeId)).toEqual([`captured ${dueMinor}`]);
      await allIsWell();
    });

    test('pressed six times at once is paid once', async () => {
      const { exchangeId, pay } = await agreed();
      const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => pay()));
      for (const one of outcomes) expect(one.status).toBe('fulfilled');
      await reconcile();
      if ((await taken(exchangeId)).every((one) => one !== `captured ${dueMinor}`)) await pay();
      expect((await taken(exchangeId)).filter((one) => !one.endsWith(' 0'))).toEqual([
        `captured ${dueMinor}`,
      ]);
      await hear();
      await allIsWell();
    });

    test.each(['authorize', 'capture'] as const)(
      'when the line breaks at %s, before or after, it is paid once all the same',
      async (verb) => {
        vi.spyOn(console, 'error').mockImplementation(() => {});
        for (const when of ['before', 'after'] as const) {
          const { exchangeId, pay } = await agreed();
          till().breakLine(verb, when);
          expect(await pay()).toEqual({ kind: 'unclear' });
          expect(await reconcile()).toMatchObject({ failed: 0 });
          expect(await pay()).toEqual({ kind: 'paid' });
          expect((await taken(exchangeId)).filter((one) => !one.endsWith(' 0'))).toEqual([
            ...[`captured ${dueMinor}`],
          ]);
          await allIsWell();
        }
      },
    );

    test('called off unpaid: its pieces are on the shelf, what came back is refunded, and nobody can pay', async () => {
      const { orderId, exchangeId, wishVariantId, pay, ship } = await agreed();
      await asked(() => pay('asks'));
      const off = { exchangeId, reason: 'Changed her mind', by };
      expect(await callOffExchange({ ...off, reason: ' ' })).toMatchObject({
        problem: { kind: 'reason-missing' },
      });
      expect(await callOffExchange(off)).toMatchObject({ ok: true });
      expect(await callOffExchange(off)).toMatchObject({ problem: { kind: 'not-waiting' } });
      expect(await onHand(wishVariantId)).toBe(5);
      expect(await standing(orderId)).toMatchObject({ back: 3800 });
      expect([await pay(), await finishDifference(exchangeId, 'guest')]).toEqual([
        ...[{ kind: 'over' }, { kind: 'over' }],
      ]);
      expect(await ship()).toMatchObject({ ok: false });
      await hear();
      await allIsWell();
    });

    test('called off paid, the difference goes back too, with its credit note', async () => {
      const { orderId, exchangeId, pay } = await agreed();
      await pay();
      expect(await callOffExchange({ exchangeId, reason: 'It is broken', by })).toMatchObject({ ok: true });
      expect(await taken(exchangeId)).toEqual([`refunded ${dueMinor}`]);
      await relayOutbox(checkoutHandlers);
      const notes = (await invoicesOf(orderId)).filter(({ kind }) => kind === 'credit-note');
      expect(notes.map(({ totalMinor }) => totalMinor).toSorted()).toEqual([1200, 3800]);
      await hear();
      await allIsWell();
    });

    test('paying and calling off at once: either, and the books agree', async () => {
      for (let round = 0; round < 6; round += 1) {
        const { exchangeId, pay } = await agreed();
        await Promise.allSettled([pay(), callOffExchange({ exchangeId, reason: 'no', by })]);
        await reconcile();
        await hear();
        await allIsWell();
      }
    });

    test('that comes back too: the desk gives the difference back, once, and the order is not refunded by it', async () => {
      const { orderId, exchangeId, pay, ship } = await agreed();
      await pay();
      await ship();
      const giving = { exchangeId, refundId: newId('refund'), reason: 'came back', by };
      expect((await aftercareOf(orderId))?.aftercare.differences).toMatchObject([
        { left: { amountMinor: dueMinor } },
      ]);
      const twice = await Promise.all([refundDifference(giving), refundDifference(giving)]);
      for (const one of twice) expect(one).toMatchObject({ ok: true });
      expect(await refundDifference({ ...giving, refundId: newId('refund') })).toMatchObject({ ok: false });
      expect(await standing(orderId)).toMatchObject({ order: 'fulfilled', back: 0 });
      await hear();
      await allIsWell();
    });
  });
}
