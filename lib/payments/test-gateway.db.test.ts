import { afterEach, describe, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { calmGateway, parseMoods, tellGateway } from '@/lib/payments/gateway-moods';
import type { CardDetails } from '@/lib/payments/provider';
import { providerContract } from '@/lib/payments/provider.contract';
import { answerChallenge, questionFor, testGateway } from '@/lib/payments/test-gateway';

useTestStores();
afterEach(calmGateway);

const card = (number: string): CardDetails => ({ number, expiryMonth: 12, expiryYear: 2099, cvc: '123' });

providerContract(() => ({
  provider: testGateway,
  cards: {
    good: card('4242424242424242'),
    other: card('5555555555554444'),
    asks: card('4000002760003184'),
    asksThenDeclined: card('4000008400001629'),
    refused: [
      [card('4000000000000002'), 'declined'],
      [card('4000000000009995'), 'insufficient-funds'],
      [card('4000000000009987'), 'lost-card'],
      [card('4000000000009979'), 'stolen-card'],
      [card('4000000000000069'), 'expired-card'],
      [card('4000000000000127'), 'incorrect-cvc'],
      [card('4000000000000119'), 'processing-error'],
      [card('4539578763621486'), 'test-cards-only'],
    ],
  },
  answer: (charge, isConfirmed) => answerChallenge(charge.providerRef, isConfirmed),
  breakLine: (verb, when) => tellGateway(verb, when === 'before' ? 'fail' : 'lose-answer'),
}));

function request(number = '4242424242424242') {
  const checkoutId = newId('checkout');
  const idempotencyKey = `${checkoutId}:authorize:1`;
  return {
    id: newId('payment'),
    checkoutId,
    idempotencyKey,
    amountMinor: 5000,
    currency: 'USD',
    card: card(number),
  };
}

const noticesOf = (providerRef: string) =>
  primarySql()`select type from payment_notices where provider_ref = ${providerRef} order by received_at`;

test('keeps of a card its brand and last four digits only', async () => {
  await testGateway.authorize(request('378282246310005'));
  const [books] = await primarySql()`
    select (select string_agg(c::text, '') from test_gateway.charges c) ||
      (select string_agg(a::text, '') from test_gateway.answers a) as text`;
  expect(books?.text).toContain('0005');
  expect(books?.text).not.toContain('378282246310005');
  expect(books?.text).not.toContain('4242424242424242');
});

test('a card that only a real provider has seen is not taken', async () => {
  const asked = { ...request(), card: { token: 'pm_1' } };
  await expect(testGateway.authorize(asked)).rejects.toMatchObject({ retryable: false });
});

describe("the bank's question", () => {
  test('says who asks for how much until it is answered; the first answer counts, and is told', async () => {
    const charge = await testGateway.authorize(request('4000002500003155'));
    const question = { challenge: charge.providerRef, amountMinor: 5000, currency: 'USD', cardLast4: '3155' };
    expect(charge.action).toEqual({ kind: 'test-bank', ...question });
    expect(await questionFor(charge.providerRef)).toMatchObject(question);
    await Promise.all([answerChallenge(charge.providerRef, true), answerChallenge(charge.providerRef, true)]);
    await answerChallenge(charge.providerRef, false);
    expect(await questionFor(charge.providerRef)).toBeUndefined();
    expect(await noticesOf(charge.providerRef)).toMatchObject([{ type: 'charge.authorized' }]);
  });

  test.each(['', "ch_'; drop table x", 'ch_nobody', '\u{1F98A}'])('%j is no question', async (challenge) => {
    expect(await questionFor(challenge)).toBeUndefined();
    await answerChallenge(challenge, true);
  });
});

describe('told to behave badly', () => {
  test('late: no answer, but it is done, and said by a notice', async () => {
    const asked = request();
    tellGateway('authorize', 'late', { ms: 5 });
    await expect(testGateway.authorize(asked)).rejects.toMatchObject({ retryable: true });
    await calmGateway();
    const charge = await testGateway.find(asked.idempotencyKey);
    expect(charge?.state).toBe('authorized');
    expect(await noticesOf(charge?.providerRef ?? '')).toMatchObject([{ type: 'charge.authorized' }]);
  });

  test('slow: the answer comes all the same', async () => {
    tellGateway('authorize', 'slow', { ms: 5 });
    expect(await testGateway.authorize(request())).toMatchObject({ state: 'authorized' });
  });

  test('what was heard is not said twice', async () => {
    const charge = await testGateway.authorize(request());
    expect(await noticesOf(charge.providerRef)).toEqual([]);
  });

  test('by the environment, in words', () => {
    expect(parseMoods(' authorize:slow:3000, capture:fail:0:1 ,')).toEqual([
      { verb: 'authorize', mood: 'slow', ms: 3000, times: Number.POSITIVE_INFINITY },
      { verb: 'capture', mood: 'fail', ms: 0, times: 1 },
    ]);
    expect(parseMoods('')).toEqual([]);
    expect(() => parseMoods('authorize:angry')).toThrow('authorize:angry');
  });
});
