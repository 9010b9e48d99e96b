import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { cancelOrder } from '@/lib/aftercare/cancel-order';
import { aftercareOf } from '@/lib/aftercare/questions';
import { refundOrder } from '@/lib/aftercare/refund-order';
import { paymentHandlers } from '@/lib/checkout/background';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import type { HeldCharge } from '@/lib/checkout/test-buyers';
import { nothingWrong, wrongs } from '@/lib/checkout/test-buyers';
import { answerDispute } from '@/lib/disputes/answer-dispute';
import { hearDisputes } from '@/lib/disputes/hear-disputes';
import { disputesOfOrder, listDisputes } from '@/lib/disputes/questions';
import { relayOutbox } from '@/lib/outbox/relay';
import { type Card, type ChargeDispute, DisputeNotOpen, type PaymentProvider } from '@/lib/payments/provider';
import { bought, by, capturableOf, offChecks, refund } from '@/lib/reports/test-orders';

/** A provider with whose disputes the shop is tried. */
export type DisputedTill = {
  provider: PaymentProvider;
  card: Card;
  /** The owner of the card disputes what he paid. */
  raise: (
    providerRef: string,
    raised?: { amountMinor?: number; isInquiry?: boolean; reason?: string },
  ) => Promise<void>;
  /** The bank decides about all disputes of a charge. */
  decide: (providerRef: string, outcome: 'won' | 'lost') => Promise<void>;
  deliver: (how?: { times?: number; isBackwards?: boolean }) => Promise<void>;
  held: () => Promise<HeldCharge[]>;
};

const fee = 1500;

/** What the shop makes of disputes: the same with every provider. */
export function disputesContract(till: () => DisputedTill): void {
  const hear = async (how?: { times?: number; isBackwards?: boolean }) => {
    await till().deliver(how);
    await relayOutbox(paymentHandlers(), 'test.notices');
  };
  const sell = async (pieces = 2) => {
    const order = await bought(pieces, till().provider, till().card);
    const { providerRef, paymentId } = await capturableOf(order.orderId);
    return { ...order, providerRef, paymentId };
  };
  const accounts = async (orderId: string) => {
    const rows = await primarySql()<{ account: string; minor: number }[]>`
      select e.account_code as account, sum(e.amount_minor)::int as minor
      from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
      where t.order_id = ${orderId} and e.account_code in
        ('processor-clearing', 'dispute-hold', 'dispute-losses', 'dispute-fees')
      group by 1 having sum(e.amount_minor) <> 0`;
    return Object.fromEntries(rows.map(({ account, minor }) => [account, minor]));
  };
  const past = async (orderId: string) => {
    const rows = await primarySql()<{ state: string; by: string }[]>`
      select e.state, e.by from dispute_events e join disputes d on d.id = e.dispute_id
      where d.order_id = ${orderId} order by e.id`;
    return rows.map(({ state, by: who }) => `${state} ${who}`);
  };
  const allIsWell = async () => {
    expect(await offChecks()).toEqual([]);
    expect(await wrongs(await till().held())).toEqual(nothingWrong);
  };

  describe('the provider', () => {
    test('says how a dispute stands, of a charge or of all', async () => {
      const { providerRef, totalMinor } = await sell();
      expect(await till().provider.disputesOf(providerRef)).toEqual([]);
      await till().raise(providerRef, { reason: 'product_not_received' });
      const [dispute] = await till().provider.disputesOf(providerRef);
      expect(dispute).toMatchObject({
        ...{ providerRef, state: 'evidence-due', reason: 'product_not_received', currency: 'USD' },
        ...{ amountMinor: totalMinor, withdrawnMinor: totalMinor, feeMinor: fee, feeCurrency: 'USD' },
        evidenceDueAt: expect.any(Date),
      });
      expect(await till().provider.disputesOf()).toContainEqual(dispute);
    });

    test('takes an answer once', async () => {
      const { providerRef } = await sell();
      await till().raise(providerRef);
      const [{ disputeRef } = { disputeRef: '' }] = await till().provider.disputesOf(providerRef);
      await till().provider.answerDispute(disputeRef, 'signed for at the door');
      expect(await till().provider.disputesOf(providerRef)).toMatchObject([{ state: 'under-review' }]);
      await expect(till().provider.answerDispute(disputeRef, 'more')).rejects.toBeInstanceOf(DisputeNotOpen);
      await expect(till().provider.answerDispute('dp_nobody', 'x')).rejects.toBeInstanceOf(DisputeNotOpen);
    });
  });

  describe('a dispute', () => {
    test('takes money out, is answered and won: the money is back, the fee is not', async () => {
      const { orderId, providerRef, totalMinor } = await sell();
      await till().raise(providerRef);
      await hear();
      const [opened] = await disputesOfOrder(orderId);
      expect(opened).toMatchObject({ state: 'evidence-due', withdrawn: { amountMinor: totalMinor } });
      expect((await listDisputes({ tab: 'evidence-due', page: 1 })).disputes).toContainEqual(opened);
      expect(await accounts(orderId)).toEqual({
        ...{ 'dispute-hold': totalMinor, 'dispute-fees': fee, 'processor-clearing': -fee },
      });
      expect((await aftercareOf(orderId))?.aftercare.standing).toBe('paid');
      await allIsWell();
      const disputeId = opened?.id ?? '';
      expect(await answerDispute({ disputeId, evidence: ' ', by })).toMatchObject({ ok: false });
      expect(await answerDispute({ disputeId, evidence: 'signed for', by })).toMatchObject({ ok: true });
      expect(await answerDispute({ disputeId, evidence: 'signed for', by })).toMatchObject({
        problem: { kind: 'not-due' },
      });
      await till().decide(providerRef, 'won');
      await hear({ times: 2 });
      expect(await accounts(orderId)).toEqual({
        ...{ 'dispute-fees': fee, 'processor-clearing': totalMinor - fee },
      });
      expect(await past(orderId)).toEqual([
        'opened provider',
        'evidence-due provider',
        `answered ${by}`,
        `under-review ${by}`,
        'won provider',
      ]);
      const happened = (await aftercareOf(orderId))?.happened.filter(({ what }) => what === 'dispute');
      expect(happened?.map(({ state }) => state)).toEqual([
        ...['opened', 'evidence-due', 'answered', 'under-review', 'won'],
      ]);
      await allIsWell();
    });

    test('that is lost is written off in an account of its own', async () => {
      const { orderId, providerRef, totalMinor } = await sell();
      await till().raise(providerRef);
      await hear();
      const [opened] = await disputesOfOrder(orderId);
      expect(await answerDispute({ disputeId: opened?.id ?? '', evidence: undefined, by })).toMatchObject({
        ok: true,
      });
      expect(await accounts(orderId)).toEqual({
        ...{ 'dispute-losses': totalMinor, 'dispute-fees': fee, 'processor-clearing': -fee },
      });
      expect((await past(orderId)).slice(2)).toEqual([`conceded ${by}`, `lost ${by}`]);
      await allIsWell();
    });

    test('told of late, often and backwards is booked once, also when only its end is heard of', async () => {
      const { orderId, providerRef, totalMinor } = await sell();
      await till().raise(providerRef);
      await till().decide(providerRef, 'lost');
      await hear({ times: 3, isBackwards: true });
      const booked = await accounts(orderId);
      expect(booked).toMatchObject({ 'dispute-losses': totalMinor, 'dispute-fees': fee });
      const before = await past(orderId);
      expect(before).toEqual(['opened provider', 'lost provider']);
      await hear({ times: 2, isBackwards: true });
      await hear({ times: 2 });
      expect(await accounts(orderId)).toEqual(booked);
      expect(await past(orderId)).toEqual(before);
      await allIsWell();
    });

    test('heard of by many at once is one record', async () => {
      const { orderId, providerRef, paymentId } = await sell();
      await till().raise(providerRef);
      const payment = { id: paymentId, orderId, providerRef };
      await Promise.all(Array.from({ length: 6 }, () => hearDisputes(payment, till().provider, 'provider')));
      expect(await past(orderId)).toEqual(['opened provider', 'evidence-due provider']);
      await hear();
      await allIsWell();
    });

    test('an answer that is older than what was written down meanwhile is asked for again', async () => {
      const { orderId, providerRef, paymentId } = await sell();
      await till().raise(providerRef);
      await hear();
      const old: ChargeDispute[] = await till().provider.disputesOf(providerRef);
      await till().decide(providerRef, 'lost');
      let looks = 0;
      const late: PaymentProvider = {
        ...till().provider,
        disputesOf: async (ref) => {
          looks += 1;
          if (looks > 1) return till().provider.disputesOf(ref);
          // Somebody else hears of the end while this answer is on its way.
          await hear();
          return old;
        },
      };
      await hearDisputes({ id: paymentId, orderId, providerRef }, late, 'provider');
      expect(looks).toBe(2);
      expect((await disputesOfOrder(orderId))[0]?.state).toBe('lost');
      await allIsWell();
    });

    test('of which no notice came is found by the reconciler once it is known', async () => {
      const { orderId, providerRef, totalMinor } = await sell();
      await till().raise(providerRef);
      await hear();
      await till().decide(providerRef, 'won');
      expect(await offChecks()).toMatchObject([{ name: 'disputes-agree', off: 1 }]);
      await reconcileCheckouts({ graceSeconds: 0 });
      expect(await accounts(orderId)).toMatchObject({ 'processor-clearing': totalMinor - fee });
      await hear();
      await allIsWell();
    });

    test('that the bank only asks about takes nothing, and what it closes leaves nothing', async () => {
      const { orderId, providerRef, totalMinor } = await sell();
      await till().raise(providerRef, { isInquiry: true });
      await hear();
      expect(await accounts(orderId)).toEqual({ 'processor-clearing': totalMinor });
      await till().decide(providerRef, 'won');
      await hear();
      expect((await disputesOfOrder(orderId))[0]?.state).toBe('closed');
      expect(await accounts(orderId)).toEqual({ 'processor-clearing': totalMinor });
      await allIsWell();
    });

    test('about a part leaves the rest to be given back, and no more', async () => {
      const { orderId, providerRef, totalMinor } = await sell();
      await till().raise(providerRef, { amountMinor: 1000 });
      await hear();
      expect((await aftercareOf(orderId))?.aftercare.left.amountMinor).toBe(totalMinor - 1000);
      const tooMuch = refund(orderId, { kind: 'amount', amountMinor: totalMinor - 999 });
      expect(await refundOrder(tooMuch)).toMatchObject({ problem: { kind: 'too-much' } });
      expect(await refundOrder(refund(orderId, { kind: 'whole' }))).toMatchObject({ ok: true });
      await hear();
      await allIsWell();
    });

    test('of all of it leaves nothing to give back when the order is called off', async () => {
      const { orderId, providerRef, totalMinor } = await sell();
      await till().raise(providerRef);
      await hear();
      expect(await cancelOrder({ orderId, reason: 'disputed', by })).toMatchObject({ ok: true });
      await till().decide(providerRef, 'lost');
      await hear();
      expect(await accounts(orderId)).toMatchObject({ 'dispute-losses': totalMinor });
      await allIsWell();
    });
  });
}
