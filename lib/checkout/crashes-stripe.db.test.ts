import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import type { PayRequest } from '@/lib/checkout/pay-checkout';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { nothingWrong, pay, readyToPay, stockedVariant, wrongs } from '@/lib/checkout/test-buyers';
import { chargesHeldBy } from '@/lib/payments/stripe-double/held-charges';
import { testMethods, useStripeDouble } from '@/lib/payments/stripe-double/use-stripe-double';

useTestStores();
const double = useStripeDouble();

async function buyer(): Promise<PayRequest> {
  const { variantId } = await stockedVariant(5);
  return { ...(await readyToPay([[variantId, 2]])), card: testMethods.good };
}

async function stateOf({ checkoutId }: PayRequest) {
  const [row] = await primarySql()`
    select c.state as checkout, o.state as order,
      (select array_agg(p.state::text order by p.created_at) from payments p where p.checkout_id = c.id) as payments
    from checkouts c left join orders o on o.checkout_id = c.id where c.id = ${checkoutId}`;
  return row;
}

const reconcile = () => reconcileCheckouts({ graceSeconds: 0 });
const allIsWell = async () => expect(await wrongs(chargesHeldBy(double()))).toEqual(nothingWrong);
const paid = { checkout: 'completed', order: 'paid', payments: ['captured'] };

/** Where the line to Stripe broke: at the intent, at its confirmation, at the capture; on the way there or back. */
const breaks = (['open', 'authorize', 'capture'] as const).flatMap((verb) =>
  (['before', 'after'] as const).map((when) => [verb, when] as const),
);

describe.each(breaks)('the line to Stripe broke: %s, %s it was done', (verb, when) => {
  async function broken(): Promise<PayRequest> {
    const request = await buyer();
    double().breakLine(verb, when);
    const kind = verb === 'capture' ? 'ordered' : 'unclear';
    expect(await pay(request)).toMatchObject({ kind });
    return request;
  }

  test('the reconciler finishes or undoes it', async () => {
    const request = await broken();
    await reconcile();
    await primarySql()`update checkouts set expires_at = now() where id = ${request.checkoutId}`;
    await reconcile();
    const isHeld = verb === 'capture' || (verb === 'authorize' && when === 'after');
    expect(await stateOf(request)).toEqual(
      isHeld ? paid : { checkout: 'released', order: null, payments: ['voided'] },
    );
    await allIsWell();
    expect(await reconcile()).toMatchObject({ placed: 0, captured: 0, failed: 0 });
  });

  test('the shopper pays again: one order, one charge', async () => {
    const request = await broken();
    expect(await pay(request)).toMatchObject({ kind: 'ordered' });
    await reconcile();
    expect(await stateOf(request)).toEqual(paid);
    await allIsWell();
  });

  test('the shopper pays again with another card, while the reconciler works: still one', async () => {
    const request = await broken();
    await Promise.all([pay({ ...request, card: testMethods.other }), reconcile()]);
    await pay({ ...request, card: testMethods.other });
    await reconcile();
    await allIsWell();
  });
});

test('the same checkout sent 10 times at once is one order and one charge', async () => {
  const request = await buyer();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => pay(request)));
  const [first] = outcomes;
  expect(first).toMatchObject({ kind: 'ordered' });
  for (const outcome of outcomes) expect(outcome).toEqual(first);
  await allIsWell();
});

test('sent at once with different cards: one order, one charge', async () => {
  const request = await buyer();
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      pay({ ...request, card: index % 2 ? testMethods.good : testMethods.other }),
    ),
  );
  expect(outcomes.filter(({ kind }) => kind === 'ordered').length).toBeGreaterThan(0);
  expect(await pay(request)).toMatchObject({ kind: 'ordered' });
  await reconcile();
  await allIsWell();
});

test('what Stripe will never do is said at once, and another card can pay', async () => {
  const request = await buyer();
  const refused = await pay({ ...request, card: { token: 'pm_nobody' } });
  expect(refused).toEqual({ kind: 'refused', reason: 'processing-error' });
  expect(await pay(request)).toMatchObject({ kind: 'ordered' });
  await allIsWell();
});

test('taken at Stripe’s own desk before we did: the order is paid all the same', async () => {
  const request = await buyer();
  double().breakLine('capture', 'before');
  expect(await pay(request)).toMatchObject({ kind: 'ordered' });
  const intent = [...double().intents.all.values()].find(
    ({ metadata, status }) => metadata.checkout_id === request.checkoutId && status === 'requires_capture',
  );
  if (!intent) throw new Error('not held');
  double().intents.capture(intent, {});
  await reconcile();
  expect(await stateOf(request)).toEqual(paid);
  await allIsWell();
});
