import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { rereadEnv } from '@/env';
import { newId } from '@/lib/id';
import { currentProvider } from '@/lib/payments/current-provider';
import { receiveStripeWebhook } from '@/lib/payments/stripe/receive-webhook';
import { useStripeDouble } from '@/lib/payments/stripe-double/use-stripe-double';

useTestStores();
const double = useStripeDouble();

const body = JSON.stringify({
  id: 'evt_1',
  object: 'event',
  type: 'payment_intent.succeeded',
  created: 1_700_000_000,
  data: { object: { id: 'pi_1', object: 'payment_intent' } },
});

async function post(text: string, headers: Record<string, string>): Promise<number> {
  const request = new Request('http://shop.test/api/webhooks/stripe', {
    method: 'POST',
    body: text,
    headers,
  });
  return (await receiveStripeWebhook(request)).status;
}
const signed = (text: string, at?: number, secret?: string) => ({
  'stripe-signature': double().events.sign(text, at, secret),
});
const kept = (eventId: string) => primarySql()`select * from payment_notices where event_id = ${eventId}`;
const now = () => Math.floor(Date.now() / 1000);

describe('a webhook', () => {
  test('that is signed is stored once, however often and at once it comes, and put on its way once', async () => {
    const statuses = await Promise.all(Array.from({ length: 8 }, () => post(body, signed(body))));
    expect(statuses).toEqual(Array(8).fill(200));
    expect(await kept('evt_1')).toMatchObject([
      { provider: 'stripe', type: 'payment_intent.succeeded', provider_ref: 'pi_1' },
    ]);
    const told = await primarySql()`
      select payload from outbox where topic = 'stripe.noticed' and payload ->> 'eventId' = 'evt_1'`;
    expect(told).toHaveLength(1);
  });

  test.each([
    ['no signature', () => ({})],
    ['nonsense for one', () => ({ 'stripe-signature': 't=1,v1=\u00ff' })],
    ['an empty one', () => ({ 'stripe-signature': '' })],
    ['a signature with another secret', () => signed(body, now(), 'whsec_other')],
    ['an old signature, replayed', () => signed(body, now() - 301)],
    ['the signature of another body', () => signed(`${body} `)],
  ])('with %s is refused: 400', async (_what, headers) => {
    const changed = body.replace('evt_1', 'evt_refused');
    expect(await post(body, headers())).toBe(400);
    expect(await post(changed, signed(body))).toBe(400);
    expect(await kept('evt_refused')).toEqual([]);
  });

  test.each(['', '{', 'null', '[]', '"x"', '\u0000'])('signed, but saying %j, is no fault', async (text) => {
    expect([200, 400]).toContain(await post(text, signed(text)));
  });

  test('of a kind we do not act on is acknowledged and forgotten', async () => {
    for (const event of [
      { id: 'evt_2', type: 'customer.created', created: 1, data: { object: { id: 'cus_1' } } },
      {
        id: 'evt_2',
        type: 'charge.refunded',
        created: 1,
        data: { object: { object: 'charge', id: 'ch_1' } },
      },
    ]) {
      const text = JSON.stringify(event);
      expect(await post(text, signed(text))).toBe(200);
    }
    expect(await kept('evt_2')).toEqual([]);
  });

  test('far too long is not read', async () => {
    expect(await post('x'.repeat(600_000), { 'content-length': '600000' })).toBe(413);
  });

  test('means nothing to a shop that has no secret to check it by', async () => {
    const secret = process.env.STRIPE_WEBHOOK_SECRET;
    delete process.env.STRIPE_WEBHOOK_SECRET;
    rereadEnv();
    expect(await post(body, signed(body))).toBe(400);
    process.env.STRIPE_WEBHOOK_SECRET = secret;
    rereadEnv();
  });

  test('of every step of a payment, as Stripe documents them, is taken in', async () => {
    const checkoutId = newId('checkout');
    const charge = await currentProvider().authorize({
      id: newId('payment'),
      checkoutId,
      idempotencyKey: `${checkoutId}:authorize:1`,
      amountMinor: 5000,
      currency: 'USD',
      card: { token: 'pm_card_visa' },
    });
    const { providerRef } = charge;
    await currentProvider().capture({ idempotencyKey: 'c', providerRef, amountMinor: 5000 });
    await currentProvider().refund({ idempotencyKey: 'r', providerRef, amountMinor: 100 });
    const intent = double().intents.all.get(providerRef);
    if (intent) double().disputes.raise(intent);
    await double().events.deliver(receiveStripeWebhook, { times: 2, isBackwards: true });
    const rows = await primarySql()`
      select type from payment_notices where provider_ref = ${providerRef} order by type`;
    expect(rows.map(({ type }) => type)).toEqual([
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
      'charge.refunded',
      'payment_intent.amount_capturable_updated',
      'payment_intent.succeeded',
    ]);
  });
});
