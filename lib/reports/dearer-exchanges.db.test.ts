import { afterEach, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { dueFor } from '@/lib/aftercare/difference';
import { cards } from '@/lib/checkout/test-buyers';
import { calmGateway, tellGateway } from '@/lib/payments/gateway-moods';
import { answerChallenge, testGateway } from '@/lib/payments/test-gateway';
import { dearerExchangesContract } from '@/lib/reports/dearer-exchanges.contract';
import { ledgerChecks } from '@/lib/reports/ledger-checks';

useTestStores();
afterEach(calmGateway);

dearerExchangesContract(() => ({
  provider: testGateway,
  cards: { ...cards, other: cards.mastercard, refused: [[cards.declined, 'declined']] },
  answer: (charge, isConfirmed) => answerChallenge(charge.providerRef, isConfirmed),
  breakLine: (verb, when) => tellGateway(verb, when === 'before' ? 'fail' : 'lose-answer'),
  deliver: async () => {},
  held: async () =>
    primarySql()<{ providerRef: string; capturedMinor: number }[]>`
      select id as "providerRef", captured_minor as "capturedMinor"
      from test_gateway.charges where state in ('authorized', 'captured')`,
}));

test('tax comes on top of the difference, or is in it', () => {
  const dearer = { moreMinor: 600, quantity: 2, taxMillionths: 190_000 };
  expect(dueFor(dearer, 'USD')).toEqual({ dueMinor: 1428, dueTaxMinor: 228 });
  expect(dueFor(dearer, 'EUR')).toEqual({ dueMinor: 1200, dueTaxMinor: 192 });
  expect(dueFor({ ...dearer, moreMinor: -1 }, 'EUR')).toEqual({ dueMinor: 0, dueTaxMinor: 0 });
});

test.each([
  ['paid', 'update exchanges set paid_at = null where paid_at is not null and sent_at is null'],
  ['tax', 'update exchanges set due_tax_minor = due_tax_minor + 1 where paid_at is not null'],
  ['unpaid', 'update exchanges set paid_at = now() where due_minor > 0 and paid_at is null'],
])('a difference that is said otherwise than it was paid is named: %s', async (_what, change) => {
  const broken = primarySql().begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    const { count } = await sql.unsafe(change);
    expect(count).toBeGreaterThan(0);
    const check = ledgerChecks.find(({ name }) => name === 'differences-paid');
    expect(await check?.offenders(sql, { charges: '[]', disputes: '[]' })).toHaveLength(count);
    throw new Error('undone');
  });
  await expect(broken).rejects.toThrow('undone');
});
