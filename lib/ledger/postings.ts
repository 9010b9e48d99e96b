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
  | 'refunds'
  | 'gift-card-liability'
  | 'gift-cards-ordered'
  | 'store-credit-liability'
  | 'goodwill'
  | 'write-off'
  | 'dispute-hold'
  | 'dispute-losses'
  | 'dispute-fees';

export type Posting = { account: LedgerAccount; amountMinor: number };

/** The parts of an order's total, in minor units of one currency. */
export type SaleAmounts = {
  subtotalMinor: number;
  discountMinor: number;
  shippingMinor: number;
  /** Added to the prices. */
  taxMinor: number;
  /** In the prices of goods and shipping, and of it what is in the shipping. */
  includedTaxMinor: number;
  includedShippingTaxMinor: number;
  totalMinor: number;
  /** Of the total, paid by what the shop owed already. */
  giftCardMinor: number;
  storeCreditMinor: number;
  /** Of the subtotal, for gift cards: owed and not earned. */
  giftCardsSoldMinor?: number;
};

/**
 * An order is placed: the shop earned its parts, owes the tax, no longer owes what gift cards and store credit
 * paid, and the processor promised the rest. Tax that is in the prices is no revenue, and gift cards are none: they
 * are owed, first as ordered and from the capture on as issued.
 */
export function postingsForSale(sale: SaleAmounts): Posting[] {
  const { giftCardsSoldMinor = 0 } = sale;
  return withoutZeros([
    {
      account: 'authorized-payments',
      amountMinor: sale.totalMinor - sale.giftCardMinor - sale.storeCreditMinor,
    },
    { account: 'gift-card-liability', amountMinor: sale.giftCardMinor },
    { account: 'store-credit-liability', amountMinor: sale.storeCreditMinor },
    { account: 'discounts', amountMinor: sale.discountMinor },
    {
      account: 'revenue',
      amountMinor:
        sale.includedTaxMinor - sale.includedShippingTaxMinor - (sale.subtotalMinor - giftCardsSoldMinor),
    },
    { account: 'gift-cards-ordered', amountMinor: -giftCardsSoldMinor },
    { account: 'shipping-revenue', amountMinor: sale.includedShippingTaxMinor - sale.shippingMinor },
    { account: 'tax-payable', amountMinor: -sale.taxMinor - sale.includedTaxMinor },
  ]);
}

/** What was let go of a sale, each without the tax in it, and that tax. */
export type LetOffAmounts = { goodsMinor: number; shippingMinor: number; taxMinor: number };

/**
 * The promised money was taken: the promise becomes money the processor holds for us. What was promised and not
 * taken was not earned after all, and its tax is not owed; what is not told apart so is as if given back at once.
 */
export function postingsForCapture(
  amountMinor: number,
  promisedMinor = amountMinor,
  letOff: LetOffAmounts = { goodsMinor: 0, shippingMinor: 0, taxMinor: 0 },
): Posting[] {
  const { goodsMinor, shippingMinor, taxMinor } = letOff;
  return withoutZeros([
    { account: 'processor-clearing', amountMinor },
    { account: 'revenue', amountMinor: goodsMinor },
    { account: 'shipping-revenue', amountMinor: shippingMinor },
    { account: 'tax-payable', amountMinor: taxMinor },
    { account: 'refunds', amountMinor: promisedMinor - amountMinor - goodsMinor - shippingMinor - taxMinor },
    { account: 'authorized-payments', amountMinor: -promisedMinor },
  ]);
}

/** Gift cards that were paid for exist now: what is owed can be spent. */
export function postingsForIssue(amountMinor: number): Posting[] {
  return withoutZeros([
    { account: 'gift-cards-ordered', amountMinor },
    { account: 'gift-card-liability', amountMinor: -amountMinor },
  ]);
}

/**
 * What was paid is given back: the processor holds less of it, or the shop owes gift cards and store credit more;
 * and the tax that was in all of it is not owed any more, nor what was taken back from gift cards sold (`cardMinor`).
 */
export function postingsForRefund(
  amountMinor: number,
  taxMinor = 0,
  purses: readonly { kind: 'gift-card' | 'store-credit'; amountMinor: number }[] = [],
  cardMinor = 0,
): Posting[] {
  const purseMinor = purses.reduce((sum, purse) => sum + purse.amountMinor, 0);
  return withoutZeros([
    { account: 'refunds', amountMinor: amountMinor + purseMinor - taxMinor - cardMinor },
    { account: 'tax-payable', amountMinor: taxMinor },
    { account: 'gift-cards-ordered', amountMinor: cardMinor },
    { account: 'processor-clearing', amountMinor: -amountMinor },
    ...purses.map(({ kind, amountMinor: minor }) => ({
      account: `${kind}-liability` as const,
      amountMinor: -minor,
    })),
  ]);
}

/** What a replacement costs more was taken: earned, but for the tax in it. */
export function postingsForDifference(amountMinor: number, taxMinor: number): Posting[] {
  return withoutZeros([
    { account: 'processor-clearing', amountMinor },
    { account: 'revenue', amountMinor: taxMinor - amountMinor },
    { account: 'tax-payable', amountMinor: -taxMinor },
  ]);
}

/** Money that a dispute has moved so far: taken out, and of it what is lost for good. Minor units. */
export type DisputedAmounts = { withdrawnMinor: number; lostMinor: number };

/**
 * A dispute stands otherwise than it did: what the processor took out waits in a hold of its own, comes back from
 * there, or is written off. From wherever it stood to where it stands, so that a step that was missed is booked too.
 */
export function postingsForDispute(from: DisputedAmounts, to: DisputedAmounts): Posting[] {
  const withdrawnMinor = to.withdrawnMinor - from.withdrawnMinor;
  const lostMinor = to.lostMinor - from.lostMinor;
  return withoutZeros([
    { account: 'dispute-hold', amountMinor: withdrawnMinor - lostMinor },
    { account: 'dispute-losses', amountMinor: lostMinor },
    { account: 'processor-clearing', amountMinor: -withdrawnMinor },
  ]);
}

/** What a processor charges for a dispute, more than before or less. */
export function postingsForDisputeFee(moreMinor: number): Posting[] {
  return withoutZeros([
    { account: 'dispute-fees', amountMinor: moreMinor },
    { account: 'processor-clearing', amountMinor: -moreMinor },
  ]);
}

function withoutZeros(postings: Posting[]): Posting[] {
  return postings.filter((posting) => posting.amountMinor !== 0);
}

/** 0 for postings that balance. */
export function imbalanceOf(postings: Posting[]): number {
  return postings.reduce((sum, posting) => sum + posting.amountMinor, 0);
}
