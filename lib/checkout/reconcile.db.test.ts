import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { reconcileCheckouts } from '@/lib/checkout/reconcile';
import { pay, readyToPay, stockedVariant } from '@/lib/checkout/test-buyers';
import { calmGateway, tellGateway } from '@/lib/payments/gateway-moods';

useTestStores();

test('a payment whose provider the shop is no longer set up for holds up nobody', async () => {
  const { variantId } = await stockedVariant(5);
  const requests = [await readyToPay([[variantId, 1]]), await readyToPay([[variantId, 1]])];
  for (const request of requests) {
    tellGateway('authorize', 'lose-answer');
    expect(await pay(request)).toEqual({ kind: 'unclear' });
  }
  await calmGateway();
  const [orphan, other] = requests.map(({ checkoutId }) => checkoutId);
  await primarySql()`update payments set provider = 'gone' where checkout_id = ${orphan ?? ''}`;
  expect(await reconcileCheckouts({ graceSeconds: 0 })).toMatchObject({ placed: 1, failed: 1 });
  const [order] = await primarySql()`select checkout_id from orders`;
  expect(order?.checkout_id).toBe(other);
});

test('payments that are given up are found by the index made for it', async () => {
  const plan = await primarySql().begin(async (sql) => {
    await sql`set local enable_seqscan = off`;
    return sql`
      explain select id from payments where state in ('pending', 'voiding') and updated_at <= now() order by updated_at`;
  });
  expect(JSON.stringify(plan)).toContain('payments_unsettled');
});
