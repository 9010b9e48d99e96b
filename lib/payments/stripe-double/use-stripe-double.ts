import { afterAll, beforeAll } from 'vitest';
import { rereadEnv } from '@/env';
import { doubleKeys, StripeDouble } from '@/lib/payments/stripe-double/server';

/** Sets the shop of a test file up for Stripe, with a server that speaks its API. Call it after `useTestStores`. */
export function useStripeDouble(): () => StripeDouble {
  let double: StripeDouble | undefined;
  beforeAll(async () => {
    double = await StripeDouble.start();
    Object.assign(process.env, {
      STRIPE_SECRET_KEY: doubleKeys.secretKey,
      STRIPE_PUBLISHABLE_KEY: doubleKeys.publishableKey,
      STRIPE_WEBHOOK_SECRET: doubleKeys.webhookSecret,
      STRIPE_API_URL: double.url,
    });
    rereadEnv();
  });
  afterAll(async () => {
    for (const name of Object.keys(process.env)) if (name.startsWith('STRIPE_')) delete process.env[name];
    rereadEnv();
    await double?.stop();
  });
  return () => {
    if (!double) throw new Error('The server is not up yet.');
    return double;
  };
}

/** Stripe's documented test payment methods, by what they do. */
export const testMethods = {
  good: { token: 'pm_card_visa' },
  other: { token: 'pm_card_mastercard' },
  declined: { token: 'pm_card_visa_chargeDeclined' },
  asks: { token: 'pm_card_authenticationRequired' },
  asksThenDeclined: { token: 'pm_card_threeDSecureRequiredChargeDeclined' },
};
