import type { SqlTransaction } from '@/db/sql-transaction';
import { pricesIncludeTax, taxOn } from '@/lib/tax/tax';

/** What is to be paid for pieces that cost more than those that came back; of it tax. Minor units. */
export type Due = { dueMinor: number; dueTaxMinor: number };

/**
 * The price of the new pieces less that of the old ones, before discounts, as both are read on the shelf; with the
 * tax of the line they came back from on it, or in it where prices include it.
 */
export function dueFor(
  dearer: { moreMinor: number; quantity: number; taxMillionths: number },
  currency: string,
): Due {
  const { moreMinor, quantity, taxMillionths } = dearer;
  if (moreMinor <= 0) return { dueMinor: 0, dueTaxMinor: 0 };
  const isIncluded = pricesIncludeTax(currency);
  const moreInAllMinor = moreMinor * quantity;
  const dueTaxMinor = taxOn(moreInAllMinor, taxMillionths, isIncluded);
  return { dueMinor: moreInAllMinor + (isIncluded ? 0 : dueTaxMinor), dueTaxMinor };
}

/** An exchange as far as its difference goes. */
export type Dearer = Due & {
  id: string;
  orderId: string;
  currency: string;
  variantId: string;
  lineId: string;
  quantity: number;
  isPaid: boolean;
  isCalledOff: boolean;
  isSent: boolean;
};

/** Which order an exchange is of, to lock it. */
export async function orderOfExchange(sql: SqlTransaction, exchangeId: string): Promise<string | undefined> {
  const [row] = await sql<{ orderId: string }[]>`
    select r.order_id as "orderId" from exchanges e join returns r on r.id = e.return_id where e.id = ${exchangeId}`;
  return row?.orderId;
}

/** An exchange as it stands. Who changes it has locked its order. */
export async function readDearer(sql: SqlTransaction, exchangeId: string): Promise<Dearer | undefined> {
  const [row] = await sql<Dearer[]>`
    select e.id, r.order_id as "orderId", o.currency, e.variant_id as "variantId", e.line_id as "lineId", e.quantity,
      e.due_minor as "dueMinor", e.due_tax_minor as "dueTaxMinor", e.paid_at is not null as "isPaid",
      e.called_off_at is not null as "isCalledOff", e.sent_at is not null as "isSent"
    from exchanges e join returns r on r.id = e.return_id join orders o on o.id = r.order_id
    where e.id = ${exchangeId}`;
  return row;
}
