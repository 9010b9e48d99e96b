import { useTestStores } from '@/db/test-stores';
import { currentProvider } from '@/lib/payments/current-provider';
import { receiveStripeWebhook } from '@/lib/payments/stripe/receive-webhook';
import { chargesHeldBy } from '@/lib/payments/stripe-double/held-charges';
import { testMethods, useStripeDouble } from '@/lib/payments/stripe-double/use-stripe-double';
import { dearerExchangesContract } from '@/lib/reports/dearer-exchanges.contract';

useTestStores();
const double = useStripeDouble();

dearerExchangesContract(() => ({
  provider: currentProvider(),
  cards: { ...testMethods, refused: [[testMethods.declined, 'declined']] },
  answer: async ({ providerRef }, isConfirmed) => {
    const intent = double().intents.all.get(providerRef);
    if (intent) double().intents.authenticate(intent, isConfirmed);
  },
  breakLine: (verb, when) => double().breakLine(verb, when),
  deliver: async (how) => void (await double().events.deliver(receiveStripeWebhook, how)),
  held: async () => chargesHeldBy(double()),
}));
