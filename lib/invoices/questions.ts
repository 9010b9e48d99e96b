import { primarySql } from '@/db/client';
import { isId } from '@/lib/id';
import { type Invoice, type InvoiceSnapshot, numberIn } from '@/lib/invoices/invoice';

type Row = { series: string; number: number; snapshot: InvoiceSnapshot; issuedAt: string };

/** The invoice of an order and the credit notes that followed, as they were issued. From the primary. */
export async function invoicesOf(orderId: string): Promise<Invoice[]> {
  if (!isId('order', orderId)) return [];
  const rows = await primarySql()<Row[]>`
    select series, number, snapshot, issued_at as "issuedAt" from invoices
    where order_id = ${orderId} order by issued_at, id`;
  return rows.map(({ series, number, snapshot, issuedAt }) => ({
    ...snapshot,
    number: numberIn(series, number),
    issuedAt: new Date(issuedAt),
  }));
}
