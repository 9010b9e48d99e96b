import { env } from '@/env';
import { noCharge } from '@/lib/payments/no-charge';
import type { PaymentProvider } from '@/lib/payments/provider';
import { stripeProvider } from '@/lib/payments/stripe/stripe-provider';
import { testGateway } from '@/lib/payments/test-gateway';

let stripe: { secretKey: string; provider: PaymentProvider } | undefined;

function configuredStripe(): PaymentProvider | undefined {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_URL: apiUrl } = env();
  if (!secretKey) return undefined;
  if (stripe?.secretKey !== secretKey)
    stripe = { secretKey, provider: stripeProvider({ secretKey, apiUrl }) };
  return stripe.provider;
}

/** Every provider this shop is set up for. */
export function knownProviders(): PaymentProvider[] {
  const configured = configuredStripe();
  return configured ? [configured, testGateway] : [testGateway];
}

/** Who takes new payments: Stripe where its key is set, else the test gateway. */
export function currentProvider(): PaymentProvider {
  return configuredStripe() ?? testGateway;
}

/** Who took a payment made earlier: `payments.provider`. Throws when the shop is not set up for it (any more). */
export function providerNamed(name: string): PaymentProvider {
  const provider = [...knownProviders(), noCharge].find((known) => known.name === name);
  if (!provider) throw new RangeError(`This shop is not set up for the payment provider ${name}.`);
  return provider;
}

/** What a browser needs to hand a card to Stripe; `undefined`: the card is typed into a form of ours. */
export function browserStripe(): { publishableKey: string | undefined } | undefined {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_PUBLISHABLE_KEY: publishableKey } = env();
  return secretKey ? { publishableKey } : undefined;
}

/** Whether no real money moves: the test gateway, or Stripe with a key for testing. */
export function isTestMoney(): boolean {
  const { STRIPE_SECRET_KEY: key } = env();
  return !key || /^[sr]k_test_/.test(key);
}
