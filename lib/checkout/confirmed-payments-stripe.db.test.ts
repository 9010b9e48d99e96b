import { useTestStores } from '@/db/test-stores';
import { confirmedPaymentsContract } from '@/lib/checkout/confirmed-payments.contract';
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
