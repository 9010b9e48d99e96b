/**
 * The accounts that sales touch (chart: migrations). Signed amounts: debit positive, credit negative.
 * Why these postings at these moments: docs/checkout.md.
 */
export type LedgerAccount =
  | 'authorized-payments'
  | 'processor-clearing'
  | 'revenue'
  | 'shipping-revenue'
  | 'tax-payable'
  | 'discounts'
  | 'refunds';

export type Posting = { account: LedgerAccount; amountMinor: number };

/** The parts of an order's total, in minor units of one currency. */
export type SaleAmounts = {
  subtotalMinor: number;
  discountMinor: number;
  shippingMinor: number;
  taxMinor: number;
  totalMinor: number;
};

/** An order is placed: the shop earned its parts, and the processor promised the total. */
export function postingsForSale(sale: SaleAmounts): Posting[] {
  return withoutZeros([
    { account: 'authorized-payments', amountMinor: sale.totalMinor },
    { account: 'discounts', amountMinor: sale.discountMinor },
    { account: 'revenue', amountMinor: -sale.subtotalMinor },
    { account: 'shipping-revenue', amountMinor: -sale.shippingMinor },
    { account: 'tax-payable', amountMinor: -sale.taxMinor },
  ]);
}

/**
 * The promised money was taken: the promise becomes money the processor holds for us. What was promised and not
 * taken is let go, as if it were given back at once.
 */
export function postingsForCapture(amountMinor: number, promisedMinor = amountMinor): Posting[] {
  return withoutZeros([
    { account: 'processor-clearing', amountMinor },
    { account: 'refunds', amountMinor: promisedMinor - amountMinor },
    { account: 'authorized-payments', amountMinor: -promisedMinor },
  ]);
}

/** Taken money was given back: the processor holds less of it, and the tax that was in it is not owed any more. */
export function postingsForRefund(amountMinor: number, taxMinor = 0): Posting[] {
  return withoutZeros([
    { account: 'refunds', amountMinor: amountMinor - taxMinor },
    { account: 'tax-payable', amountMinor: taxMinor },
    { account: 'processor-clearing', amountMinor: -amountMinor },
  ]);
}

function withoutZeros(postings: Posting[]): Posting[] {
  return postings.filter((posting) => posting.amountMinor !== 0);
}

/** 0 for postings that balance. */
export function imbalanceOf(postings: Posting[]): number {
  return postings.reduce((sum, posting) => sum + posting.amountMinor, 0);
}
