import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { primarySql } from '@/db/client';
import { useTestStores } from '@/db/test-stores';
import { refundOrder } from '@/lib/aftercare/refund-order';
import { takePayment } from '@/lib/checkout/take-payment';
import { nothingWrong, pay, readyToPay, stockedVariant, wrongs } from '@/lib/checkout/test-buyers';
import { issueCreditNote, issueInvoice } from '@/lib/invoices/issue-invoice';
import { invoicesOf } from '@/lib/invoices/questions';
import type { Market } from '@/lib/market';
import { ledgerChecks } from '@/lib/reports/ledger-checks';
import { by, holdsOnly, offChecks, refund } from '@/lib/reports/test-orders';
import { setTaxRate } from '@/lib/tax/set-tax-rate';

useTestStores();

beforeAll(async () => {
  const place = { countryCode: 'US', region: 'CA', millionths: 72_500, name: 'CA' };
  await setTaxRate({ ...place, taxClass: 'standard' }, by);
  await setTaxRate({ ...place, taxClass: 'shipping' }, by);
});
// A capture that fails at the checkout is written to the log, and is meant here.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const markets: [what: string, market: Market][] = [
  ['added to prices', { locale: 'en', currency: 'USD' }],
  ['in prices', { locale: 'de', currency: 'EUR' }],
];

/** Two things with tax, and the shipping with its own, held and not taken. */
async function held(market: Market) {
  const variants = [await stockedVariant(10, 1999), await stockedVariant(10, 701)];
  await primarySql()`
    insert into prices (variant_id, currency, amount_minor)
    select variant_id, 'EUR', amount_minor from prices where currency = 'USD' on conflict do nothing`;
  await primarySql()`
    insert into inventory_movements (variant_id, location_id, delta, reason, moved_by)
    select variant_id, location_id, on_hand, 'opening', 'test' from inventory_levels l
    where not exists (select 1 from inventory_movements m where m.variant_id = l.variant_id)`;
  const bought = variants.map(({ variantId }, index): [string, number] => [variantId, index + 1]);
  const outcome = await pay(await readyToPay(bought, market), holdsOnly);
  if (outcome.kind !== 'ordered') throw new Error(outcome.kind);
  const { orderId } = outcome;
  const [order] = await primarySql()<{ totalMinor: number; taxMinor: number; shippingMinor: number }[]>`
    select total_minor as "totalMinor", tax_minor + included_tax_minor as "taxMinor", shipping_minor as "shippingMinor"
    from orders where id = ${orderId}`;
  const lines = await primarySql()<{ id: string; quantity: number }[]>`
    select id, quantity from order_lines where order_id = ${orderId} order by position`;
  if (!order) throw new Error('no order');
  expect(order.taxMinor).toBeGreaterThan(0);
  return { orderId, ...order, lines };
}

async function booked(orderId: string): Promise<Record<string, number>> {
  const rows = await primarySql()<{ account: string; minor: number }[]>`
    select e.account_code as account, sum(e.amount_minor)::int as minor
    from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
    where t.order_id = ${orderId} group by 1 having sum(e.amount_minor) <> 0`;
  return Object.fromEntries(rows.map(({ account, minor }) => [account, minor]));
}

async function allIsWell() {
  expect(await offChecks()).toEqual([]);
  expect(await wrongs()).toEqual(nothingWrong);
}

describe.each(markets)('tax %s, and less taken than was held', (_what, market) => {
  test('revenue, shipping and tax are those of what was taken, and sum to it', async () => {
    const { orderId, totalMinor, taxMinor, shippingMinor } = await held(market);
    const takenMinor = Math.floor(totalMinor / 3);
    await takePayment({ orderId, amountMinor: takenMinor, reason: 'two are missing', by });
    const books = await booked(orderId);
    expect(books['processor-clearing']).toBe(takenMinor);
    expect(books.refunds).toBeUndefined();
    const { revenue = 0, 'shipping-revenue': shipping = 0, 'tax-payable': tax = 0 } = books;
    expect(-(revenue + shipping + tax)).toBe(takenMinor);
    const share = takenMinor / totalMinor;
    expect(Math.abs(-tax - taxMinor * share)).toBeLessThan(3);
    expect(-shipping).toBeLessThan(shippingMinor * share + 3);
    await allIsWell();
  });

  test('the invoice says so, and its parts sum to its total', async () => {
    const { orderId, totalMinor } = await held(market);
    await takePayment({ orderId, amountMinor: 1000, reason: 'agreed', by });
    await issueInvoice(orderId, 'test');
    const [invoice] = await invoicesOf(orderId);
    if (!invoice) throw new Error('no invoice');
    const { lines, discountMinor, shippingMinor, taxMinor, includedTaxMinor, letOffMinor = 0 } = invoice;
    const goods = lines.reduce((sum, line) => sum + line.amountMinor, 0);
    expect(goods - discountMinor + shippingMinor + taxMinor - letOffMinor).toBe(1000);
    expect(invoice.totalMinor).toBe(1000);
    expect(letOffMinor).toBeLessThanOrEqual(totalMinor - 1000);
    expect(taxMinor + includedTaxMinor).toBe(-((await booked(orderId))['tax-payable'] ?? 0));
    expect(Math.abs(taxMinor + includedTaxMinor - 1000 * (0.0725 / 1.0725))).toBeLessThan(3);
  });

  test('pieces, then the rest, go back with what was taken for them, and nothing is left', async () => {
    const { orderId, totalMinor, lines } = await held(market);
    const takenMinor = Math.floor(totalMinor / 2);
    await takePayment({ orderId, amountMinor: takenMinor, reason: 'half of it', by });
    const asked = [{ lineId: lines[0]?.id ?? '', quantity: 1 }];
    const pieces = refund(orderId, { kind: 'lines', lines: asked, withShipping: true });
    expect(await refundOrder(pieces)).toMatchObject({ ok: true });
    await allIsWell();
    expect(await refundOrder(refund(orderId, { kind: 'whole' }))).toMatchObject({ ok: true });
    const [end] = await primarySql()`
      select o.state, p.refunded_minor as back from orders o join payments p on p.order_id = o.id where o.id = ${orderId}`;
    expect(end).toEqual({ state: 'refunded', back: takenMinor });
    const { 'tax-payable': tax, 'processor-clearing': held_ } = await booked(orderId);
    expect([tax, held_]).toEqual([undefined, undefined]);
    await issueCreditNote(orderId, pieces.refundId, 'test');
    await allIsWell();
  });

  test('every pair of what is let go and what is taken is booked so, to the last unit', async () => {
    for (const leftMinor of [1, 2, 3, 7, 99]) {
      const { orderId, totalMinor } = await held(market);
      await takePayment({ orderId, amountMinor: totalMinor - leftMinor, reason: 'odd', by });
      const { revenue = 0, 'shipping-revenue': shipping = 0, 'tax-payable': tax = 0 } = await booked(orderId);
      expect(-(revenue + shipping + tax)).toBe(totalMinor - leftMinor);
    }
    await allIsWell();
  });
});

test('a capture that let go another tax than it says is named', async () => {
  const { orderId } = await held({ locale: 'en', currency: 'USD' });
  await takePayment({ orderId, amountMinor: 1000, reason: 'agreed', by });
  const check = ledgerChecks.find(({ name }) => name === 'captures-booked');
  const broken = primarySql().begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`
      update let_off_parts set tax_minor = tax_minor - 1 where tax_minor > 0 and payment_id = (
        select id from payments where order_id = ${orderId})`;
    expect(await check?.offenders(sql, { charges: '[]', disputes: '[]' })).toHaveLength(1);
    throw new Error('undone');
  });
  await expect(broken).rejects.toThrow('undone');
});
