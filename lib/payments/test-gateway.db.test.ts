import { describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { ChargeNotInState, IdempotencyConflict } from '@/lib/payments/provider';
import { testGateway } from '@/lib/payments/test-gateway';

useTestStores();

const card = { number: '4242424242424242', expiryMonth: 12, expiryYear: 2099, cvc: '123' };

function request(change: { number?: string; amountMinor?: number; idempotencyKey?: string } = {}) {
  const { number = card.number, amountMinor = 5000, idempotencyKey = newId('payment') } = change;
  return { idempotencyKey, amountMinor, currency: 'USD', card: { ...card, number } };
}

describe('authorizing', () => {
  test('holds the money, and says the same again to the same request', async () => {
    const asked = request();
    const charge = await testGateway.authorize(asked);
    expect(charge).toMatchObject({
      state: 'authorized',
      amountMinor: 5000,
      cardBrand: 'Visa',
      cardLast4: '4242',
    });
    expect(await testGateway.authorize(asked)).toEqual(charge);
    expect(await testGateway.find(asked.idempotencyKey)).toEqual(charge);
  });

  test('20 times at once is one charge', async () => {
    const asked = request();
    const charges = await Promise.all(Array.from({ length: 20 }, () => testGateway.authorize(asked)));
    expect(new Set(charges.map((charge) => charge.providerRef)).size).toBe(1);
  });

  test.each([{ amountMinor: 5001 }, { number: '5555555555554444' }])(
    'another request under the same key is refused: %j',
    async (change) => {
      const asked = request();
      await testGateway.authorize(asked);
      const other = request({ ...change, idempotencyKey: asked.idempotencyKey });
      await expect(testGateway.authorize(other)).rejects.toBeInstanceOf(IdempotencyConflict);
    },
  );

  test('a refusal is an answer, and is kept', async () => {
    const asked = request({ number: '4000000000009995' });
    const charge = await testGateway.authorize(asked);
    expect(charge).toMatchObject({ state: 'refused', refusal: 'insufficient-funds' });
    expect(await testGateway.authorize(asked)).toEqual(charge);
  });

  test('keeps of a card its brand and last four digits only', async () => {
    await testGateway.authorize(request({ number: '378282246310005' }));
    const [books] = await primarySql()`
      select (select string_agg(c::text, '') from test_gateway.charges c) ||
        (select string_agg(a::text, '') from test_gateway.answers a) as text`;
    expect(books?.text).toContain('0005');
    expect(books?.text).not.toContain('378282246310005');
    expect(books?.text).not.toContain('4242424242424242');
  });
});

describe('an authorized charge', () => {
  const capture = (providerRef: string, amountMinor = 5000, idempotencyKey = `${providerRef}:capture`) =>
    testGateway.capture({ idempotencyKey, providerRef, amountMinor });
  const refund = (providerRef: string, amountMinor: number, idempotencyKey: string) =>
    testGateway.refund({ idempotencyKey, providerRef, amountMinor });

  test('is captured once, whatever is sent twice', async () => {
    const { providerRef } = await testGateway.authorize(request());
    const captured = await Promise.all(Array.from({ length: 10 }, () => capture(providerRef)));
    for (const charge of captured) expect(charge).toMatchObject({ state: 'captured', capturedMinor: 5000 });
    await expect(capture(providerRef, 5000, 'another')).rejects.toBeInstanceOf(ChargeNotInState);
    await expect(capture(providerRef, 4000)).rejects.toBeInstanceOf(IdempotencyConflict);
  });

  test('is not captured beyond what is held', async () => {
    const { providerRef } = await testGateway.authorize(request());
    await expect(capture(providerRef, 5001)).rejects.toBeInstanceOf(ChargeNotInState);
    await expect(capture('ch_unknown')).rejects.toBeInstanceOf(ChargeNotInState);
  });

  test('is refunded up to what was captured', async () => {
    const { providerRef } = await testGateway.authorize(request());
    await expect(refund(providerRef, 1, `${providerRef}:0`)).rejects.toBeInstanceOf(ChargeNotInState);
    await capture(providerRef);
    expect(await refund(providerRef, 2000, `${providerRef}:1`)).toMatchObject({ refundedMinor: 2000 });
    expect(await refund(providerRef, 2000, `${providerRef}:1`)).toMatchObject({ refundedMinor: 2000 });
    await expect(refund(providerRef, 3001, `${providerRef}:2`)).rejects.toBeInstanceOf(ChargeNotInState);
    expect(await refund(providerRef, 3000, `${providerRef}:3`)).toMatchObject({ state: 'refunded' });
  });

  test('is voided once and then holds nothing', async () => {
    const asked = request();
    const { providerRef } = await testGateway.authorize(asked);
    expect(await testGateway.void(asked.idempotencyKey)).toMatchObject({ state: 'voided', providerRef });
    expect(await testGateway.void(asked.idempotencyKey)).toMatchObject({ state: 'voided' });
    await expect(capture(providerRef)).rejects.toBeInstanceOf(ChargeNotInState);
  });

  test('cannot be voided after capture', async () => {
    const asked = request();
    const { providerRef } = await testGateway.authorize(asked);
    await capture(providerRef);
    expect(await testGateway.void(asked.idempotencyKey)).toMatchObject({ state: 'captured' });
  });
});

test('voiding and authorizing at once: no money is held afterwards', async () => {
  for (let round = 0; round < 20; round += 1) {
    const asked = request();
    const [, voided] = await Promise.all([
      testGateway.authorize(asked).catch((error) => expect(error).toBeInstanceOf(IdempotencyConflict)),
      testGateway.void(asked.idempotencyKey),
    ]);
    expect(voided.state).toBe('voided');
    expect((await testGateway.find(asked.idempotencyKey))?.state).toBe('voided');
  }
});
