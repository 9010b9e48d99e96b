import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { paymentHandlers } from '@/lib/checkout/background';
import { card, cards } from '@/lib/checkout/test-buyers';
import { disputesOfOrder } from '@/lib/disputes/questions';
import { relayOutbox } from '@/lib/outbox/relay';
import { testGateway } from '@/lib/payments/test-gateway';
import { decideDispute, raiseDispute } from '@/lib/payments/test-gateway-disputes';
import { disputesContract } from '@/lib/reports/disputes.contract';
import { bought, offChecks } from '@/lib/reports/test-orders';

useTestStores();

/** It has said everything once; as anybody who sends, it may do so again. */
async function sayAgain({ times = 1, isBackwards = false } = {}): Promise<void> {
  const said = await primarySql()<{ eventId: string; type: string; providerRef: string }[]>`
    select event_id as "eventId", type, provider_ref as "providerRef" from payment_notices order by received_at`;
  for (let time = 0; time < times; time += 1)
    for (const payload of isBackwards ? said.toReversed() : said)
      await primarySql()`
        insert into outbox (topic, payload) values ('test-gateway.noticed', ${JSON.stringify(payload)}::jsonb)`;
}

disputesContract(() => ({
  provider: testGateway,
  card: cards.good,
  raise: async (providerRef, raised) => void (await raiseDispute(providerRef, raised)),
  decide: async (providerRef, outcome) => {
    for (const { disputeRef } of await testGateway.disputesOf(providerRef))
      await decideDispute(disputeRef, outcome);
  },
  deliver: sayAgain,
  held: async () =>
    primarySql()<{ providerRef: string; capturedMinor: number }[]>`
      select id as "providerRef", captured_minor as "capturedMinor"
      from test_gateway.charges where state in ('authorized', 'captured')`,
}));

test('a test card disputes by itself what it paid, once', async () => {
  const { orderId } = await bought(1, testGateway, card('4000000000000259'));
  await relayOutbox(paymentHandlers(), 'test.notices');
  expect(await disputesOfOrder(orderId)).toMatchObject([{ state: 'evidence-due', reason: 'fraudulent' }]);
  expect(await offChecks()).toEqual([]);
});
