import { afterEach } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { confirmedPaymentsContract } from '@/lib/checkout/confirmed-payments.contract';
import { cards } from '@/lib/checkout/test-buyers';
import { newId } from '@/lib/id';
import { calmGateway, tellGateway } from '@/lib/payments/gateway-moods';
import { takeNotice } from '@/lib/payments/notices';
import { answerChallenge, testGateway } from '@/lib/payments/test-gateway';

useTestStores();
afterEach(calmGateway);

confirmedPaymentsContract(() => ({
  provider: testGateway,
  cards: { ...cards, other: cards.mastercard, refused: [[cards.declined, 'declined']] },
  answer: (charge, isConfirmed) => answerChallenge(charge.providerRef, isConfirmed),
  breakLine: (verb, when) => tellGateway(verb, when === 'before' ? 'fail' : 'lose-answer'),
  deliver: sendAgain,
  atItsDesk: ({ providerRef }) => ({
    capture: async () => {},
    refund: async (amountMinor) => {
      await testGateway.refund({ idempotencyKey: newId('hit'), providerRef, amountMinor });
      await takeNotice('test-gateway', {
        eventId: newId('hit'),
        type: 'charge.refunded',
        providerRef,
        happenedAt: new Date(),
      });
    },
  }),
  held: async () =>
    primarySql()<{ providerRef: string; capturedMinor: number }[]>`
      select id as "providerRef", captured_minor as "capturedMinor"
      from test_gateway.charges where state in ('authorized', 'captured')`,
}));

/** It has said everything once; as anybody who sends, it may do so again. */
async function sendAgain({ times = 1, isBackwards = false } = {}): Promise<void> {
  const said = await primarySql()`
    select event_id, type, provider_ref, happened_at from payment_notices order by received_at`;
  if (isBackwards) said.reverse();
  for (let time = 1; time < times; time += 1) {
    for (const { event_id, type, provider_ref, happened_at } of said) {
      await takeNotice('test-gateway', {
        eventId: event_id,
        type,
        providerRef: provider_ref,
        happenedAt: new Date(happened_at),
      });
    }
  }
}
