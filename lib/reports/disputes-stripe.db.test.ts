import { useTestStores } from '@/db/test-stores';
import { currentProvider } from '@/lib/payments/current-provider';
import { receiveStripeWebhook } from '@/lib/payments/stripe/receive-webhook';
import { chargesHeldBy } from '@/lib/payments/stripe-double/held-charges';
import { testMethods, useStripeDouble } from '@/lib/payments/stripe-double/use-stripe-double';
import { disputesContract } from '@/lib/reports/disputes.contract';

useTestStores();
const double = useStripeDouble();

disputesContract(() => ({
  provider: currentProvider(),
  card: testMethods.good,
  raise: async (providerRef, { amountMinor, ...raised } = {}) => {
    const intent = double().intents.all.get(providerRef);
    if (!intent) throw new Error(providerRef);
    double().disputes.raise(intent, { ...raised, amount: amountMinor ?? intent.received });
  },
  decide: async (providerRef, outcome) => {
    for (const dispute of double().disputes.all.values())
      if (dispute.intent.id === providerRef) double().disputes.decide(dispute, outcome);
  },
  deliver: async (how) => void (await double().events.deliver(receiveStripeWebhook, how)),
  held: async () => chargesHeldBy(double()),
}));
