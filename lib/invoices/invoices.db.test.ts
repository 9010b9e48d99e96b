import { expect, test } from 'vitest';
import { primarySql } from '@/db/client';
import { sqlTransaction } from '@/db/sql-transaction';
import { useTestStores } from '@/db/test-stores';
import { newId } from '@/lib/id';
import { issueCreditNote, issueInvoice } from '@/lib/invoices/issue-invoice';
import { invoicesOf } from '@/lib/invoices/questions';

useTestStores();

const address = {
  name: 'Ann',
  line1: '1 Way',
  line2: '',
  city: 'Portland',
  region: 'OR',
  postalCode: '97205',
  countryCode: 'US',
};

async function paidOrder(state = 'captured'): Promise<{ orderId: string; paymentId: string }> {
  const [orderId, checkoutId, paymentId] = [newId('order'), newId('checkout'), newId('payment')];
  await primarySql().begin((sql) => [
    sql`insert into checkouts (id, cart_id, state, expires_at) values (${checkoutId}, ${newId('cart')}, 'completed', now())`,
    sql`insert into orders (id, checkout_id, email, currency, subtotal_minor, shipping_minor, total_minor,
        shipping_method, shipping_address, state) values (${orderId}, ${checkoutId}, 'ann@example.com', 'USD', 1000, 500,
        1500, 'standard', ${JSON.stringify(address)}::jsonb, 'paid')`,
    sql`insert into payments (id, checkout_id, order_id, provider, idempotency_key, amount_minor, captured_minor,
        currency, state) values (${paymentId}, ${checkoutId}, ${orderId}, 'test-gateway', ${paymentId}, 1500, 1500, 'USD',
        ${state}::payment_state)`,
  ]);
  return { orderId, paymentId };
}

async function numbers(): Promise<number[]> {
  const rows = await primarySql()<{ number: number }[]>`
    select number from invoices where refund_id is null order by number`;
  return rows.map((row) => row.number);
}

test('40 orders, each issued twice at once, some of them rolled back: one invoice each, numbers without a gap', async () => {
  const orders = await Promise.all(Array.from({ length: 40 }, () => paidOrder()));
  const dies = sqlTransaction(async (sql) => {
    await sql`insert into invoice_series (series, last_number) values ('INV-1999', 1)`;
    throw new Error('the shop died');
  });
  await expect(dies).rejects.toThrow('the shop died');
  const issued = await Promise.all(
    orders.flatMap(({ orderId }) => [issueInvoice(orderId, 'test'), issueInvoice(orderId, 'test')]),
  );
  expect(issued.filter(Boolean)).toHaveLength(40);
  expect(await numbers()).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('an order whose money was not taken has no invoice', async () => {
  const { orderId } = await paidOrder('authorized');
  expect(await issueInvoice(orderId, 'test')).toBe(false);
  expect(await invoicesOf(orderId)).toEqual([]);
});

test('an invoice stays as it was issued; a refund has a credit note that names it', async () => {
  const { orderId, paymentId } = await paidOrder();
  const refundId = newId('refund');
  await primarySql()`
    insert into refunds (id, order_id, payment_id, state, amount_minor, currency, shipping_minor, tax_minor, reason, by)
    values (${refundId}, ${orderId}, ${paymentId}, 'settled', 700, 'USD', 500, 0, 'late', 'test')`;
  expect(await issueCreditNote(orderId, refundId, 'test')).toBe(true);
  expect(await issueCreditNote(orderId, refundId, 'test')).toBe(false);
  await primarySql()`update orders set email = 'other@example.com' where id = ${orderId}`;
  const [invoice, note] = await invoicesOf(orderId);
  expect(invoice).toMatchObject({ kind: 'invoice', totalMinor: 1500, email: 'ann@example.com', address });
  expect(note).toMatchObject({
    ...{ kind: 'credit-note', totalMinor: 700, shippingMinor: 500, reason: 'late' },
    invoiceNumber: invoice?.number,
  });
  expect(note?.number).toMatch(/^CN-\d{4}-000001$/);
  await expect(primarySql()`update invoices set number = 99`).rejects.toThrow('append-only');
});
