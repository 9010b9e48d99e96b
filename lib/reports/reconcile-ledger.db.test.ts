import { beforeAll, expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { refundOrder } from '@/lib/aftercare/refund-order';
import { pay, readyToPay, stockedVariant } from '@/lib/checkout/test-buyers';
import { hearDisputes } from '@/lib/disputes/hear-disputes';
import { newId } from '@/lib/id';
import { testGateway } from '@/lib/payments/test-gateway';
import { raiseDispute } from '@/lib/payments/test-gateway-disputes';
import { reconcileLedger } from '@/lib/reports/reconcile-ledger';
import { capturableOf } from '@/lib/reports/test-orders';

useTestStores();

let orderId = '';
let variantId = '';
let refundId = '';

beforeAll(async () => {
  ({ variantId } = await stockedVariant(10));
  await primarySql()`
    insert into inventory_movements (variant_id, location_id, delta, reason, moved_by)
    select variant_id, location_id, on_hand, 'opening', 'test' from inventory_levels`;
  const outcome = await pay(await readyToPay([[variantId, 2]]));
  if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
  orderId = outcome.orderId;
  refundId = newId('refund');
  const ask = { kind: 'amount', amountMinor: 700 } as const;
  await refundOrder({ refundId, orderId, ask, isShelved: false, reason: 'scratched', by: 'test' });
  const { paymentId, providerRef } = await capturableOf(orderId);
  await raiseDispute(providerRef, { amountMinor: 500 });
  await hearDisputes({ id: paymentId, orderId, providerRef }, testGateway, 'test');
});

/** As somebody with the keys of the database could: past every rule. */
async function tamper(change: string): Promise<void> {
  await primarySql().begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql.unsafe(change);
  });
}

async function off(): Promise<Record<string, string[]>> {
  const { checks } = await reconcileLedger();
  return Object.fromEntries(checks.filter((check) => check.off > 0).map(({ name, ids }) => [name, ids]));
}

test('a shop that sold and refunded agrees with itself and with the bank', async () => {
  const report = await reconcileLedger();
  expect(report).toMatchObject({
    isRight: true,
    unasked: [],
    counts: { orders: 1, payments: 1, charges: 1 },
  });
  expect(report.checks.map((check) => check.off)).toEqual(report.checks.map(() => 0));
});

const entry = (key: string, account: string) =>
  `account_code = '${account}' and transaction_id = (select id from ledger_transactions
    where idempotency_key = '${key}')`;

/** Each breaks one thing, is seen under its name, and is put right again. */
const wrongs: [name: string, breakIt: () => string, mendIt: () => string, offender: () => string][] = [
  [
    'transactions-balance',
    () =>
      `update ledger_entries set amount_minor = amount_minor - 1 where ${entry(`${orderId}:capture`, 'authorized-payments')}`,
    () =>
      `update ledger_entries set amount_minor = amount_minor + 1 where ${entry(`${orderId}:capture`, 'authorized-payments')}`,
    () => 'ltx_',
  ],
  [
    'orders-booked',
    () =>
      `update orders set total_minor = total_minor + 5, subtotal_minor = subtotal_minor + 5 where id = '${orderId}'`,
    () =>
      `update orders set total_minor = total_minor - 5, subtotal_minor = subtotal_minor - 5 where id = '${orderId}'`,
    () => orderId,
  ],
  [
    'promises-open',
    () => `update payments set state = 'authorized' where order_id = '${orderId}'`,
    () => `update payments set state = 'captured' where order_id = '${orderId}'`,
    () => orderId,
  ],
  [
    'money-held',
    () => `update payments set captured_minor = captured_minor - 3 where order_id = '${orderId}'`,
    () => `update payments set captured_minor = captured_minor + 3 where order_id = '${orderId}'`,
    () => orderId,
  ],
  [
    'payments-cover-orders',
    () => `update payments set amount_minor = amount_minor - 1 where order_id = '${orderId}'`,
    () => `update payments set amount_minor = amount_minor + 1 where order_id = '${orderId}'`,
    () => 'pay_',
  ],
  [
    'refunds-booked',
    () => `update refunds set amount_minor = amount_minor - 1 where id = '${refundId}'`,
    () => `update refunds set amount_minor = amount_minor + 1 where id = '${refundId}'`,
    () => refundId,
  ],
  [
    'bank-agrees',
    () => 'update test_gateway.charges set refunded_minor = refunded_minor + 1',
    () => 'update test_gateway.charges set refunded_minor = refunded_minor - 1',
    () => 'pay_',
  ],
  [
    'disputes-booked',
    () => `update disputes set state = 'lost' where order_id = '${orderId}'`,
    () => `update disputes set state = 'evidence-due' where order_id = '${orderId}'`,
    () => orderId,
  ],
  [
    'disputes-agree',
    () => "update test_gateway.disputes set state = 'won'",
    () => "update test_gateway.disputes set state = 'evidence-due'",
    () => 'dsp_',
  ],
  [
    'stock-moved',
    () => 'update inventory_levels set on_hand = on_hand + 1',
    () => 'update inventory_levels set on_hand = on_hand - 1',
    () => variantId,
  ],
  [
    'goods-moved',
    () =>
      `update order_lines set quantity = quantity + 1, total_minor = total_minor + unit_price_minor where order_id = '${orderId}'`,
    () =>
      `update order_lines set quantity = quantity - 1, total_minor = total_minor - unit_price_minor where order_id = '${orderId}'`,
    () => orderId,
  ],
  [
    'coupons-counted',
    () => `insert into promotions (id, name, kind, created_by, updated_by) values ('prm_x', 'X', 'free-shipping', 't', 't');
      insert into promotion_tallies (promotion_id, customer, taken, most) values ('prm_x', '', 1, 5)`,
    () => "delete from promotion_tallies where promotion_id = 'prm_x'",
    () => 'prm_x',
  ],
  [
    'invoices-gapless',
    () => "insert into invoice_series values ('INV-1999', 1)",
    () => "delete from invoice_series where series = 'INV-1999'",
    () => 'INV-1999',
  ],
];

test.each(wrongs)('%s: what breaks it is named', async (name, breakIt, mendIt, offender) => {
  await tamper(breakIt());
  const found = await off();
  await tamper(mendIt());
  expect(found[name]?.some((id) => id.startsWith(offender()))).toBe(true);
  expect(await off()).toEqual({});
});

test('money at the bank that no order knows of is named', async () => {
  await tamper(`insert into test_gateway.charges (id, idempotency_key, request_digest, amount_minor, captured_minor,
    currency, state, card_brand, card_last4) values ('ch_stray', 'stray', '', 900, 900, 'USD', 'captured', 'visa', '4242')`);
  expect(await off()).toEqual({ 'bank-agrees': ['ch_stray'] });
  await tamper("delete from test_gateway.charges where id = 'ch_stray'");
});

test('a dispute at the bank that nobody heard of is named', async () => {
  const { providerRef } = await capturableOf(orderId);
  await tamper(`insert into test_gateway.disputes (id, charge_id, state, reason, amount_minor, currency, withdrawn_minor,
    fee_minor) values ('dp_stray', '${providerRef}', 'lost', 'fraudulent', 100, 'USD', 100, 1500)`);
  expect(await off()).toEqual({ 'disputes-agree': ['dp_stray'] });
  await tamper("delete from test_gateway.disputes where id = 'dp_stray'");
});

test('a provider that cannot be asked is no proof', async () => {
  await tamper("update payments set provider = 'elsewhere'");
  const report = await reconcileLedger();
  await tamper("update payments set provider = 'test-gateway'");
  expect(report).toMatchObject({ isRight: false, unasked: [{ provider: 'elsewhere' }] });
});
