import type { SqlTransaction } from '@/db/sql-transaction';
import { type LetOffPart, splitLetOff } from '@/lib/aftercare/let-off';
import { readOrder } from '@/lib/aftercare/locked-order';
import { postLedger } from '@/lib/ledger/post-ledger';
import { postingsForCapture } from '@/lib/ledger/postings';
import type { Charge } from '@/lib/payments/provider';

/**
 * Books the capture of an order in the transaction that writes it down: what was taken, and of what was let go the
 * revenue, the shipping and the tax that are not earned and not owed after all. Once: its key is the order's.
 */
export async function bookCapture(
  sql: SqlTransaction,
  capture: { orderId: string; paymentId: string; currency: string; charge: Charge; by: string },
): Promise<void> {
  const { orderId, paymentId, currency, charge, by } = capture;
  const { capturedMinor, amountMinor } = charge;
  const parts = capturedMinor < amountMinor ? await letOff(sql, capture) : [];
  await postLedger(sql, {
    idempotencyKey: `${orderId}:capture`,
    description: 'Payment captured',
    orderId,
    postedBy: by,
    currency,
    postings: postingsForCapture(capturedMinor, amountMinor, letOffAmounts(parts)),
  });
  if (parts.length === 0) return;
  await sql`
    insert into let_off_parts (payment_id, part, line_id, amount_minor, tax_minor)
    select ${paymentId}, coalesce("lineId", 'shipping'), "lineId", "amountMinor", "taxMinor"
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as part("lineId" text, "amountMinor" int, "taxMinor" int)`;
}

async function letOff(
  sql: SqlTransaction,
  { orderId, charge }: { orderId: string; charge: Charge },
): Promise<LetOffPart[]> {
  const order = await readOrder(sql, orderId);
  return (order && splitLetOff(order, charge.amountMinor - charge.capturedMinor)) ?? [];
}

function letOffAmounts(parts: LetOffPart[]) {
  const net = (isShipping: boolean) =>
    parts
      .filter(({ lineId }) => (lineId === null) === isShipping)
      .reduce((sum, part) => sum + part.amountMinor - part.taxMinor, 0);
  return {
    goodsMinor: net(false),
    shippingMinor: net(true),
    taxMinor: parts.reduce((sum, part) => sum + part.taxMinor, 0),
  };
}
