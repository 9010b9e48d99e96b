import { primarySql } from '@/db/client';
import { payDifference } from '@/lib/aftercare/pay-difference';
import { cards } from '@/lib/checkout/test-buyers';
import { hearDisputes } from '@/lib/disputes/hear-disputes';
import { NoAnswer } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';
import { raiseDispute } from '@/lib/payments/test-gateway-disputes';
import { approved, sibling } from '@/lib/reports/test-exchanges';
import { bought, capturableOf } from '@/lib/reports/test-orders';
import type { Journey, Prepared, Standing } from './journey';

const by = 'drill';
/** Two of 19.00 for two of 25.00. */
const dueMinor = 1200;
const returnedMinor = 3800;

const waits: Standing = {
  ...{ isPaid: 0, isCalledOff: 0, takenMinor: 0, bankMinor: 0, backMinor: 0 },
  ...{ openAttempts: 0, openRefunds: 0, onHand: 3 },
};
const paid: Standing = { ...waits, isPaid: 1, takenMinor: dueMinor, bankMinor: dueMinor };
const calledOff: Standing = { ...waits, isCalledOff: 1, backMinor: returnedMinor, onHand: 5 };

/** What costs more: paid, paid unheard, and called off. */
export const exchangeJourneys: Journey[] = [
  {
    name: 'the difference of a dearer exchange paid',
    prepare: async () => {
      const { exchangeId, standing } = await dearer();
      return {
        ...{ errand: { kind: 'pay-difference', exchangeId }, isGranted: (told) => told === 'paid', standing },
        ...{ ends: { paid, 'as before': waits }, wanted: 'paid' },
      };
    },
  },
  {
    name: 'the repair of a difference that the bank took unheard',
    prepare: async () => {
      const { exchangeId, standing } = await dearer();
      await payDifference({ exchangeId, card: cards.good, by }, unheard);
      return {
        ...{ errand: { kind: 'reconcile' }, isGranted: (told) => told === 'reconciled', standing },
        ...{ ends: { paid }, wanted: 'paid' },
      };
    },
  },
  {
    name: 'a dearer exchange called off unpaid',
    prepare: async () => {
      const { exchangeId, standing } = await dearer();
      return {
        errand: { kind: 'call-off', request: { exchangeId, reason: 'a drill', by } },
        isGranted: (told) => told === 'called off' || told === 'not-waiting',
        ...{ ends: { 'called off': calledOff, 'as before': waits }, wanted: 'called off', standing },
      };
    },
  },
  { name: 'a dispute heard of', prepare: disputed },
];

const unheard = {
  ...testGateway,
  capture: async (request: Parameters<typeof testGateway.capture>[0]) => {
    await testGateway.capture(request);
    throw new NoAnswer('a drill');
  },
};

async function dearer(): Promise<{ exchangeId: string; standing: () => Promise<Standing> }> {
  const { wishVariantId, returnId, receive } = await approved((lineId) => sibling(lineId, 'Gold', 2500, 5));
  await receive(wishVariantId);
  const [row] = await primarySql()<[{ id: string }]>`select id from exchanges where return_id = ${returnId}`;
  return { exchangeId: row.id, standing: () => standingOf(row.id, wishVariantId) };
}

async function standingOf(exchangeId: string, variantId: string): Promise<Standing> {
  const [row] = await primarySql()<[Standing]>`
    select (e.paid_at is not null)::int as "isPaid", (e.called_off_at is not null)::int as "isCalledOff",
      coalesce(sum(p.captured_minor), 0)::int as "takenMinor", coalesce(sum(c.captured_minor), 0)::int as "bankMinor",
      own.refunded_minor as "backMinor",
      (count(*) filter (where p.state in ('pending', 'voiding')))::int as "openAttempts",
      (select count(*)::int from refunds f where f.order_id = r.order_id and f.state = 'pending') as "openRefunds",
      (select on_hand from inventory_levels where variant_id = ${variantId}) as "onHand"
    from exchanges e join returns r on r.id = e.return_id
    join payments own on own.order_id = r.order_id and own.checkout_id is not null
    left join exchange_payments x on x.exchange_id = e.id left join payments p on p.id = x.payment_id
    left join test_gateway.charges c on c.id = p.provider_ref
    where e.id = ${exchangeId} group by e.id, r.order_id, own.refunded_minor`;
  return row;
}

/** One that is known, and whose end is heard of while everything fails. */
async function disputed(): Promise<Prepared> {
  const { orderId, totalMinor } = await bought(1);
  const { paymentId, providerRef } = await capturableOf(orderId);
  const payment = { id: paymentId, orderId, providerRef };
  const disputeRef = await raiseDispute(providerRef);
  await hearDisputes(payment, testGateway, by);
  await testGateway.answerDispute(disputeRef, undefined);
  const lost: Standing = { state: 'lost', holdMinor: 0, lossMinor: totalMinor };
  return {
    errand: { kind: 'hear-disputes', payment },
    isGranted: (told) => told === 'heard',
    ...{ ends: { lost }, wanted: 'lost' },
    standing: async () => {
      const [row] = await primarySql()<[Standing]>`
        select d.state, (coalesce(sum(e.amount_minor) filter (where e.account_code = 'dispute-hold'), 0))::int as "holdMinor",
          (coalesce(sum(e.amount_minor) filter (where e.account_code = 'dispute-losses'), 0))::int as "lossMinor"
        from disputes d join ledger_transactions t on t.order_id = d.order_id
        join ledger_entries e on e.transaction_id = t.id
        where d.order_id = ${orderId} group by d.state`;
      return row;
    },
  };
}
