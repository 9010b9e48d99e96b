import type { Quote } from '@/db/schema/orders';

/** What the card pays: the total, less what gift cards and store credit pay. Minor units. */
export function dueOf(quote: Quote): number {
  return quote.totalMinor - paidBy(quote, 'gift-card') - paidBy(quote, 'store-credit');
}

/** What gift cards, or store credit, pay of a quote, in minor units. */
export function paidBy({ purses = [] }: Quote, kind: 'gift-card' | 'store-credit'): number {
  return purses.reduce((sum, purse) => (purse.kind === kind ? sum + purse.amountMinor : sum), 0);
}

/** What leaves a shelf: all but gift cards. */
export function stockedLines({ lines }: Quote): Quote['lines'] {
  return lines.filter(({ isGiftCard }) => !isGiftCard);
}

/** What the gift cards among the lines are worth, in minor units. */
export function giftCardsIn({ lines }: Quote): number {
  return lines.reduce(
    (sum, { isGiftCard, unitPriceMinor, quantity }) => (isGiftCard ? sum + unitPriceMinor * quantity : sum),
    0,
  );
}
