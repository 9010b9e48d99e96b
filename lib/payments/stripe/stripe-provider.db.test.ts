import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { currentProvider } from '@/lib/payments/current-provider';
import { providerContract } from '@/lib/payments/provider.contract';
import { stripeProvider } from '@/lib/payments/stripe/stripe-provider';
import { testMethods, useStripeDouble } from '@/lib/payments/stripe-double/use-stripe-double';

useTestStores();
const double = useStripeDouble();

const method = (token: string) => ({ token });

providerContract(() => ({
  provider: currentProvider(),
  cards: {
    ...testMethods,
    refused: [
      [testMethods.declined, 'declined'],
      [method('pm_card_visa_chargeDeclinedInsufficientFunds'), 'insufficient-funds'],
      [method('pm_card_visa_chargeDeclinedLostCard'), 'lost-card'],
      [method('pm_card_visa_chargeDeclinedStolenCard'), 'stolen-card'],
      [method('pm_card_chargeDeclinedExpiredCard'), 'expired-card'],
      [method('pm_card_chargeDeclinedIncorrectCvc'), 'incorrect-cvc'],
      [method('pm_card_chargeDeclinedProcessingError'), 'processing-error'],
    ],
  },
  answer: async (charge, isConfirmed) => {
    const intent = double().intents.all.get(charge.providerRef);
    if (intent) double().intents.authenticate(intent, isConfirmed);
  },
  breakLine: (verb, when) => double().breakLine(verb, when),
}));

function request(token = 'pm_card_visa') {
  const checkoutId = newId('checkout');
  const idempotencyKey = `${checkoutId}:authorize:1`;
  return {
    id: newId('payment'),
    checkoutId,
    idempotencyKey,
    amountMinor: 5000,
    currency: 'USD',
    card: { token },
  };
}

const intentOf = (providerRef: string) => {
  const intent = double().intents.all.get(providerRef);
  if (!intent) throw new Error(providerRef);
  return intent;
};

describe('Stripe', () => {
  test("is told which checkout and payment an intent is for, and never sees a card's number", async () => {
    const asked = request();
    const { providerRef } = await currentProvider().authorize(asked);
    expect(intentOf(providerRef).metadata).toEqual({ checkout_id: asked.checkoutId, payment_id: asked.id });
    const card = { number: '4242424242424242', expiryMonth: 12, expiryYear: 2099, cvc: '123' };
    await expect(currentProvider().authorize({ ...request(), card })).rejects.toMatchObject({
      retryable: false,
    });
  });

  test('has forgotten the keys after a day; ours still find and close the same intent', async () => {
    const asked = request();
    const charge = await currentProvider().authorize(asked);
    double().keys.forget();
    expect(await currentProvider().find(asked.idempotencyKey)).toEqual(charge);
    expect(await currentProvider().authorize(asked)).toEqual(charge);
    const taken = { idempotencyKey: `${asked.checkoutId}:capture`, providerRef: charge.providerRef };
    await currentProvider().capture({ ...taken, amountMinor: 5000 });
    expect(intentOf(charge.providerRef).received).toBe(5000);
    const held = [...double().intents.all.values()].filter(
      (intent) => intent.metadata.payment_id === asked.id && intent.status === 'requires_capture',
    );
    expect(held).toEqual([]);
  });

  test('an intent that was made and never confirmed holds nothing, and is closed', async () => {
    const asked = request();
    double().breakLine('authorize', 'before');
    await expect(currentProvider().authorize(asked)).rejects.toMatchObject({ retryable: true });
    expect(await currentProvider().find(asked.idempotencyKey)).toMatchObject({ state: 'open' });
    expect(await currentProvider().void(asked.idempotencyKey)).toMatchObject({ state: 'voided' });
    await expect(currentProvider().authorize(asked)).rejects.toMatchObject({ retryable: false });
  });

  test.each([
    ['sums finer than it takes', { currency: 'KWD', amountMinor: 5124 }],
    ['unknown currencies', { currency: 'IQD', amountMinor: 1000 }],
    ['more than eight digits', { amountMinor: 100_000_000 }],
    ['unknown tokens', { card: { token: 'pm_nobody' } }],
  ])('is not asked for %s, or says no for good', async (_what, change) => {
    await expect(currentProvider().authorize({ ...request(), ...change })).rejects.toMatchObject({
      retryable: false,
    });
  });

  test('with another key than its own says no for good', async () => {
    const stranger = stripeProvider({ secretKey: 'sk_test_other', apiUrl: double().url });
    await expect(stranger.authorize(request())).rejects.toMatchObject({ retryable: false });
  });

  test('out of reach is no answer', async () => {
    const nowhere = stripeProvider({ secretKey: 'sk_test_x', apiUrl: 'http://127.0.0.1:9' });
    const asked = request();
    await expect(nowhere.authorize(asked)).rejects.toMatchObject({ retryable: true });
    expect(
      await primarySql()`select 1 from stripe_intents where idempotency_key = ${asked.idempotencyKey}`,
    ).toEqual([]);
  });
});
