import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { paymentHandlers } from '@/lib/checkout/background';
import { confirmedPaymentsContract } from '@/lib/checkout/confirmed-payments.contract';
import { pay, readyToPay, stockedVariant } from '@/lib/checkout/test-buyers';
import { relayOutbox } from '@/lib/outbox/relay';
import { currentProvider } from '@/lib/payments/current-provider';
import { receiveStripeWebhook } from '@/lib/payments/stripe/receive-webhook';
import { chargesHeldBy } from '@/lib/payments/stripe-double/held-charges';
import { testMethods, useStripeDouble } from '@/lib/payments/stripe-double/use-stripe-double';

useTestStores();
const double = useStripeDouble();

const intentOf = (providerRef: string) => {
  const intent = double().intents.all.get(providerRef);
  if (!intent) throw new Error(providerRef);
  return intent;
};

confirmedPaymentsContract(() => ({
  provider: currentProvider(),
  cards: { ...testMethods, refused: [[testMethods.declined, 'declined']] },
  answer: async ({ providerRef }, isConfirmed) => {
    double().intents.authenticate(intentOf(providerRef), isConfirmed);
  },
  breakLine: (verb, when) => double().breakLine(verb, when),
  deliver: async (how) => {
    await double().events.deliver(receiveStripeWebhook, how);
  },
  atItsDesk: ({ providerRef }) => ({
    capture: async () => {
      double().intents.capture(intentOf(providerRef), {});
    },
    refund: async (amountMinor) => {
      double().intents.refund({ payment_intent: providerRef, amount: String(amountMinor) });
    },
  }),
  held: async () => chargesHeldBy(double()),
}));

async function boughtIntent() {
  const { variantId } = await stockedVariant(5);
  const request = { ...(await readyToPay([[variantId, 1]])), card: testMethods.good };
  const outcome = await pay(request);
  if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
  const intent = [...double().intents.all.values()].find(
    ({ metadata }) => metadata.checkout_id === request.checkoutId,
  );
  if (!intent) throw new Error('no intent');
  return { orderId: outcome.orderId, intent };
}

async function hear(): Promise<void> {
  await double().events.deliver(receiveStripeWebhook, { times: 2 });
  await relayOutbox(paymentHandlers(), 'test.notices');
}

const notesOf = async (orderId: string) => {
  const rows = await primarySql()`
    select note from order_events where order_id = ${orderId} and note <> '' order by id`;
  return rows.map(({ note }) => note);
};

test('money let go at Stripe’s desk before it was taken is said on its order', async () => {
  double().breakLine('capture', 'before');
  const { orderId, intent } = await boughtIntent();
  double().intents.cancel(intent, {});
  await hear();
  expect(await notesOf(orderId)).toEqual([expect.stringContaining('nothing will be paid')]);
});
