import type { PostalAddress } from '@/db/schema/orders';

/** What stands on an invoice, or on a credit note for a refund: as it was issued, in the language of the order. */
export type InvoiceSnapshot = {
  kind: 'invoice' | 'credit-note';
  seller: string;
  orderId: string;
  orderNumber: number;
  /** Of a credit note: the invoice it is about. */
  invoiceNumber?: string;
  locale: string;
  currency: string;
  email: string;
  address: PostalAddress;
  placedOn: string;
  lines: { title: string; variantTitle: string; sku: string; quantity: number; amountMinor: number }[];
  shippingMinor: number;
  discountMinor: number;
  /** Added to the prices. */
  taxMinor: number;
  /** In the prices already. */
  includedTaxMinor: number;
  /** Of the total, paid by gift cards and store credit. */
  paidBeforeMinor: number;
  /** Of what was agreed, never taken; without tax that is added. Absent on those from before that was possible. */
  letOffMinor?: number;
  totalMinor: number;
  /** For what a replacement cost more: its one line is the difference. */
  exchange?: true;
  reason?: string;
};

/** `number`: `INV-2026-000001`. */
export type Invoice = InvoiceSnapshot & { number: string; issuedAt: Date };

/** Numbers run per year and kind. The year is that of the issue, in UTC, as the books are kept. */
export function seriesOf(kind: InvoiceSnapshot['kind'], year: number): string {
  return `${kind === 'invoice' ? 'INV' : 'CN'}-${year}`;
}

export function numberIn(series: string, number: number): string {
  return `${series}-${String(number).padStart(6, '0')}`;
}
